import { ProblemError } from '@suian/api-client/call';
import type { SubmitReceipt, Today } from '@suian/contracts/patient-app';
import type { Problem } from '@suian/contracts/errors';
import type { AnswerValue } from '@suian/domain/questionnaire/questionnaire';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import type { TestApp } from './app.js';
import type { Phone, StaffDesk } from './people.js';

/** Nothing worries. */
export const CALM = { fever: 'none', wound: ['dry'], pain: 2, breath: 'none', calf: 'none', eating: 'well' };
/** Pus and 38.6 ℃: critical at once. */
export const RED = { ...CALM, fever: 'measured', temperature: 38.6, wound: ['pus'] };
/** Some discharge: a warning of the same concern. */
export const YELLOW = { ...CALM, wound: ['discharge'] };

type Answers = Record<string, AnswerValue>;

/** A discharged patient whose own phone is bound, as both see it. */
export interface BoundPatient {
  patientId: string;
  encounterId: string;
  phone: Phone;
  seatId: string;
  /** What the phone was answered when it was bound. */
  today: Today;
}

let people = 0;

/** Registers, prints, scans and binds through the doors a hospital uses. Operated on the day before `today`. */
export async function bindPatient(
  app: TestApp,
  nurse: StaffDesk,
  operatedOn = '2026-10-20',
): Promise<BoundPatient> {
  people += 1;
  const number = (people % 9) + 1;
  const tail = String(6000 + people);
  const { departments } = await nurse.call('mySession', {});
  const { patient, encounter } = await nurse.call('registerDischarge', {
    body: {
      departmentId: departments[0]!.id,
      patient: {
        name: '周桂兰',
        sex: 'female',
        birthOn: '1958-03-02',
        mrn: `M${tail}`,
        phone: `1380000${tail}`,
      },
      encounter: {
        dischargedOn: operatedOn,
        operation: { name: '左膝关节置换', on: operatedOn },
        diagnosis: '左膝骨关节炎',
      },
    },
  });
  await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
  const scene = await newestScene(app);
  const phone = app.phone(number);
  await phone.signIn();
  const bound = await phone.call('bind', {
    body: {
      scene,
      check: { kind: 'phone', last4: tail },
      noticeVersion: NOTICE_VERSION,
      consents: [{ purpose: 'follow-up', granted: true }],
    },
  });
  return {
    patientId: patient.id,
    encounterId: encounter.id,
    phone,
    seatId: bound.seat.id,
    today: bound.today,
  };
}

/** What lies on the newest paper. */
export async function newestScene(app: TestApp): Promise<string> {
  const reply = await fetch(`${app.simUrl}/sim/api/codes`);
  const { codes } = (await reply.json()) as { codes: { scene: string }[] };
  return codes[0]!.scene;
}

let submissions = 0;

export function newSubmissionId(): string {
  submissions += 1;
  return `submission-${String(submissions).padStart(8, '0')}`;
}

/** Sends answers to the patient's first due task. */
export function submit(
  { phone, today }: Pick<BoundPatient, 'phone' | 'today'>,
  answers: Answers,
  submissionId = newSubmissionId(),
): Promise<SubmitReceipt> {
  const task = today.tasks[0]!;
  return phone.call(
    'submitResponse',
    {
      params: { taskId: task.id },
      body: {
        submissionId,
        questionnaireVersionId: task.questionnaireVersionId,
        answers,
        answeredAt: null,
        respondent: 'patient',
      },
    },
    { idempotencyKey: submissionId },
  );
}

/** What a call was refused with. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the call was not refused');
}
