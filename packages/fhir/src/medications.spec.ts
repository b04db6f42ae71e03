import { bundle, encounter, identifier, patient, ZONE, type Json } from './bundle-fixtures.js';
import { readBundle } from './read-bundle.js';
import { writeMedication, type WrittenMedication } from './write-medication.js';

const order = (more: Json = {}): Json => ({
  resourceType: 'MedicationRequest',
  id: 'm1',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: '苯磺酸氨氯地平片' },
  subject: { reference: 'Patient/p1' },
  authoredOn: '2026-11-09T16:30:00Z',
  dosageInstruction: [{ text: '5mg 每天 1 次' }],
  ...more,
});
const statement = (more: Json = {}): Json => ({
  resourceType: 'MedicationStatement',
  id: 's1',
  status: 'active',
  medicationCodeableConcept: { coding: [{ code: 'A10BA02', display: '二甲双胍' }] },
  subject: { reference: 'Patient/p1' },
  effectivePeriod: { start: '2026-10-01', end: '2026-11-30' },
  dosage: [
    { doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'g' } }], timing: { code: { text: '每天 2 次' } } },
  ],
  ...more,
});
const medicinesOf = (...resources: unknown[]) => {
  const { units, problems } = readBundle(bundle(patient(), encounter(), ...resources), ZONE);
  // Whatever is wrong with a medicine, the discharge stands.
  expect([problems, units[0]?.problems]).toEqual([[], []]);
  return units[0]?.medications ?? [];
};

