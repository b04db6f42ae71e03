import { openPhone, signIn } from '../apps/api/test/people.js';
import type { Product } from './product.js';

/** A bound patient who has just answered that pus comes from the wound; told over HTTP, not on a screen. */
export interface AlarmedPatient {
  patientId: string;
  encounterId: string;
  alertId: string;
  name: string;
  maskedName: string;
}

const RED = { fever: 'none', wound: ['pus'], pain: 2, breath: 'none', calf: 'none', eating: 'well' };
const NAME = '周桂兰';
const LAST_4 = '6012';
const SUBMISSION = 'story-submission-000001';

export async function anAlarmedPatient(product: Product): Promise<AlarmedPatient> {
  const nurse = await signIn(product.baseUrl, 'nurse');
  const { departments } = await nurse.call('mySession', {});
  const operatedOn = await product.day(-1);
  const { patient, encounter } = await nurse.call('registerDischarge', {
    body: {
      departmentId: departments[0]?.id ?? '',
      patient: {
        name: NAME,
        sex: 'female',
        birthOn: '1958-03-02',
        mrn: 'ZY20266012',
        phone: `1380000${LAST_4}`,
      },
      encounter: { dischargedOn: await product.day(0), operation: { name: '左膝关节置换', on: operatedOn } },
    },
  });
  await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
  await answer(product, await newestScene(product.simUrl));
  const { rows } = await nurse.call('listAlerts', { query: {} });
  return {
    patientId: patient.id,
    encounterId: encounter.id,
    alertId: rows[0]?.id ?? '',
    name: NAME,
    maskedName: '周*兰',
  };
}

async function newestScene(simUrl: string): Promise<string> {
  const reply = await fetch(`${simUrl}/sim/api/codes`);
  const { codes } = (await reply.json()) as { codes: { scene: string }[] };
  return codes[0]?.scene ?? '';
}

/** Scans, agrees to what is required, and answers the first task due. */
async function answer({ baseUrl, simUrl, appid }: Product, scene: string): Promise<void> {
  const phone = openPhone({ baseUrl, simUrl, appid, number: 3 });
  await phone.signIn();
  const check = { kind: 'phone', last4: LAST_4 } as const;
  const { notice } = await phone.call('checkCode', { body: { scene, check } });
  const consents = notice.purposes.map(({ purpose, isRequired }) => ({ purpose, granted: isRequired }));
  const body = { scene, check, noticeVersion: notice.version, consents };
  const { today } = await phone.call('bind', { body });
  const [task] = today.tasks;
  if (!task) throw new Error('nothing is due on the day after the operation');
  const { id: taskId, questionnaireVersionId } = task;
  const response = { submissionId: SUBMISSION, questionnaireVersionId, answers: RED, answeredAt: null };
  await phone.call(
    'submitResponse',
    { params: { taskId }, body: { ...response, respondent: 'patient' } },
    { idempotencyKey: SUBMISSION },
  );
}
