import type { DueTask, SubmitReceipt, Today } from '@suian/contracts/patient-app';
import type { Severity } from '@suian/domain/kernel/severity';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { addDays } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { answersOf, calmAnswers } from '../builders/answers.js';
import { planHandling } from './alert-steps.js';
import { answerPopup } from './message-steps.js';
import type { DemoPatient } from './patients.js';
import type { Seat } from './seat.js';
import { minutesAfter, ZONE, type Ward } from './ward.js';

/** How often an answer worries, before the last days. */
const WORRIES: readonly { severity: Severity; upTo: number }[] = [
  { severity: 'critical', upTo: 0.045 },
  { severity: 'warning', upTo: 0.2 },
  { severity: 'notice', upTo: 0.28 },
];

const QUARTER_MS = 900_000;

/** From here on only the closing scene worries anybody; a small hospital is closed on Sundays. */
const CALM_HOURS = { ortho3: 40, surg2: 40, surg: 96, med1: 40 };

/** Plans when this patient next takes the phone out: after what is due now, or when the next task opens. */
export function planVisit(ward: Ward, seat: Seat, today: Today): void {
  const isDue = today.tasks.some(({ id }) => !seat.settled.has(id));
  const from = isDue ? today.now : today.nextTask?.opensAt;
  if (from === undefined) return;
  const quarters = seat.random.between(1, 26);
  const at = humaneTime(ward, quarterOf(minutesAfter(new Date(from), quarters * 15)));
  if (seat.patient.isKept && at >= keptFrom(ward)) return;
  ward.agenda.plan(at, `patient ${seat.patient.index}: answer`, () => visit(ward, seat));
}

/** Kept patients stop answering here, so that the closing scene finds something due. */
export function keptFrom(ward: Ward): Date {
  return ward.instant(addDays(ward.today, -1), '00:00');
}

export async function todayOf(seat: Seat): Promise<Today> {
  return seat.phone.call('today', { query: { seat: seat.id } });
}

/** Sends answers as the phone does, and returns what the patient is told. */
export async function submit(
  seat: Seat,
  task: DueTask,
  answers: Answers,
  at: string,
): Promise<SubmitReceipt> {
  const submissionId = `demo_${task.id}`;
  return seat.phone.call(
    'submitResponse',
    {
      params: { taskId: task.id },
      body: {
        submissionId,
        questionnaireVersionId: task.questionnaireVersionId,
        answers: { ...answers },
        answeredAt: at,
        respondent: isHelped(seat.patient) ? 'family' : 'patient',
      },
    },
    { idempotencyKey: submissionId },
  );
}

async function visit(ward: Ward, seat: Seat): Promise<void> {
  const today = await todayOf(seat);
  for (const task of today.tasks) {
    if (seat.settled.has(task.id)) continue;
    seat.settled.add(task.id);
    if (!seat.random.chance(seat.patient.diligence)) continue;
    const answers = answersFor(ward, seat, task);
    const receipt = await submit(seat, task, answers, today.now);
    await answerPopup(ward, seat);
    for (const { id: alertId, severity } of receipt.matters) {
      planHandling(ward, { alertId, severity, patient: seat.patient, random: seat.random });
    }
  }
  planVisit(ward, seat, today);
}

function answersFor(ward: Ward, seat: Seat, { questionnaire, pack }: DueTask): Answers {
  const asked = { questionnaire, pack, turn: seat.random.between(0, 11) };
  const drawn = seat.random.next();
  const worry = WORRIES.find(({ upTo }) => drawn < upTo);
  const calmFrom = ward.minutesAgo(CALM_HOURS[seat.patient.department] * 60);
  const isCalm = seat.patient.isSteady || worry === undefined || ward.clock.now() >= calmFrom;
  return (isCalm ? null : answersOf(worry.severity, asked)) ?? calmAnswers(asked);
}

/** Every third of the oldest has somebody who types for him. */
function isHelped({ birthOn, dischargedOn, index }: DemoPatient): boolean {
  return index % 3 === 0 && Number(dischargedOn.slice(0, 4)) - Number(birthOn.slice(0, 4)) > 72;
}

/** Full quarters of an hour: fewer jumps of the clock, and what falls together runs side by side. */
function quarterOf(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / QUARTER_MS) * QUARTER_MS);
}

/** People answer between breakfast and bedtime. */
function humaneTime(ward: Ward, at: Date): Date {
  const date = localDateIn(ZONE, at);
  const morning = ward.instant(date, '08:05');
  if (at < morning) return morning;
  if (at <= ward.instant(date, '21:00')) return at;
  return ward.instant(addDays(date, 1), '08:20');
}
