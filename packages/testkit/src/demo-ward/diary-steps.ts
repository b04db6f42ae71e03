import type { DiaryReceipt } from '@suian/contracts/diary';
import { addDays } from '@suian/domain/kernel/local-date';
import { planHandling } from './alert-steps.js';
import type { ChronicPatient } from './chronic-patients.js';
import { eveningValues, morningValues, pressure, sugar, type Measured } from './diary-courses.js';
import { SUGAR_WAS_LOW } from './nurse-words.js';
import { Random } from './random.js';
import type { Seat } from './seat.js';
import { minutesAfter, type Ward } from './ward.js';

const MORNING = '07:15';
const EVENING = '19:45';
const BEFORE_LUNCH = '11:15';

/** Plans what each of them measures at home from the day after the discharge until now. */
export function planDiaries(ward: Ward, patients: readonly ChronicPatient[]): void {
  for (const patient of patients) {
    const random = new Random(patient.seed + 5);
    for (let daysAgo = patient.daysAgo - 1; daysAgo >= 0; daysAgo -= 1)
      planDay(ward, patient, daysAgo, random);
  }
}

function planDay(ward: Ward, patient: ChronicPatient, daysAgo: number, random: Random): void {
  const { diary } = patient;
  const day = addDays(ward.today, -daysAgo);
  const plan = (time: string, measured: readonly Measured[]) => {
    if (measured.length === 0) return;
    ward.agenda.plan(ward.instant(day, time), stepOf(patient, 'diary'), async () => {
      await write(ward, patient, measured);
    });
  };
  if (diary.questionedAt === daysAgo) planQuestioned(ward, patient, ward.instant(day, MORNING));
  else plan(MORNING, morningValues(diary, daysAgo, random));
  plan(EVENING, eveningValues(diary, daysAgo, random));
  if (diary.lowAt === daysAgo) planTooLow(ward, patient, ward.instant(day, BEFORE_LUNCH));
}

/** Far from what is usual for him; measured again after a rest it is calm. */
function planQuestioned(ward: Ward, patient: ChronicPatient, at: Date): void {
  ward.agenda.plan(at, stepOf(patient, 'diary'), async () => {
    const [receipt] = await write(ward, patient, [pressure(168, 97, 84)]);
    expectState(receipt, 'questioned');
    ward.agenda.plan(minutesAfter(at, 7), stepOf(patient, 'measures again'), async () => {
      const [second] = await write(ward, patient, [pressure(138, 84, 72)]);
      expectState(second, 'calm');
    });
  });
}

/** Alarms at once; he eats, measures again, and a nurse rings him. */
function planTooLow(ward: Ward, patient: ChronicPatient, at: Date): void {
  ward.agenda.plan(at, stepOf(patient, 'diary'), async () => {
    const [receipt] = await write(ward, patient, [sugar(3.4, 'before-meal')]);
    expectState(receipt, 'alarm');
    const random = new Random(patient.seed + 6);
    for (const { id: alertId, severity } of receipt?.matters ?? [])
      planHandling(ward, { alertId, severity, patient, random, ending: SUGAR_WAS_LOW });
    ward.agenda.plan(minutesAfter(at, 20), stepOf(patient, 'measures again'), async () => {
      await write(ward, patient, [sugar(5.8, 'random')]);
    });
  });
}

/** Nothing where he is not bound yet. */
async function write(
  ward: Ward,
  patient: ChronicPatient,
  measured: readonly Measured[],
): Promise<DiaryReceipt[]> {
  const seat = ward.seats.find((each) => each.patient.index === patient.index);
  if (seat === undefined) return [];
  const receipts: DiaryReceipt[] = [];
  for (const each of measured) receipts.push(await record(ward, seat, each));
  return receipts;
}

function record(ward: Ward, { id: seat, phone, patient }: Seat, measured: Measured): Promise<DiaryReceipt> {
  const now = ward.clock.now();
  const submissionId = `demo_diary_${patient.index}_${measured.metric}_${now.getTime()}`;
  const body = { seat, submissionId, measuredAt: null, respondent: 'patient', ...measured } as const;
  return phone.call('recordEntry', { body }, { idempotencyKey: submissionId });
}

/** A course that no longer says what it is there for must not go unseen. */
function expectState(receipt: DiaryReceipt | undefined, state: DiaryReceipt['entry']['state']): void {
  if (receipt !== undefined && receipt.entry.state !== state)
    throw new Error(`the value is ${receipt.entry.state} and was to be ${state}`);
}

function stepOf({ key }: ChronicPatient, what: string): string {
  return `${key}: ${what}`;
}
