import { readAdt } from './adt.js';
import type { AdtEvent } from './adt-event.js';
import { parseMessage } from './message.js';
import { readDay, readMoment } from './moment.js';

interface Fields {
  trigger?: string;
  evn?: string;
  pid?: Record<number, string>;
  pv1?: Record<number, string>;
  more?: string[];
}

const PID = { 3: 'Z0001^^^二院^MR', 5: '王秀兰', 7: '19560412', 8: '2', 13: '13800006012' };
const PV1 = {
  2: 'I',
  3: '骨科三病区^12^3',
  10: 'ortho3',
  19: 'V001',
  44: '202610150900',
  45: '20261021083000',
};

function row(name: string, fields: Record<number, string>): string {
  const last = Math.max(0, ...Object.keys(fields).map(Number));
  const values = Array.from({ length: last }, (_, at) => fields[at + 1] ?? '');
  return [name, ...values].join('|');
}

function read({ trigger = 'A03', evn = '||20261021083100', pid, pv1, more = [] }: Fields = {}): AdtEvent {
  const text = [
    `MSH|^~\\&|HIS|二院|SUIAN||20261021084000||ADT^${trigger}|M1|P|2.5`,
    `EVN${evn}`,
    row('PID', { ...PID, ...pid }),
    row('PV1', { ...PV1, ...pv1 }),
    ...more,
  ];
  const reading = parseMessage(text.join('\r'), 'utf-8');
  if ('fault' in reading) throw new Error(reading.fault.what);
  return readAdt(reading.message, { zone: 'Asia/Shanghai' });
}

const patientOf = (pid: Record<number, string>) => read({ pid }).patient;
const problemsOf = (fields: Fields) => read(fields).problems.map(({ path, what }) => `${path} ${what}`);

