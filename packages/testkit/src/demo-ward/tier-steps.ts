import type { PutFactRequest, DecideTierRequest } from '@suian/contracts/tiers';
import { addDays } from '@suian/domain/kernel/local-date';
import type { StaffClient } from '../builders/clients.js';
import type { ChronicKey, ChronicPatient } from './chronic-patients.js';
import type { Ward } from './ward.js';

type Fact = Pick<PutFactRequest, 'code' | 'value'>;

interface TierScene {
  key: ChronicKey;
  daysAgo: number;
  nurse: string;
  facts: readonly Fact[];
  /** Left out: it waits for the visitor. */
  decide?: (ward: Ward) => Omit<DecideTierRequest, 'version'>;
}

const AT = '15:35';
const WELL_OTHERWISE: readonly Fact[] = [
  { code: 'complications', value: false },
  { code: 'lives-alone', value: false },
];

/** Two wait, one of them because HbA1c was entered; two were taken, one was set otherwise for a time. */
const SCENES: readonly TierScene[] = [
  {
    ...{ key: 'shen', daysAgo: 10, nurse: '20318', facts: WELL_OTHERWISE },
    decide: () => ({ decision: 'accept' }),
  },
  {
    ...{ key: 'bai', daysAgo: 15, nurse: '20340', facts: [{ code: 'kidney-disease', value: true }] },
    decide: () => ({ decision: 'accept' }),
  },
  {
    ...{ key: 'lang', daysAgo: 20, nurse: '20340' },
    facts: [{ code: 'complications', value: true }],
    decide: (ward) => ({
      decision: 'override',
      tier: 'medium',
      reason: '后遗症多年稳定，女儿搬来同住，血压有人盯着；三个月后再看。',
      expiresOn: addDays(ward.today, 70),
    }),
  },
  { key: 'qiu', daysAgo: 2, nurse: '20318', facts: [{ code: 'complications', value: true }] },
  { key: 'tian', daysAgo: 1, nurse: '20340', facts: [{ code: 'hba1c', value: 9.4 }] },
];

/** Plans what nurses enter, and what they make of the tiers that are proposed. */
export function planTiers(ward: Ward, patients: readonly ChronicPatient[]): void {
  for (const scene of SCENES) {
    const patient = patients.find(({ key }) => key === scene.key);
    if (patient === undefined) continue;
    const at = ward.instant(addDays(ward.today, -scene.daysAgo), AT);
    ward.agenda.plan(at, `tier of ${scene.key}`, () => play(ward, scene, patient));
  }
}

async function play(ward: Ward, scene: TierScene, patient: ChronicPatient): Promise<void> {
  const nurse = ward.nurse(scene.nurse);
  const patientId = ward.patientId(patient);
  const observedOn = addDays(ward.today, -scene.daysAgo);
  for (const fact of scene.facts)
    await nurse.call('putFact', { params: { patientId }, body: { ...fact, observedOn } });
  const proposal = await waiting(nurse, patientId);
  if (scene.decide === undefined) return;
  await nurse.call('decideTier', {
    params: { proposalId: proposal.id },
    body: { version: proposal.version, ...scene.decide(ward) },
  });
}

async function waiting(nurse: StaffClient, patientId: string) {
  const { rows } = await nurse.call('listTierProposals', { query: {} });
  const proposal = rows.find(({ patient }) => patient.id === patientId);
  if (proposal === undefined) throw new Error('no other tier was proposed');
  return proposal;
}
