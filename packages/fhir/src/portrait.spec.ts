import { bundle, encounter, patient, ZONE, type Json } from './bundle-fixtures.js';
import { readBundle } from './read-bundle.js';
import { writeCollection } from './write-resource.js';
import { writePortrait } from './write-portrait.js';

const coded = (code: string): Json => ({ coding: [{ code }] });
const disease = (text: string, more: Json = {}): Json => ({
  resourceType: 'Condition',
  subject: { reference: 'Patient/p1' },
  clinicalStatus: coded('active'),
  code: { text },
  ...more,
});
const allergy = (text: string, more: Json = {}): Json => ({
  resourceType: 'AllergyIntolerance',
  patient: { reference: 'Patient/p1' },
  code: { text },
  ...more,
});

function read(...resources: unknown[]) {
  const stay = encounter({ reasonCode: [{ text: '左膝骨关节炎' }] });
  const { units, problems } = readBundle(bundle(patient(), stay, ...resources), ZONE);
  return { unit: units[0]!, problems };
}

describe('what is known beside a stay', () => {
  it.each([
    ['a further diagnosis', disease('高血压病'), ['高血压病']],
    ['the main diagnosis again', disease('左膝骨关节炎'), []],
    ['one that is over', disease('肺炎', { clinicalStatus: coded('resolved') }), []],
    ['one that was refuted', disease('肺炎', { verificationStatus: coded('refuted') }), []],
    ['a mistake', disease('肺炎', { verificationStatus: 'entered-in-error' }), []],
    ['a circumstance', disease('Full-time employment (finding)'), []],
    ['a disease in SNOMED', disease('Hypertension (disorder)'), ['Hypertension (disorder)']],
    ['nothing said', disease('', { code: {} }), []],
    ["somebody else's", disease('高血压病', { subject: { reference: 'Patient/p9' } }), []],
    ['without a patient', disease('高血压病', { subject: undefined }), []],
  ])('a disease: %s', (_, condition, expected) => {
    expect(read(condition).unit.comorbidities).toEqual(expected);
  });

  it.each([
    ['an allergy', allergy('青霉素'), ['青霉素']],
    ['over', allergy('青霉素', { clinicalStatus: coded('inactive') }), []],
    ['none known', allergy('No known allergy', { code: { coding: [{ code: '716186003' }] } }), []],
  ])('an allergy: %s', (_, told, expected) => {
    expect(read(told).unit.allergies).toEqual(expected);
  });

  it('stands once however often it is told, and spoils no discharge', () => {
    const broken = disease('高血压病', { clinicalStatus: 7, code: [] });
    const many = Array.from({ length: 40 }, (_, at) => disease(`病 ${at}`));
    const { unit, problems } = read(disease('高血压病'), disease('高血压病'), broken, ...many);
    expect([unit.problems, problems, unit.encounters.length]).toEqual([[], [], 1]);
    expect(unit.comorbidities.slice(0, 2)).toEqual(['高血压病', '病 0']);
    expect(unit.comorbidities).toHaveLength(30);
  });
});

describe('the portrait as FHIR', () => {
  const entry = {
    id: 'r1',
    patientId: 'p1',
    kindWords: '合并',
    isEnded: false,
    recordedAt: '2026-11-22T01:00:00Z',
  };

  it('is read back as it was written', () => {
    const resources = [
      writePortrait({ ...entry, kind: 'comorbidity', words: '高血压病' }),
      writePortrait({ ...entry, kind: 'comorbidity', words: '肺炎', isEnded: true }),
      writePortrait({ ...entry, kind: 'allergy', words: '青霉素' }),
    ];
    const { unit } = read(
      ...writeCollection(resources, entry.recordedAt).entry.map(({ resource }) => resource),
    );
    expect([unit.comorbidities, unit.allergies]).toEqual([['高血压病'], ['青霉素']]);
  });

  it('says anything else in words', () => {
    expect(
      writePortrait({ ...entry, kind: 'communication', kindWords: '沟通', words: '听力不好' }),
    ).toMatchObject({
      resourceType: 'Observation',
      code: { text: '沟通' },
      valueString: '听力不好',
    });
  });
});
