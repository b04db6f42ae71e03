import type { PutPortraitRequest } from '@suian/contracts/portrait';
import { addDays } from '@suian/domain/kernel/local-date';
import type { ChronicKey, ChronicPatient } from './chronic-patients.js';
import type { Ward } from './ward.js';

interface Medicine {
  key: ChronicKey;
  name: string;
  dosage: string;
  /** Another dose, so many days before today. */
  later?: { daysAgo: number; dosage: string };
}

const MEDICINES: readonly Medicine[] = [
  {
    ...{ key: 'shen', name: '苯磺酸氨氯地平片', dosage: '2.5mg 每天 1 次' },
    later: { daysAgo: 38, dosage: '5mg 每天 1 次' },
  },
  {
    ...{ key: 'tian', name: '盐酸二甲双胍片', dosage: '0.5g 每天 2 次' },
    later: { daysAgo: 30, dosage: '0.5g 每天 3 次' },
  },
  {
    ...{ key: 'qiu', name: '格列齐特缓释片', dosage: '60mg 每天 1 次' },
    later: { daysAgo: 5, dosage: '30mg 每天 1 次' },
  },
  { key: 'lang', name: '缬沙坦胶囊', dosage: '80mg 每天 1 次' },
  { key: 'ding', name: '苯磺酸氨氯地平片', dosage: '5mg 每天 1 次' },
  { key: 'tong', name: '盐酸二甲双胍片', dosage: '0.5g 每天 2 次' },
  { key: 'tong', name: '缬沙坦胶囊', dosage: '80mg 每天 1 次' },
  { key: 'bai', name: '甘精胰岛素注射液', dosage: '睡前 10 单位' },
];

const PORTRAITS: readonly (PutPortraitRequest & { key: ChronicKey })[] = [
  { key: 'shen', kind: 'communication', code: 'talkative' },
  { key: 'shen', kind: 'contact-time', code: 'morning' },
  { key: 'shen', kind: 'home', text: '和老伴同住，女儿周末来' },
  { key: 'shen', kind: 'comorbidity', text: '高脂血症' },
  { key: 'ding', kind: 'allergy', text: '青霉素' },
  { key: 'ding', kind: 'communication', code: 'hard-of-hearing' },
  { key: 'ding', kind: 'dialect', text: '江岚话' },
  { key: 'ding', kind: 'caller-note', text: '先打女儿电话，老人在旁边一起听' },
  { key: 'tian', kind: 'communication', code: 'quiet' },
  { key: 'tian', kind: 'contact-time', code: 'afternoon' },
  { key: 'tian', kind: 'stage', text: '糖尿病 12 年' },
  { key: 'lang', kind: 'communication', code: 'slow-speech' },
  { key: 'lang', kind: 'home', text: '女儿搬来同住' },
];

const NURSE = '20340';
const ON_THE_WARD = '15:10';
const AFTER_THE_ROUND = '15:50';

/** Plans what a nurse writes down on the day somebody leaves, and the doses that were changed later. */
export function planCare(ward: Ward, patients: readonly ChronicPatient[]): void {
  for (const patient of patients) {
    const { key, dischargedOn } = patient;
    ward.agenda.plan(ward.instant(dischargedOn, ON_THE_WARD), `${key}: medicines and portrait`, () =>
      writeDown(ward, patient),
    );
    for (const { name, later } of MEDICINES.filter((each) => each.key === key)) {
      if (later === undefined) continue;
      const on = addDays(ward.today, -later.daysAgo);
      ward.agenda.plan(ward.instant(on, AFTER_THE_ROUND), `${key}: another dose`, () =>
        changeDose(ward, patient, { name, dosage: later.dosage, on }),
      );
    }
  }
}

async function writeDown(ward: Ward, patient: ChronicPatient): Promise<void> {
  const { key, dischargedOn: startedOn } = patient;
  const nurse = ward.nurse(NURSE);
  const params = { patientId: ward.patientId(patient) };
  const medicines = MEDICINES.filter((each) => each.key === key);
  for (const [at, { name, dosage }] of medicines.entries()) {
    const idempotencyKey = `demo_medicine_${patient.index}_${at}`;
    await nurse.call('addMedication', { params, body: { name, dosage, startedOn } }, { idempotencyKey });
  }
  for (const { key: _, ...body } of PORTRAITS.filter((each) => each.key === key))
    await nurse.call('putPortrait', { params, body });
}

async function changeDose(
  ward: Ward,
  patient: ChronicPatient,
  { name, dosage, on }: { name: string; dosage: string; on: string },
): Promise<void> {
  const nurse = ward.nurse(NURSE);
  const patientId = ward.patientId(patient);
  const { rows } = await nurse.call('listMedications', { params: { patientId } });
  const row = rows.find((each) => each.name === name && each.endedOn === null);
  if (row === undefined) throw new Error(`${patient.key} does not take that medicine`);
  const { id: medicationId, version } = row;
  const params = { patientId, medicationId };
  await nurse.call('changeMedication', { params, body: { version, dosage, on } });
}
