import { bundle, identifier, patient, ZONE } from './bundle-fixtures.js';
import type { Json } from './bundle-fixtures.js';
import type { PatientUnit } from './discharge.js';
import { readBundle } from './read-bundle.js';

const R = 'Bundle.entry[0].resource';
const ID = '110101199003070134';

function unitOf(more: Json): PatientUnit {
  return readBundle(bundle(patient(more)), ZONE).units[0]!;
}

describe('a patient as the ward knows him', () => {
  it('reads a plain Chinese patient, who has no discharge', () => {
    expect(unitOf({})).toEqual({
      path: R,
      problems: [],
      notes: [],
      patient: { mrn: 'M001', name: '张三', sex: 'male', birthOn: '1960-05-01', deceased: false },
      encounters: [],
      medications: [],
      comorbidities: [],
      allergies: [],
    });
  });

  it.each([
    ['the whole text', [{ text: ' 欧阳　娜娜 ', family: '欧阳' }], '欧阳 娜娜'],
    ['Chinese parts without a space', [{ family: '欧阳', given: ['娜', '娜'] }], '欧阳娜娜'],
    ['other parts, given first', [{ family: 'Ryan54', given: ['Filiberto'] }], 'Filiberto Ryan54'],
    [
      'the official of several',
      [
        { text: '小张', use: 'nickname' },
        { text: '张三', use: 'official' },
      ],
      '张三',
    ],
    ['not the old one', [{ text: '李四', use: 'old' }, { text: '张三' }], '张三'],
    ['a given name alone', [{ given: ['Cher', null] }], 'Cher'],
  ])('name: %s', (_name, name, expected) => {
    expect(unitOf({ name })).toMatchObject({ problems: [], patient: { name: expected } });
  });

  it.each([
    ['the mobile one', [phone('010-1', 'home'), phone('13800000000', 'mobile')], '13800000000'],
    ['else the first', [{ system: 'email', value: 'a@b' }, phone('010-1', 'home')], '010-1'],
    ['never an old one', [phone('13800000000', 'old')], undefined],
  ])('phone: %s', (_name, telecom, expected) => {
    expect(unitOf({ telecom }).patient.phone).toBe(expected);
  });

  it.each([
    [
      'STU3 address of the type system',
      [{ type: { coding: { system: 'http://hl7.org/fhir/v2/0203', code: 'MR' } }, value: 'A' }],
      { mrn: 'A' },
    ],
    [
      'the official of several numbers',
      [identifier('MR', 'A'), identifier('MR', 'B', { use: 'official' })],
      { mrn: 'B' },
    ],
    ['not an old number', [identifier('MR', 'A', { use: 'old' }), identifier('MR', 'B')], { mrn: 'B' }],
    ['a resident id by OID', [{ system: 'urn:oid:2.16.156.10011.1.3', value: ID }], { idNo: ID }],
    [
      'a resident id by type, lower-case x',
      [identifier('NNCHN', '11010519491231002x')],
      { idNo: '11010519491231002X' },
    ],
    ['a national number of the right shape', [identifier('NI', ID)], { idNo: ID }],
    ['身份证 in words', [{ type: { text: '居民身份证号' }, value: ID }], { idNo: ID }],
  ])('known by %s', (_name, list, expected) => {
    const unit = unitOf({ identifier: list });
    expect(unit.problems).toEqual([]);
    expect(unit.patient).toMatchObject(expected);
  });

  it.each([
    ['nothing to know him by', { identifier: undefined }, 'identifier', 'patient.identifier-missing'],
    [
      'only a foreign national number',
      { identifier: [identifier('NI', 'S99')] },
      'identifier',
      'patient.identifier-missing',
    ],
    ['an empty number', { identifier: [identifier('MR', ' ')] }, 'identifier', 'patient.identifier-missing'],
    [
      'two numbers at once',
      { identifier: [identifier('MR', 'A'), identifier('MR', 'B')] },
      'identifier',
      'patient.mrn-ambiguous',
    ],
    [
      'a broken id number',
      { identifier: [identifier('NNCHN', '1101')] },
      'identifier[0].value',
      'patient.id-number-invalid',
    ],
    ['no name', { name: [] }, 'name', 'patient.name-missing'],
    ['a name of the wrong kind', { name: [{ text: 5 }] }, 'name[0].text', 'type.invalid'],
    ['a name as an object', { name: { text: '张三' } }, 'name', 'type.invalid'],
    ['an endless name', { name: [{ text: '张'.repeat(101) }] }, 'name[0].text', 'text.too-long'],
    ['a control character', { name: [{ text: '张\u0000三' }] }, 'name[0].text', 'text.control-character'],
    ['a sex FHIR does not have', { gender: 'M' }, 'gender', 'code.unknown'],
    ['a birthday that never was', { birthDate: '1990-02-30' }, 'birthDate', 'date.invalid'],
    ['a birthday with a time', { birthDate: '1990-02-20T00:00:00Z' }, 'birthDate', 'date.invalid'],
    ['a birthday as a list', { birthDate: ['1990-02-20'] }, 'birthDate', 'type.invalid'],
  ])('%s is a problem', (_name, more, path, what) => {
    expect(unitOf(more).problems).toContainEqual(expect.objectContaining({ path: `${R}.${path}`, what }));
  });

  it('does without a birthday of which only the year is known, and says so', () => {
    const unit = unitOf({ birthDate: '1960' });
    expect(unit.patient.birthOn).toBeUndefined();
    expect(unit.problems).toEqual([]);
    expect(unit.notes).toEqual([{ path: `${R}.birthDate`, what: 'date.partial' }]);
  });

  it.each([
    [{ deceasedBoolean: true }, true],
    [{ deceasedBoolean: false }, false],
    [{ deceasedDateTime: '2026' }, true],
  ])('%j: deceased %s', (more, deceased) => {
    expect(unitOf(more)).toMatchObject({ problems: [], patient: { deceased } });
  });
});

function phone(value: string, use: string): Json {
  return { system: 'phone', value, use };
}
