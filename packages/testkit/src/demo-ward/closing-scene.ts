import type { DueTask, Today } from '@suian/contracts/patient-app';
import type { Severity } from '@suian/domain/kernel/severity';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { addDays } from '@suian/domain/kernel/local-date';
import { answersOf, calmAnswers } from '../builders/answers.js';
import { claim } from './alert-steps.js';
import { submit, todayOf } from './answer-steps.js';
import type { DemoDepartment } from './hospital-cases.js';
import type { Seat } from './seat.js';
import type { Ward } from './ward.js';

interface Scene {
  at: Date;
  what: string;
  severity: Severity;
  /** Any ward of the first hospital where left out. */
  department?: DemoDepartment;
  /** Who has it in hand when the visitor looks. */
  nurse?: string;
  claimedAt?: Date;
  /** The call already made. */
  call?: string;
}

/** What the visitor finds on the queue: one red one open, one warning past its time, some in a colleague's hand. */
function scenes(ward: Ward): Scene[] {
  return [
    {
      at: ward.instant(addDays(ward.today, -1), '10:30'),
      what: 'a warning nobody took up',
      severity: 'warning',
      department: 'ortho3',
    },
    {
      at: ward.minutesAgo(172),
      what: 'first notice',
      severity: 'notice',
      department: 'surg2',
      nurse: '20331',
      claimedAt: ward.minutesAgo(140),
      call: '打过去了，说比昨天好一些，晚上再问一次。',
    },
    { at: ward.minutesAgo(151), what: 'second warning', severity: 'warning', department: 'surg2' },
    {
      at: ward.minutesAgo(128),
      what: 'third warning',
      severity: 'warning',
      nurse: '20318',
      claimedAt: ward.minutesAgo(96),
      call: '本人接的，照片等女儿下班发来，晚点再打一次。',
    },
    { at: ward.minutesAgo(77), what: 'fourth warning', severity: 'warning' },
    { at: ward.minutesAgo(58), what: 'fifth warning', severity: 'warning' },
    {
      at: ward.minutesAgo(50),
      what: 'warning of the small hospital',
      severity: 'warning',
      department: 'surg',
    },
    {
      at: ward.minutesAgo(27),
      what: 'red one in a colleague’s hand',
      severity: 'critical',
      department: 'ortho3',
      nurse: '20322',
      claimedAt: ward.minutesAgo(12),
    },
    { at: ward.minutesAgo(14), what: 'second notice', severity: 'notice' },
    { at: ward.minutesAgo(6), what: 'fresh red one', severity: 'critical' },
  ];
}

const OTHERS_ANSWER_BEFORE_END = 4;

export function planClosingScene(ward: Ward): void {
  for (const scene of scenes(ward)) {
    ward.agenda.plan(scene.at, `closing scene: ${scene.what}`, () => play(ward, scene));
  }
  ward.agenda.plan(ward.minutesAgo(OTHERS_ANSWER_BEFORE_END), 'closing scene: others', () =>
    letOthersAnswer(ward),
  );
}

async function play(ward: Ward, scene: Scene): Promise<void> {
  const alertId = await worry(ward, scene);
  const { nurse, claimedAt, call } = scene;
  if (nurse === undefined || claimedAt === undefined) return;
  ward.agenda.plan(claimedAt, `closing scene: ${scene.what}, claimed`, async () => {
    const client = ward.nurse(nurse);
    await claim(client, alertId);
    if (call === undefined) return;
    await client.call('addAlertNote', {
      params: { alertId },
      body: { kind: 'call', reached: true, text: call },
    });
  });
}

/** The first kept patient with something due that can worry so much gives those answers. */
async function worry(ward: Ward, { severity, department }: Scene): Promise<string> {
  for (const seat of keptSeats(ward, department)) {
    const today = await todayOf(seat);
    const found = worryingAnswers(seat, today, severity);
    if (found === null) continue;
    seat.settled.add(found.task.id);
    ward.worried.add(seat.patient.index);
    const { matters } = await submit(seat, found.task, found.answers, today.now);
    const matter = matters.find((each) => each.severity === severity);
    if (matter === undefined) throw new Error(`the answers opened no ${severity} alert`);
    return matter.id;
  }
  throw new Error(`no kept patient has a task due that can be ${severity}`);
}

interface Worry {
  task: DueTask;
  answers: Answers;
}

function worryingAnswers(seat: Seat, today: Today, severity: Severity): Worry | null {
  for (const task of today.tasks) {
    if (seat.settled.has(task.id)) continue;
    const { questionnaire, pack } = task;
    const answers = answersOf(severity, { questionnaire, pack, turn: seat.patient.index });
    if (answers !== null) return { task, answers };
  }
  return null;
}

/** Each worries once: a second answer would only raise the same alert. */
function keptSeats(ward: Ward, department: DemoDepartment | undefined): Seat[] {
  const seats = ward.seats.filter(({ patient }) => {
    const isThere =
      department === undefined ? patient.department !== 'surg' : patient.department === department;
    return patient.isKept && isThere && !ward.worried.has(patient.index);
  });
  return seats.sort((a, b) => a.patient.index - b.patient.index);
}

/** Every third of those who are left answers and is well; the rest still have it on their 今天. */
async function letOthersAnswer(ward: Ward): Promise<void> {
  const seats = keptSeats(ward, undefined).filter((_, index) => index % 3 === 1);
  for (const seat of seats) {
    const today = await todayOf(seat);
    const task = today.tasks.find(({ id }) => !seat.settled.has(id));
    if (task === undefined) continue;
    const { questionnaire, pack } = task;
    await submit(seat, task, calmAnswers({ questionnaire, pack, turn: seat.patient.index }), today.now);
    seat.settled.add(task.id);
  }
}
