import type { DischargeRow } from '@suian/contracts/discharges';
import { neighbourOf, serverListOf, splitRows } from './discharge-list.js';
import { idsNamedIn } from './ids-named-in.js';

const TODAY = '2026-11-21';

function row(
  encounterId: string,
  dischargedOn: string,
  state: DischargeRow['binding']['state'],
): DischargeRow {
  const patient = {
    id: 'p',
    maskedName: '周*兰',
    sex: 'female',
    age: 68,
    maskedMrn: null,
    tier: null,
  } as const;
  const plan = { plan: 'none', planId: null, planVersion: null, pathwayName: null, tier: null } as const;
  const stay = { departmentId: 'd', departmentName: '骨科三病区', diagnosis: null, operation: null };
  return {
    encounterId,
    dischargedOn,
    patient,
    isMerged: false,
    ...stay,
    ...plan,
    binding: { state, boundAt: null, code: null },
  };
}

const ROWS = [row('a', TODAY, 'bound'), row('b', TODAY, 'no-phone'), row('c', '2026-11-20', 'not-bound')];
const idsOf = (rows: readonly DischargeRow[]) => rows.map(({ encounterId }) => encounterId);

describe('the list of a day', () => {
  it('keeps apart who went home before and is still not bound', () => {
    const split = splitRows(ROWS, 'all', TODAY);
    expect([idsOf(split.rows), idsOf(split.earlier)]).toEqual([['a', 'b'], ['c']]);
  });

  it.each([
    ['bound', ['a']],
    ['no-phone', ['b']],
  ] as const)('narrowed to %s shows only those of the day', (filter, ids) => {
    expect(idsOf(splitRows(ROWS, filter, TODAY).rows)).toEqual(ids);
  });

  it('leaves a list that spans days whole', () => {
    expect(splitRows(ROWS, 'not-bound', TODAY).rows).toHaveLength(3);
    expect(serverListOf('not-bound')).toBe('not-bound');
  });
});

describe('J and K', () => {
  it.each([
    ['start at the first', undefined, 1, 'a'],
    ['go down', 'a', 1, 'b'],
    ['stop at the last', 'c', 1, 'c'],
    ['stop at the first', 'a', -1, 'a'],
  ] as const)('%s', (_, from, by, to) => {
    expect(neighbourOf(ROWS, from, by)?.encounterId).toBe(to);
  });
});

describe('look-alikes named in a refusal', () => {
  it('are each shown once', () => {
    const id = '01kabcdefghjkmnpqrstvw0200';
    const errors = [{ path: 'body.patient.name', what: 'looks-like', expected: id }];
    expect(idsNamedIn({ facts: { patientId: id, maskedName: '周*兰', age: 68 }, errors })).toEqual([id]);
  });
});
