import { checkRegistration } from './check-registration.js';
import { emptyDraft, factsOfIdNo, placeProblems, requestOf, tidyDraft } from './registration-draft.js';
import type { RegistrationDraft } from './registration-draft.js';

const TODAY = '2026-11-21';

function draftWith(changes: Partial<RegistrationDraft>): RegistrationDraft {
  const sound = { ...emptyDraft('01dept', TODAY), name: '周玉兰', sex: 'female' as const, mrn: 'ZY0016120' };
  return tidyDraft({ ...sound, ...changes });
}

describe('what the nurse is told before anything is sent', () => {
  it('lets the four needed facts through', () => {
    expect(checkRegistration(draftWith({}), TODAY)).toEqual({});
  });

  const faults: [string, Partial<RegistrationDraft>, string[]][] = [
    ['no name', { name: '  ' }, ['name']],
    ['no record number', { mrn: '' }, ['mrn']],
    ['a record number with a Chinese word', { mrn: '住院12' }, ['mrn']],
    ['a phone of 6 digits', { phone: '138000' }, ['phone']],
    ['an id number with one digit wrong', { idNo: '110101195803076129' }, ['idNo']],
    ['a day that does not exist', { birthOn: '1957-02-30' }, ['birthOn']],
    ['a date half typed', { birthOn: '1957' }, ['birthOn']],
    ['a discharge tomorrow', { dischargedOn: '2026-11-22' }, ['dischargedOn']],
    ['admitted after discharge', { admittedOn: '2026-11-22' }, ['admittedOn']],
    ['an operation without its day', { operationName: '左全膝置换' }, ['operationOn']],
    ['the day of an operation without its name', { operationOn: '2026-11-12' }, ['operationName']],
    [
      'an operation after discharge',
      { operationName: '左全膝置换', operationOn: '2026-11-22' },
      ['operationOn'],
    ],
  ];
  it.each(faults)('names the box with %s', (_, changes, fields) => {
    expect(Object.keys(checkRegistration(draftWith(changes), TODAY))).toEqual(fields);
  });

  it('takes a phone with spaces and dashes', () => {
    expect(checkRegistration(draftWith({ phone: '138-0000 6012' }), TODAY)).toEqual({});
  });

  it.each(['19580307', '1958/3/7', '1958.03.07', '1958年3月7日', '1958-03-07'])(
    'reads %s as one day',
    (typed) => {
      expect(draftWith({ birthOn: typed }).birthOn).toBe('1958-03-07');
    },
  );
});

describe('a sound id number', () => {
  it('says the birth date and the sex', () => {
    expect(factsOfIdNo('11010519491231002X')).toEqual({ birthOn: '1949-12-31', sex: 'female' });
  });

  it('contradicting the birth date typed is pointed out', () => {
    const draft = draftWith({ idNo: '11010519491231002x', birthOn: '1949-12-30' });
    expect(Object.keys(checkRegistration(draft, TODAY))).toEqual(['birthOn']);
  });
});

describe('what is sent', () => {
  it('leaves empty boxes out', () => {
    expect(requestOf(draftWith({}), {})).toEqual({
      departmentId: '01dept',
      patient: { name: '周玉兰', sex: 'female', mrn: 'ZY0016120' },
      encounter: { dischargedOn: TODAY },
    });
  });

  it('carries the operation as one thing', () => {
    const draft = draftWith({ operationName: '左全膝置换', operationOn: '20261112' });
    expect(requestOf(draft, { isAnotherStay: true })).toMatchObject({
      encounter: { operation: { name: '左全膝置换', on: '2026-11-12' } },
      isAnotherStay: true,
    });
  });
});

describe('what the server found wrong', () => {
  it.each([
    ['body.patient.phone', 'phone'],
    ['body.encounter.dischargedOn', 'dischargedOn'],
    ['body.encounter.operation.on', 'operationOn'],
    ['body.encounter.operation.name', 'operationName'],
    ['body.patient.name', 'name'],
    ['/body/departmentId', 'departmentId'],
  ])('%s stands under its box', (path, field) => {
    expect(placeProblems([{ path, what: 'type.invalid' }]).fields).toHaveProperty(field);
  });

  it('with no box of its own is still said', () => {
    expect(placeProblems([{ path: 'body.isAnotherStay', what: 'type.invalid' }]).elsewhere).toHaveLength(1);
  });
});
