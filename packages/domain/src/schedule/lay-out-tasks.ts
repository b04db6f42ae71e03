import { addDays, addMonths, daysBetween, type LocalDate } from '../kernel/local-date.js';
import { instantOf, type LocalTime } from '../kernel/zoned-time.js';
import { dateOf, occurrencesOf, type Occurrence } from './occurrences.js';
import type { Pathway, PathwayStep, PlanTag, RiskTier, StepChannel, StepRole } from './pathway.js';
import type { TaskWindow } from './task-status.js';

export interface PlannedTask extends TaskWindow {
  occurrenceKey: string;
  stepKey: string;
  repeatIndex: number;
  title: string;
  questionnaire: string;
  channel: StepChannel;
  role: StepRole;
  onSilence: 'call' | 'nothing';
  /** Days after the anchor. */
  day: number;
  /** The truth; the instants are derived from it. */
  dueOn: LocalDate;
  dueTime: LocalTime;
  /** Its window closed before the patient was enrolled: never sent, never overdue. */
  notApplicable: boolean;
}

export interface Enrolment {
  id: string;
  anchorEventId: string;
  /** Calendar date of the anchor in the organization's zone. */
  anchorOn: LocalDate;
  zone: string;
  enrolledAt: Date;
}

/** What of a pathway is for this patient, and how far it is laid out. */
export interface LayOutFor {
  tier: RiskTier;
  tags: readonly PlanTag[];
  /** Repeats after this date are laid out later. */
  until: LocalDate;
}

const HORIZON_MONTHS = 13;

/** How far ahead a plan is laid out: a year of appointments, and one month until it is extended. */
export function horizonFrom(today: LocalDate): LocalDate {
  return addMonths(today, HORIZON_MONTHS);
}

/** The tasks of a plan, first day first. The same enrolment always gives the same keys. */
export function layOutTasks(
  pathway: Pathway,
  enrolment: Enrolment,
  { until, ...who }: LayOutFor,
): PlannedTask[] {
  const tasks = pathway.steps
    .filter((step) => isFor(step, who))
    .flatMap((step) =>
      occurrencesOf(step, enrolment.anchorOn, until)
        .map((occurrence) => planTask(step, occurrence, enrolment))
        .filter((task) => !isOldRepeat(step, task)),
    );
  return tasks.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** One task of a plan that was laid out before, as the pathway has it now; null: it is not for this patient any more. */
export function planAgain(
  pathway: Pathway,
  enrolment: Enrolment,
  who: Pick<LayOutFor, 'tier' | 'tags'>,
  { stepKey, repeatIndex: index }: Pick<PlannedTask, 'stepKey' | 'repeatIndex'>,
): PlannedTask | null {
  const step = pathway.steps.find(({ key }) => key === stepKey);
  if (!step || !isFor(step, who)) return null;
  const dueOn = dateOf(step, enrolment.anchorOn, index);
  return dueOn === null ? null : planTask(step, { index, dueOn }, enrolment);
}

/** There is more of it than any horizon holds, or may be later for another tier. */
export function goesOn(pathway: Pathway): boolean {
  return pathway.steps.some(({ repeats }) => repeats !== undefined);
}

/** Survives pathway versions, corrected dates and restarts: no date is part of it. */
export function occurrenceKey(
  enrolmentId: string,
  stepKey: string,
  anchorEventId: string,
  repeat: number,
): string {
  return [enrolmentId, stepKey, anchorEventId, repeat].join(':');
}

function isFor({ tiers, tag }: PathwayStep, who: Pick<LayOutFor, 'tier' | 'tags'>): boolean {
  return (tiers?.includes(who.tier) ?? true) && (tag === undefined || who.tags.includes(tag));
}

/** A discharge told years later starts with what lies ahead, not with hundreds of weeks gone by. */
function isOldRepeat({ repeats }: PathwayStep, { notApplicable }: PlannedTask): boolean {
  return repeats !== undefined && notApplicable;
}

function planTask(step: PathwayStep, { index, dueOn }: Occurrence, enrolment: Enrolment): PlannedTask {
  const { zone, anchorOn } = enrolment;
  const closesAt = instantOf(addDays(dueOn, step.closesDaysAfter + 1), '00:00', zone);
  return {
    occurrenceKey: occurrenceKey(enrolment.id, step.key, enrolment.anchorEventId, index),
    stepKey: step.key,
    repeatIndex: index,
    title: step.title,
    questionnaire: step.questionnaire,
    channel: step.channel ?? 'wechat',
    role: step.role ?? 'nurse',
    onSilence: step.onSilence ?? 'call',
    day: daysBetween(anchorOn, dueOn),
    dueOn,
    dueTime: step.dueAtTime,
    opensAt: instantOf(addDays(dueOn, -step.opensDaysBefore), step.opensAtTime, zone),
    dueAt: instantOf(dueOn, step.dueAtTime, zone),
    closesAt,
    notApplicable: closesAt.getTime() <= enrolment.enrolledAt.getTime(),
  };
}
