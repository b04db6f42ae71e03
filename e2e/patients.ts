import type { Today } from '../packages/contracts/src/patient-app.js';
import type { AnswerValue } from '../packages/domain/src/questionnaire/questionnaire.js';
import { openPhone, signIn, type Phone } from '../apps/api/test/people.js';
import type { Product } from './product.js';

/** Who is sent home in the stories. */
export interface Person {
  name: string;
  maskedName: string;
  sex: 'female' | 'male';
  birthOn: string;
  last4: string;
}

function person(name: string, sex: Person['sex'], birthOn: string, last4: string): Person {
  return { name, maskedName: `${name.at(0)}*${name.at(-1)}`, sex, birthOn, last4 };
}

export const ZHOU = person('周桂兰', 'female', '1958-03-02', '6012');
/** Six beds of one room. */
export const SIX_PEOPLE = [
  ZHOU,
  person('彭大明', 'male', '1961-11-05', '7733'),
  person('赵秀英', 'female', '1949-06-18', '2046'),
  person('钱玉珍', 'female', '1955-01-27', '5180'),
  person('孙国强', 'male', '1970-09-09', '9364'),
  person('李春梅', 'female', '1966-12-30', '4721'),
] as const;

/** Nothing worries. */
export const CALM = { fever: 'none', wound: ['dry'], pain: 2, breath: 'none', calf: 'none', eating: 'well' };
/** Pus comes from the wound: critical. */
export const RED = { ...CALM, wound: ['pus'] };
/** Pain that lets nobody sleep: a warning. */
export const YELLOW = { ...CALM, pain: 8, 'pain-medicine': 'helps' };
/** One leg is a little thick: a notice. */
export const BLUE = { ...CALM, calf: 'slight' };

export type Answers = Record<string, AnswerValue>;

export interface AtHome extends Person {
  patientId: string;
  encounterId: string;
}

interface Stay {
  /** Who registers; the patient goes home from the first of her departments. */
  by?: string;
  /** Null: no operation, and so no plan by itself. Left out: operated yesterday. */
  operatedOn?: string | null;
  diagnosis?: string;
}

/** Registers a discharge of today over HTTP. */
export async function sendHome(product: Product, who: Person, stay: Stay = {}): Promise<AtHome> {
  const nurse = await signIn(product.baseUrl, stay.by ?? 'nurse');
  const { departments } = await nurse.call('mySession', {});
  const operatedOn = stay.operatedOn === undefined ? await product.day(-1) : stay.operatedOn;
  const { name, sex, birthOn, last4 } = who;
  const { patient, encounter } = await nurse.call('registerDischarge', {
    body: {
      departmentId: departments[0]?.id ?? '',
      patient: { name, sex, birthOn, mrn: `ZY2026${last4}`, phone: `1380000${last4}` },
      encounter: {
        dischargedOn: await product.day(0),
        ...(stay.diagnosis ? { diagnosis: stay.diagnosis } : {}),
        ...(operatedOn ? { operation: { name: '左膝关节置换', on: operatedOn } } : {}),
      },
    },
  });
  return { ...who, patientId: patient.id, encounterId: encounter.id };
}

export interface BoundPhone {
  phone: Phone;
  /** What it was answered when it was bound. */
  today: Today;
}

/** Prints, scans with the simulator's phone of this number, and agrees to what is required. */
export async function bindPhone(
  { baseUrl, simUrl, appid }: Product,
  { encounterId, last4 }: AtHome,
  { number, by = 'nurse' }: { number: number; by?: string },
): Promise<BoundPhone> {
  const nurse = await signIn(baseUrl, by);
  await nurse.call('issueCode', { params: { encounterId }, body: {} });
  const scene = await newestScene(simUrl);
  const phone = openPhone({ baseUrl, simUrl, appid, number });
  await phone.signIn();
  const check = { kind: 'phone', last4 } as const;
  const { notice } = await phone.call('checkCode', { body: { scene, check } });
  const consents = notice.purposes.map(({ purpose, isRequired }) => ({ purpose, granted: isRequired }));
  const body = { scene, check, noticeVersion: notice.version, consents };
  const { today } = await phone.call('bind', { body });
  return { phone, today };
}

/** Hands the first task due to the nurse; answers the id of the response. */
export async function answerFirst({ phone, today }: BoundPhone, answers: Answers): Promise<string> {
  const [task] = today.tasks;
  if (!task) throw new Error('nothing is due');
  const { id: taskId, questionnaireVersionId } = task;
  const submissionId = `story-${taskId}`;
  const body = { submissionId, questionnaireVersionId, answers, answeredAt: null };
  const { responseId } = await phone.call(
    'submitResponse',
    { params: { taskId }, body: { ...body, respondent: 'patient' } },
    { idempotencyKey: submissionId },
  );
  return responseId;
}

async function newestScene(simUrl: string): Promise<string> {
  const reply = await fetch(`${simUrl}/sim/api/codes`);
  const { codes } = (await reply.json()) as { codes: { scene: string }[] };
  return codes[0]?.scene ?? '';
}
