import { judgeProcedure } from './operation-codes.js';

const sct = (code: string) => ({ codings: [{ system: 'http://snomed.info/sct', code }] });
const SURGICAL = sct('387713003');
const DIAGNOSTIC = sct('103693007');
const NONE = { codings: [] };
const named = (text: string) => ({ text, codings: [] });

describe('judgeProcedure by words', () => {
  it.each([
    '阑尾切除术',
    '腹腔镜下胆囊切除术',
    '超声引导下乳腺肿物切除术',
    '全身麻醉下右髋关节置换术',
    '股骨颈骨折切开复位内固定术',
    '子宫下段剖宫产术',
    '结肠造口术',
    '肾移植',
    '腹股沟疝无张力修补术',
    '阻生智齿拔除',
    '冠状动脉支架植入术',
    'Appendectomy',
    'Laparoscopic cholecystectomy',
    'Total replacement of hip (procedure)',
    'Cataract extraction',
    'Spinal fusion',
    'Repair of inguinal hernia under general anesthesia',
    'Knee arthroplasty',
    'Ultrasound-guided excision of breast lesion',
    'Cesarean section',
  ])('%s is an operation', (name) => {
    expect(judgeProcedure(named(name), NONE)).toBe('operation');
  });

  it.each([
    '悬浮红细胞输血',
    '静脉输液',
    '胰岛素注射',
    '腹部超声',
    '胸部CT平扫',
    '头颅MRI检查',
    '心电监护',
    '健康宣教',
    '腰椎穿刺术',
    '血液透析',
    '拆线',
    '流感疫苗接种',
    '结肠镜检查',
    'Transfusion of packed red blood cells',
    'Intravenous infusion',
    'Influenza vaccination',
    'CT of chest',
    'Clavicle X-ray',
    'Depression screening',
    'Colonoscopy',
    'Education about diabetes',
    'Examination under anaesthesia',
    'Renal dialysis',
  ])('%s is none', (name) => {
    expect(judgeProcedure(named(name), NONE)).toBe('not-operation');
  });

  it.each([
    '阑尾切除术后',
    '阑尾切除史',
    'History of appendectomy',
    '高压氧',
    'Removal of suture',
    'Procedure',
    '',
    '胃肠减压',
  ])('%s is left to a person', (name) => {
    expect(judgeProcedure(named(name), NONE)).not.toBe('operation');
  });

  it('answers unknown, not "no", where no word is known', () => {
    expect(judgeProcedure(named('高压氧'), NONE)).toBe('unknown');
  });
});

describe('judgeProcedure by code and category', () => {
  it.each([
    ['a listed transfusion, filed as surgical', sct('180207008'), SURGICAL, 'not-operation'],
    ['a listed operation, filed as diagnostic', sct('80146002'), DIAGNOSTIC, 'operation'],
    ['an operation word, filed as diagnostic', named('活检切除'), DIAGNOSTIC, 'not-operation'],
    ['an unknown word, filed as surgical', named('甲状腺微创'), SURGICAL, 'operation'],
    ['a transfusion in words, filed as surgical', named('输血'), SURGICAL, 'not-operation'],
    ['both kinds of words, filed as surgical', named('结肠镜下息肉切除及活检'), SURGICAL, 'operation'],
    ['both kinds of words, unfiled', named('结肠镜下息肉切除及活检'), NONE, 'unknown'],
    [
      'a local category code that looks surgical',
      named('高压氧'),
      { codings: [{ system: 'x', code: '387713003' }] },
      'unknown',
    ],
    [
      'a listed code of another system',
      { codings: [{ system: 'http://local', code: '80146002' }] },
      NONE,
      'unknown',
    ],
    [
      'ICD-9-CM-3 99.04',
      { codings: [{ system: 'urn:oid:2.16.840.1.113883.6.104', code: '99.04' }] },
      SURGICAL,
      'not-operation',
    ],
    [
      'an unlisted code with its display',
      { codings: [{ code: '9', display: '阑尾切除术' }] },
      NONE,
      'operation',
    ],
  ] as const)('%s', (_name, code, category, verdict) => {
    const open = (concept: { text?: string; codings: readonly object[] }) => ({
      ...concept,
      codings: [...concept.codings],
    });
    expect(judgeProcedure(open(code), open(category))).toBe(verdict);
  });

  it('stays quick on a name made to be slow', () => {
    const codings = Array.from({ length: 1000 }, () => ({ display: '牙'.repeat(500) }));
    expect(judgeProcedure({ codings }, NONE)).toBe('unknown');
  });
});