describe('a discharge', () => {
  it('is read in our words', () => {
    const more = [
      'DG1|1||M17.1^膝关节骨关节炎^ICD10|||F',
      'DG1|2||I10^高血压病^ICD10|||F',
      'DG1|3||I10^高血压病^ICD10|||F',
      'DG1|4||R52^待查^ICD10|||A',
      'AL1|1|DA|J01^青霉素',
      'AL1|2|FA|^无',
      'PR1|1||81.54^全膝关节置换术^ICD9|膝|202610160930',
    ];
    expect(read({ more })).toEqual({
      messageType: 'ADT',
      trigger: 'A03',
      sender: { application: 'HIS', facility: '二院' },
      controlId: 'M1',
      isTest: false,
      sentAt: '2026-10-21T00:40:00.000Z',
      eventAt: '2026-10-21T00:31:00.000Z',
      patient: {
        mrn: 'Z0001',
        idNo: undefined,
        name: '王秀兰',
        sex: 'female',
        birthOn: '1956-04-12',
        phone: '13800006012',
        deceased: false,
      },
      visit: {
        visitNo: 'V001',
        patientClass: 'I',
        departmentCode: 'ortho3',
        departmentName: '骨科三病区',
        admittedOn: '2026-10-15',
        admittedAt: '2026-10-15T01:00:00.000Z',
        dischargedOn: '2026-10-21',
        dischargedAt: '2026-10-21T00:30:00.000Z',
        disposition: undefined,
        diagnosis: '膝关节骨关节炎',
        diagnosisCode: 'M17.1',
        otherDiagnoses: ['高血压病'],
        allergies: ['青霉素'],
        operations: [{ on: '2026-10-16', name: '全膝关节置换术', code: '81.54', path: 'PR1-5' }],
      },
      problems: [],
    });
  });

  it('happened when EVN says so where PV1-45 is empty; another trigger has no discharge then', () => {
    const pv1 = { 45: '' };
    expect(read({ pv1 }).visit.dischargedAt).toBe('2026-10-21T00:31:00.000Z');
    expect(read({ pv1, evn: '||20261021083100||||20261021080000' }).visit.dischargedAt).toBe(
      '2026-10-21T00:00:00.000Z',
    );
    expect(read({ pv1, trigger: 'A08' }).visit.dischargedOn).toBeUndefined();
  });

  it('at 23:50 is on that day in the ward, whatever the offset', () => {
    expect(read({ pv1: { 45: '20261021235000' } }).visit.dischargedOn).toBe('2026-10-21');
    expect(read({ pv1: { 45: '20261021155000+0000' } }).visit.dischargedOn).toBe('2026-10-21');
    expect(read({ pv1: { 45: '20261021165000+0000' } }).visit.dischargedOn).toBe('2026-10-22');
  });

  it('leaves out what is beside it and cannot be read', () => {
    const more = ['DG1|1||A^主要^ICD10|||F', 'DG1|2||B^坏\uFFFD字^ICD10|||F', 'AL1|1|DA|^\u0001'];
    const { visit, problems } = read({ more });
    expect([visit.otherDiagnoses, visit.allergies, problems]).toEqual([[], [], []]);
  });

  it('has the final diagnosis, and of several the main one', () => {
    const more = [
      'DG1|1||A^入院^ICD10|||A|||||||||1',
      'DG1|2||B^次要^ICD10|||F|||||||||2',
      'DG1|3||C^主要^ICD10|||F|||||||||1',
    ];
    expect(read({ more }).visit.diagnosis).toBe('主要');
    expect(read({ more: ['DG1|1|||写在第四字段'] }).visit.diagnosis).toBe('写在第四字段');
  });

  it('has its operations by date, and neither anaesthesia nor "无"', () => {
    const more = [
      'PR1|1||1^二次缝合||20261018',
      'PR1|2||2^切开复位||20261016',
      'PR1|3||3^全身麻醉||20261016|A',
      'PR1|4||^无',
    ];
    const { visit } = read({ more });
    expect(visit.operations.map(({ on, name, path }) => `${on} ${name} ${path}`)).toEqual([
      '2026-10-16 切开复位 PR1[2]-5',
      '2026-10-18 二次缝合 PR1[1]-5',
    ]);
  });

  it.each<[string, Fields]>([
    ['PID-3 patient.identifier-missing', { pid: { 3: '' } }],
    ['PID-3 patient.identifier-missing', { pid: { 3: 'X1^^^^SS' } }],
    ['PID-3 patient.mrn-ambiguous', { pid: { 3: '1^^^^MR~2^^^^MR' } }],
    ['PID-3 patient.id-number-invalid', { pid: { 3: '1^^^^MR~12345^^^^NN' } }],
    ['PID-5 patient.name-missing', { pid: { 5: '' } }],
    ['PID-5 patient.name-missing', { pid: { 5: '""' } }],
    ['PID-5 text.undecodable', { pid: { 5: '王\uFFFD兰' } }],
    ['PID-5 text.too-long', { pid: { 5: '长'.repeat(101) } }],
    ['PID-7 date.invalid', { pid: { 7: '19560231' } }],
    ['PID-7 patient.born-after-discharge', { pid: { 7: '20261022' } }],
    ['PID-8 code.unknown', { pid: { 8: 'X' } }],
    ['PV1-45 encounter.discharge-date-missing', { pv1: { 45: '' }, evn: '|A03' }],
    ['PV1-45 encounter.discharge-before-admission', { pv1: { 45: '20261014' } }],
    ['PV1-45 date.partial', { pv1: { 45: '202610' }, evn: '|A03' }],
    ['PV1-44 date.invalid', { pv1: { 44: '20261301' } }],
    ['PR1-5 operation.date-missing', { more: ['PR1|1||1^切开复位'] }],
    ['PR1-5 operation.after-discharge', { more: ['PR1|1||1^切开复位||20261022'] }],
    ['PR1-5 operation.before-birth', { more: ['PR1|1||1^切开复位||19560411'] }],
    ['PR1 list.too-long', { more: Array.from({ length: 101 }, () => 'PR1|1||1^切开复位||20261016') }],
  ])('is not fit: %s', (problem, fields) => {
    expect(problemsOf(fields)).toEqual([problem]);
  });

  it('an odd sex code or date keeps no cancellation and no merge from being heard', () => {
    const pid = { 7: 'soon', 8: 'X', 5: '' };
    expect(problemsOf({ trigger: 'A13', pid, pv1: { 44: 'x' } })).toEqual([]);
    expect(problemsOf({ trigger: 'A40', pid, more: ['MRG|Z0002^^^^MR'] })).toEqual([]);
    expect(problemsOf({ trigger: 'A31', pid: { 3: '' } })).toEqual([]);
  });
});

