import { bundle, encounter, patient, procedure, ZONE } from './bundle-fixtures.js';
import type { Json } from './bundle-fixtures.js';
import { readBundle } from './read-bundle.js';

const E = 'Bundle.entry[1].resource';
const O = 'Bundle.entry[2].resource';

function read(...resources: unknown[]) {
  const reading = readBundle(bundle(patient(), ...resources), ZONE);
  return { ...reading, unit: reading.units[0]!, first: reading.units[0]!.encounters[0] };
}

describe('the envelope', () => {
  it.each([
    ['nothing', undefined, 'Bundle', 'type.invalid'],
    ['a list', [], 'Bundle', 'type.invalid'],
    ['a text', '{}', 'Bundle', 'type.invalid'],
    ['another resource', patient(), 'Bundle.resourceType', 'bundle.not-a-bundle'],
    ['a history', { ...bundle(), type: 'history' }, 'Bundle.type', 'bundle.type-unsupported'],
    ['no type', { resourceType: 'Bundle' }, 'Bundle.type', 'bundle.type-unsupported'],
    ['no patient', bundle(), 'Bundle.entry', 'bundle.no-patient'],
    ['entries as an object', { ...bundle(), entry: {} }, 'Bundle.entry', 'type.invalid'],
    ['5001 entries', { ...bundle(), entry: Array(5001).fill({}) }, 'Bundle.entry', 'bundle.too-many-entries'],
    ['an entry that is a list', { ...bundle(), entry: [[]] }, 'Bundle.entry[0]', 'type.invalid'],
    ['an empty entry', { ...bundle(), entry: [{}] }, 'Bundle.entry[0].resource', 'entry.resource-missing'],
    [
      'a resource without a type',
      bundle({}),
      'Bundle.entry[0].resource.resourceType',
      'resource.type-missing',
    ],
    ['a Bundle inside', bundle(bundle()), 'Bundle.entry[0].resource', 'resource.nested-bundle'],
  ])('%s is one problem at its place', (_name, input, path, what) => {
    const { units, problems } = readBundle(input, ZONE);
    expect(units).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ path, what })]);
  });

  it.each(['message', 'transaction', 'collection', 'batch', 'document', 'searchset'])(
    'takes a %s',
    (type) => {
      expect(readBundle({ ...bundle(patient(), encounter()), type }, ZONE)).toMatchObject({
        problems: [],
        units: [{ encounters: [{ dischargedOn: '2026-11-10' }] }],
      });
    },
  );

  it('passes over a request of a transaction that carries nothing', () => {
    const entry = [{ request: { method: 'DELETE' } }, { resource: patient() }];
    expect(readBundle({ ...bundle(), type: 'transaction', entry }, ZONE).problems).toEqual([]);
  });
});