describe('what he takes', () => {
  it('an order: the day it was written in the hospital’s zone, its words, its name with its sender', () => {
    expect(medicinesOf(order())).toEqual([
      {
        path: 'Bundle.entry[2].resource',
        sourceId: 'MedicationRequest|m1',
        source: 'prescription',
        name: '苯磺酸氨氯地平片',
        dosage: '5mg 每天 1 次',
        startedOn: '2026-11-10',
        endedOn: null,
        isOver: false,
        isWithdrawn: false,
      },
    ]);
  });

  it('a statement: its period with its last day, amount and how often where it has no words', () => {
    expect(
      medicinesOf(statement({ identifier: [identifier('FILL', 'S-77', { system: 'urn:his' })] })),
    ).toMatchObject([
      {
        sourceId: 'MedicationStatement|urn:his|S-77',
        source: 'hospital',
        name: '二甲双胍',
        dosage: '0.5g 每天 2 次',
        startedOn: '2026-10-01',
        endedOn: '2026-12-01',
      },
    ]);
  });

  it('the bounds of the first instruction are surer than the day it was written', () => {
    const timing = { repeat: { boundsPeriod: { start: '2026-11-11', end: '2026-11-20' } } };
    const dosageInstruction = [{ text: '10mg', timing }, { text: '睡前' }];
    expect(medicinesOf(order({ dosageInstruction }))).toMatchObject([
      { startedOn: '2026-11-11', endedOn: '2026-11-21', dosage: '10mg；睡前' },
    ]);
  });

  it.each([
    ['a Medication of the Bundle', { medicationReference: { reference: 'Medication/d1' } }],
    [
      'one it contains',
      {
        contained: [{ resourceType: 'Medication', id: 'c1', code: { text: '缬沙坦' } }],
        medicationReference: { reference: '#c1' },
      },
    ],
    [
      'the words of the reference',
      { medicationReference: { reference: 'Medication/elsewhere', display: '缬沙坦' } },
    ],
    ['R5’s concept', { medication: { concept: { text: '缬沙坦' } } }],
  ])('is named by %s', (_, more) => {
    const drug = { resourceType: 'Medication', id: 'd1', code: { text: '缬沙坦' } };
    expect(medicinesOf(drug, order({ medicationCodeableConcept: undefined, ...more }))).toMatchObject([
      { name: '缬沙坦' },
    ]);
  });

  it.each([
    ['stopped', { isOver: true, isWithdrawn: false }],
    ['completed', { isOver: true, isWithdrawn: false }],
    ['on-hold', { isOver: true, isWithdrawn: false }],
    ['cancelled', { isOver: false, isWithdrawn: true }],
    ['entered-in-error', { isOver: false, isWithdrawn: true }],
  ])('that is %s says so', (status, said) => {
    expect(medicinesOf(order({ status }))).toMatchObject([said]);
  });

  it.each([
    ['a draft', order({ status: 'draft' })],
    ['no status', order({ status: undefined })],
    ['a plan', order({ intent: 'plan' })],
    ['“do not give”', order({ doNotPerform: true })],
    ['for the days on the ward', order({ category: [{ coding: [{ code: 'inpatient' }] }] })],
    ['STU3’s not taken', statement({ taken: 'n' })],
    ['without a name', order({ medicationCodeableConcept: { coding: [] } })],
    [
      'named by what is not there',
      order({ medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/x' } }),
    ],
    ['of a patient who is not there', order({ subject: { reference: 'Patient/p9' } })],
    ['of nobody', order({ subject: undefined })],
    ['with a date that does not exist', order({ authoredOn: '2026-02-30' })],
    ['with a list where a word should be', order({ status: ['active'] })],
    ['with dosages that are no list', order({ dosageInstruction: { text: '5mg' } })],
    ['of another kind', { resourceType: 'MedicationDispense', status: 'completed' }],
  ])('is left out: %s', (_, resource) => {
    expect(medicinesOf(resource)).toEqual([]);
  });

  it('a year alone is no day', () => {
    expect(medicinesOf(order({ authoredOn: '2026' }))).toMatchObject([{ startedOn: null }]);
  });
});

describe('what he takes away', () => {
  const TODAY = '2026-11-10';
  const written = (more: Partial<WrittenMedication> = {}) =>
    writeMedication(
      {
        id: 'm1',
        patientId: 'p1',
        name: '缬沙坦',
        dosage: '80mg',
        startedOn: '2026-11-01',
        endedOn: null,
        endedBy: null,
        reason: null,
        follows: null,
        isMistake: false,
        recordedAt: '2026-11-01T02:00:00.000Z',
        ...more,
      },
      TODAY,
    );

  it.each<[string, Partial<WrittenMedication>, string, object | undefined]>([
    ['taken', {}, 'active', { start: '2026-11-01' }],
    [
      'to the end of a course',
      { endedOn: '2026-11-21', endedBy: 'stopped' },
      'active',
      { start: '2026-11-01', end: '2026-11-20' },
    ],
    [
      'stopped',
      { endedOn: TODAY, endedBy: 'stopped' },
      'stopped',
      { start: '2026-11-01', end: '2026-11-09' },
    ],
    [
      'stopped on its first day',
      { endedOn: '2026-11-01', endedBy: 'stopped' },
      'stopped',
      { start: '2026-11-01', end: '2026-11-01' },
    ],
    [
      'another dose',
      { endedOn: TODAY, endedBy: 'changed' },
      'completed',
      { start: '2026-11-01', end: '2026-11-09' },
    ],
    ['a mistake', { isMistake: true }, 'entered-in-error', { start: '2026-11-01' }],
    ['nobody knows since when', { startedOn: null }, 'active', undefined],
  ])('%s', (_, more, status, effectivePeriod) => {
    expect(written(more)).toMatchObject({ status, ...(effectivePeriod ? { effectivePeriod } : {}) });
    if (!effectivePeriod) expect(written(more)).not.toHaveProperty('effectivePeriod');
  });

  it('is read back as it was written', () => {
    const ended = { endedOn: TODAY, endedBy: 'stopped', reason: '脚肿', follows: 'm0' } as const;
    const resource: Json = { ...written(ended) };
    expect(resource).toMatchObject({
      note: [{ text: '脚肿' }],
      derivedFrom: [{ reference: 'MedicationStatement/m0' }],
    });
    expect(medicinesOf(resource)).toMatchObject([
      { name: '缬沙坦', dosage: '80mg', startedOn: '2026-11-01', endedOn: TODAY, isOver: true },
    ]);
  });
});