describe('the patient', () => {
  it.each([
    ['Z1^^^^MR', 'Z1'],
    ['E9^^^^PI~Z1^^^^MR', 'Z1'],
    ['E9^^^^PI~X^^^^VN', 'E9'],
    ['P100001^^^HOSPITAL', 'P100001'],
    ['11010519491231002X~P7', 'P7'],
  ])('%s has the number %s', (field, mrn) => {
    expect(patientOf({ 3: field }).mrn).toBe(mrn);
  });

  it.each([
    [{ 3: '1^^^^MR~11010519491231002x^^^^NNCHN' }, '11010519491231002X'],
    [{ 3: '1^^^^MR~11010519491231002X^^^^身份证号' }, '11010519491231002X'],
    [{ 3: '1^^^^MR~11010519491231002X^^^^NI' }, '11010519491231002X'],
    [{ 19: '11010519491231002X' }, '11010519491231002X'],
    [{ 19: '123121234' }, undefined],
  ])('%j has the id number %s', (pid, idNo) => {
    expect(patientOf(pid).idNo).toBe(idNo);
  });

  it.each([
    ['王秀兰', '王秀兰'],
    ['王 秀 兰', '王秀兰'],
    ['王^秀兰', '王秀兰'],
    ['王^王秀兰', '王秀兰'],
    ['王秀兰^Wang Xiulan', '王秀兰'],
    ['迪丽热巴·迪力木拉提', '迪丽热巴·迪力木拉提'],
    ['DUCK^DONALD^D', 'DONALD D DUCK'],
    ['EVERYMAN&&&&Aniston^ADAM', 'ADAM EVERYMAN'],
    ['DOE\\T\\SMITH^JOHN', 'JOHN DOE&SMITH'],
  ])('%s is called %s', (field, name) => {
    expect(patientOf({ 5: field }).name).toBe(name);
  });

  it.each([
    ['M', 'male'],
    ['1', 'male'],
    ['女', 'female'],
    ['O', 'other'],
    ['U', 'unknown'],
    ['9', 'unknown'],
    ['', 'unknown'],
  ])('sex %s is %s', (code, sex) => {
    expect(patientOf({ 8: code }).sex).toBe(sex);
  });

  it.each([
    [{ 13: '0700-6120000~13800006012' }, '13800006012'],
    [{ 13: '', 14: '0700-6120000' }, '0700-6120000'],
    [{ 13: '^PRN^PH^^86^0700^6120000' }, '07006120000'],
    [{ 13: '^NET^Internet^a1234567@b.cn' }, undefined],
    [{ 13: '123' }, undefined],
    [{ 13: '""' }, null],
  ])('%j is called at %s', (pid, phone) => {
    expect(patientOf(pid).phone).toBe(phone);
  });

  it('has died where PID or a discharge says so, not where a cancelled one does', () => {
    expect(patientOf({ 30: 'Y' }).deceased).toBe(true);
    expect(patientOf({ 29: '20261021' }).deceased).toBe(true);
    expect(patientOf({ 30: 'N' }).deceased).toBe(false);
    expect(read({ pv1: { 36: '5' } }).patient.deceased).toBe(true);
    expect(read({ pv1: { 36: '1' } }).patient.deceased).toBe(false);
    expect(read({ trigger: 'A13', pv1: { 36: '5' } }).patient.deceased).toBe(false);
  });

  it('who is merged gives up the number of MRG-1', () => {
    expect(read({ trigger: 'A40', more: ['MRG|Z0002^^^^MR'] }).priorMrn).toBe('Z0002');
    expect(problemsOf({ trigger: 'A40' })).toEqual(['MRG-1 patient.prior-identifier-missing']);
  });
});

describe('times', () => {
  it.each([
    ['20261021', '2026-10-21', undefined],
    ['2026102108', '2026-10-21', '2026-10-21T00:00:00.000Z'],
    ['202610210830', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['20261021083015.25', '2026-10-21', '2026-10-21T00:30:15.250Z'],
    ['20261020233000-0500', '2026-10-21', '2026-10-21T04:30:00.000Z'],
    ['2026-10-21 08:30:15', '2026-10-21', '2026-10-21T00:30:15.000Z'],
    ['2026/10/21', '2026-10-21', undefined],
    ['20280229', '2028-02-29', undefined],
  ])('%s is %s, %s', (text, on, at) => {
    expect(readMoment(text, 'Asia/Shanghai')).toEqual({ on, ...(at ? { at } : {}) });
  });

  it.each([
    ['2026', 'date.partial'],
    ['202610', 'date.partial'],
    ['20270229', 'date.invalid'],
    ['2026102124', 'date.invalid'],
    ['20261021083060', 'date.invalid'],
    ['00010101', 'date.invalid'],
    ['99991231', 'date.invalid'],
    ['昨天', 'date.invalid'],
    ['20261021+9900', 'date.invalid'],
  ])('%s: %s', (text, fault) => {
    expect(readMoment(text, 'Asia/Shanghai')).toBe(fault);
  });

  it('a birthday is the day that was written', () => {
    expect(readDay('198808181126+0215')).toBe('1988-08-18');
    expect(readDay('19880818000000')).toBe('1988-08-18');
  });
});