describe('what is a discharge', () => {
  it.each([
    ['IMP', { code: 'IMP' }],
    ['ACUTE', { code: 'ACUTE' }],
    ['NONAC', { code: 'nonac' }],
    ['Inpatient of STU3', { code: 'Inpatient' }],
    ['bare text', 'inpatient'],
    ['a list of concepts', [{ coding: [{ code: 'IMP' }] }]],
  ])('class %s: yes', (_name, kind) => {
    expect(read(encounter({ class: kind })).unit).toMatchObject({ problems: [], encounters: [{ path: E }] });
  });

  it.each(['AMB', 'outpatient', 'EMER', 'Other', 'HH', 'OBSENC'])('class %s: no', (code) => {
    expect(read(encounter({ class: { code } })).unit).toMatchObject({ problems: [], encounters: [] });
  });

  it.each(['planned', 'in-progress', 'cancelled', 'entered-in-error'])('status %s: no', (status) => {
    expect(read(encounter({ status })).unit).toMatchObject({ problems: [], encounters: [] });
  });

  it('reads the days of the ward, and keeps the moment the source gave', () => {
    const period = { start: '2026-11-01T20:00:00Z', end: '2026-11-10T16:30:00Z' };
    expect(read(encounter({ period })).first).toMatchObject({
      admittedOn: '2026-11-02',
      dischargedOn: '2026-11-11',
      dischargedAt: '2026-11-10T16:30:00.000Z',
    });
  });

  it('counts a transfer between wards as part of the stay', () => {
    const leg = encounter({ id: 'e2', partOf: { reference: 'Encounter/e1' }, period: { end: '2026-11-05' } });
    const { unit } = read(encounter(), leg, procedure({ encounter: { reference: 'Encounter/e2' } }));
    expect(unit.problems).toEqual([]);
    expect(unit.encounters).toHaveLength(1);
    expect(unit.encounters[0]!.operations).toHaveLength(1);
  });

  it("spoils the unit where a leg is part of another patient's stay", () => {
    const theirs = encounter({ id: 'e2', subject: { reference: 'Patient/p2' } });
    const { unit } = read(
      encounter({ partOf: { reference: 'Encounter/e2' } }),
      theirs,
      patient({ id: 'p2' }),
    );
    expect(unit.problems).toEqual([{ path: `${E}.partOf.reference`, what: 'reference.patient-mismatch' }]);
  });

  it.each([
    ['死亡 in words', { text: '死亡' }, true],
    ['exp', { coding: [{ code: 'exp' }] }, true],
    [
      '20 of the claim form',
      { coding: [{ system: 'http://www.nubc.org/patient-discharge', code: '20' }] },
      true,
    ],
    [
      '01 of the claim form',
      { coding: [{ system: 'http://www.nubc.org/patient-discharge', code: '01' }] },
      false,
    ],
    ['20 of another list', { coding: [{ system: 'urn:local', code: '20' }] }, false],
  ])('a discharge disposition %s: died %s', (_name, dischargeDisposition, died) => {
    const { unit } = read(encounter({ hospitalization: { dischargeDisposition } }));
    expect(unit.patient.deceased).toBe(died);
  });

  it.each([
    ['no end', { period: { start: '2026-11-01' } }, 'period.end', 'encounter.discharge-date-missing'],
    ['an empty end', { period: { end: '' } }, 'period.end', 'encounter.discharge-date-missing'],
    ['a year as its end', { period: { end: '2026' } }, 'period.end', 'date.partial'],
    ['a month as its end', { period: { end: '2026-11' } }, 'period.end', 'date.partial'],
    ['an end that never was', { period: { end: '2026-02-30' } }, 'period.end', 'date.invalid'],
    ['an end without a zone', { period: { end: '2026-11-10T10:00:00' } }, 'period.end', 'date.zone-missing'],
    [
      'an end before its start',
      { period: { start: '2026-11-11', end: '2026-11-10' } },
      'period.end',
      'encounter.discharge-before-admission',
    ],
    [
      'a start that never was',
      { period: { start: '2026-02-30', end: '2026-11-10' } },
      'period.start',
      'date.invalid',
    ],
    ['a period as a list', { period: ['2026-11-10'] }, 'period', 'type.invalid'],
    ['no status', { status: undefined }, 'status', 'encounter.status-missing'],
    ['a status nobody knows', { status: 'done' }, 'status', 'code.unknown'],
    ['no class', { class: undefined }, 'class', 'encounter.class-missing'],
    ['a class of the wrong kind', { class: 5 }, 'class', 'type.invalid'],
    ['a part of nothing', { partOf: { reference: 'Encounter/x' } }, 'partOf.reference', 'reference.dangling'],
    ['a part of itself', { partOf: { reference: 'Encounter/e1' } }, 'partOf.reference', 'reference.circular'],
  ])('a stay with %s is a problem', (_name, more, path, what) => {
    expect(read(encounter(more)).unit.problems).toContainEqual(
      expect.objectContaining({ path: `${E}.${path}`, what }),
    );
  });

  it('refuses a birthday after the discharge', () => {
    const { units } = readBundle(bundle(patient({ birthDate: '2026-11-11' }), encounter()), ZONE);
    expect(units[0]!.problems).toEqual([
      { path: 'Bundle.entry[0].resource.birthDate', what: 'patient.born-after-discharge' },
    ]);
  });

  it('leaves the neighbour of a broken unit sound', () => {
    const other = patient({ id: 'p2', birthDate: '1990-02-30' });
    const theirs = encounter({ id: 'e2', subject: { reference: 'Patient/p2' } });
    const { units } = readBundle(bundle(patient(), other, encounter(), theirs), ZONE);
    expect(units.map(({ problems, encounters }) => [problems.length, encounters.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});

describe('what stands beside a discharge', () => {
  const visit = (code: string, value: string) => ({ type: { coding: [{ code }] }, value });

  it.each<[string, Json, Json]>([
    ['no visit number made up', {}, { visitNo: undefined }],
    ['the visit number by type', { identifier: [visit('AN', 'A'), visit('VN', 'V')] }, { visitNo: 'V' }],
    [
      'the official number',
      { identifier: [{ value: 'A' }, { value: 'B', use: 'official' }] },
      { visitNo: 'B' },
    ],
    ['else the first', { identifier: [{ value: 'A' }, { value: 'B' }] }, { visitNo: 'A' }],
    ['a department by name', { serviceProvider: { display: '骨科' } }, { departmentName: '骨科' }],
    [
      'a department named, not sent along',
      { serviceProvider: { display: '骨科', reference: 'Organization/x', identifier: { value: 'GK' } } },
      { departmentName: '骨科', departmentCode: 'GK' },
    ],
    [
      'a department sent along',
      { serviceProvider: { reference: 'Organization/d1' } },
      { departmentName: '骨二科', departmentCode: 'GK2' },
    ],
    [
      'the ward where that is the whole hospital',
      {
        serviceProvider: { reference: 'Organization/h1' },
        location: [{ location: { display: '一病区' } }, { location: { display: '骨科病区' } }],
      },
      { departmentName: '骨科病区' },
    ],
    [
      'the whole hospital where nothing else is said',
      { serviceProvider: { reference: 'Organization/h1' } },
      { departmentName: '市一医院' },
    ],
    [
      'the discharge diagnosis',
      {
        diagnosis: [
          { condition: { display: '入院诊断' }, rank: 1 },
          { condition: { reference: 'Condition/c1' }, use: { coding: [{ code: 'DD' }] }, rank: 2 },
        ],
      },
      { diagnosis: '急性阑尾炎' },
    ],
    [
      'the first rank',
      {
        diagnosis: [
          { condition: { display: '乙' }, rank: 2 },
          { condition: { display: '甲' }, rank: 1 },
        ],
      },
      { diagnosis: '甲' },
    ],
    ['the reason, R4', { reasonCode: [{ text: '腹痛' }] }, { diagnosis: '腹痛' }],
    [
      'the reason, STU3',
      { reason: [{ coding: [{ display: 'Appendicitis' }] }] },
      { diagnosis: 'Appendicitis' },
    ],
  ])('%s', (_name, more, expected) => {
    const department = {
      resourceType: 'Organization',
      id: 'd1',
      name: '骨二科',
      identifier: [{ value: 'GK2' }],
    };
    const hospital = {
      resourceType: 'Organization',
      id: 'h1',
      name: '市一医院',
      type: [{ coding: [{ code: 'prov' }] }],
    };
    const condition = { resourceType: 'Condition', id: 'c1', code: { text: '急性阑尾炎' } };
    const { unit, first } = read(encounter(more), department, hospital, condition);
    expect(unit.problems).toEqual([]);
    expect(first).toMatchObject(expected);
  });

  it.each([
    ['serviceProvider.reference', { serviceProvider: { reference: 'Organization/x' } }],
    ['location[0].location.reference', { location: [{ location: { reference: 'Location/x' } }] }],
    ['diagnosis[0].condition.reference', { diagnosis: [{ condition: { reference: 'Condition/x' } }] }],
  ])('%s that leads nowhere is a problem', (path, more) => {
    const expected = expect.objectContaining({ path: `${E}.${path}`, what: 'reference.dangling' });
    expect(read(encounter(more)).unit.problems).toEqual([expected]);
  });
});

describe('operations of a discharge', () => {
  it('keeps day, name, code and place, the earlier one first', () => {
    const later = procedure({
      performedPeriod: { start: '2026-11-04T15:00:00Z', end: '2026-11-04T17:00:00Z' },
    });
    const earlier = procedure({ code: { coding: [{ code: '81.51', display: '髋关节置换' }] } });
    expect(read(encounter(), later, earlier).first!.operations).toEqual([
      { on: '2026-11-03', name: '髋关节置换', code: '81.51', path: 'Bundle.entry[3].resource' },
      { on: '2026-11-04', name: '阑尾切除术', path: O },
    ]);
  });

  it.each([
    ['by the reference of STU3', { encounter: undefined, context: { reference: 'Encounter/e1' } }, 1],
    ['by its date, first day', { encounter: undefined, performedDateTime: '2026-11-01' }, 1],
    ['by its date, last day', { encounter: undefined, performedDateTime: '2026-11-10' }, 1],
    ['not the day before', { encounter: undefined, performedDateTime: '2026-10-31' }, 0],
    ['not one that was called off', { status: 'not-done' }, 0],
    ['not one that STU3 says was not done', { notDone: true }, 0],
    ['not a mistake', { status: 'entered-in-error', subject: undefined }, 0],
    ['not a transfusion', { code: { text: '输血' } }, 0],
  ])('%s', (_name, more, count) => {
    const { unit } = read(encounter(), procedure(more));
    expect(unit.problems).toEqual([]);
    expect(unit.encounters[0]!.operations).toHaveLength(count);
  });

  it.each([
    ['a word nobody knows', { code: { text: '高压氧' } }, { what: 'procedure.unrecognised', name: '高压氧' }],
    ['no name at all', { code: undefined }, { what: 'procedure.unrecognised' }],
    [
      'no stay on that day',
      { encounter: undefined, performedDateTime: '2026-12-01' },
      { what: 'operation.stay-unknown', name: '阑尾切除术' },
    ],
    [
      'two stays on that day',
      { encounter: undefined, performedDateTime: '2026-11-10' },
      { what: 'operation.stay-ambiguous', name: '阑尾切除术' },
    ],
  ])('%s is shown to a nurse, and counted for no stay', (_name, more, note) => {
    const again = encounter({ id: 'e2', period: { start: '2026-11-10', end: '2026-11-12' } });
    const { unit } = read(encounter(), procedure(more), again);
    expect(unit.problems).toEqual([]);
    expect(unit.notes).toEqual([{ path: O, ...note }]);
    expect(unit.encounters.flatMap(({ operations }) => operations)).toEqual([]);
  });

  it.each([
    [
      'after the discharge',
      { performedDateTime: '2026-11-11' },
      'performedDateTime',
      'operation.after-discharge',
    ],
    ['before the birth', { performedDateTime: '1960-04-30' }, 'performedDateTime', 'operation.before-birth'],
    ['on a day that never was', { performedDateTime: '2026-02-30' }, 'performedDateTime', 'date.invalid'],
    ['in some month', { performedDateTime: '2026-11' }, 'performedDateTime', 'date.partial'],
    ['at no time', { performedDateTime: undefined }, 'performedDateTime', 'operation.date-missing'],
    ['of no status', { status: undefined }, 'status', 'operation.status-missing'],
    ['of a status nobody knows', { status: 'done' }, 'status', 'code.unknown'],
    [
      'of a stay that is not here',
      { encounter: { reference: 'Encounter/x' } },
      'encounter.reference',
      'reference.dangling',
    ],
    [
      'of a patient who is not here',
      { subject: { reference: 'Patient/x' } },
      'subject.reference',
      'reference.dangling',
    ],
    ['of nobody', { subject: undefined }, 'subject.reference', 'reference.missing'],
    [
      'of something that is no stay',
      { encounter: { reference: 'Patient/p1' } },
      'encounter.reference',
      'reference.wrong-type',
    ],
  ])('an operation %s is a problem of the unit', (_name, more, path, what) => {
    const { unit, problems } = read(encounter(), procedure(more));
    expect(problems).toEqual([]);
    expect(unit.problems).toEqual([expect.objectContaining({ path: `${O}.${path}`, what })]);
  });

  it('spoils both units where the stay is of one patient and the operation of another', () => {
    const other = patient({ id: 'p2' });
    const { units } = read(encounter(), procedure({ subject: { reference: 'Patient/p2' } }), other);
    const mismatch = [{ path: `${O}.subject.reference`, what: 'reference.patient-mismatch' }];
    expect(units.map(({ problems }) => problems)).toEqual([mismatch, mismatch]);
    expect(units[0]!.encounters[0]!.operations).toEqual([]);
  });
});
