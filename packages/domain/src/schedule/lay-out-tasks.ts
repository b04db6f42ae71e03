import { addDays, type LocalDate } from '../kernel/local-date.js';
import { instantOf, type LocalTime } from '../kernel/zoned-time.js';
import type { Pathway, PathwayStep } from './pathway.js';
import type { TaskWindow } from './task-status.js';

export interface PlannedTask extends TaskWindow {
  occurrenceKey: string;
  stepKey: string;
  title: string;
  questionnaire: string;
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

/** The tasks of a plan, first day first. The same enrolment always gives the same keys. */
export function layOutTasks(pathway: Pathway, enrolment: Enrolment): PlannedTask[] {
  return pathway.steps.map((step) => planTask(step, enrolment));
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

function planTask(step: PathwayStep, enrolment: Enrolment): PlannedTask {
  const { zone, anchorOn } = enrolment;
  const dueOn = addDays(anchorOn, step.day);
  const closesAt = instantOf(addDays(dueOn, step.closesDaysAfter + 1), '00:00', zone);
  return {
    occurrenceKey: occurrenceKey(enrolment.id, step.key, enrolment.anchorEventId, 0),
    stepKey: step.key,
    title: step.title,
    questionnaire: step.questionnaire,
    dueOn,
    dueTime: step.dueAtTime,
    opensAt: instantOf(addDays(dueOn, -step.opensDaysBefore), step.opensAtTime, zone),
    dueAt: instantOf(dueOn, step.dueAtTime, zone),
    closesAt,
    notApplicable: closesAt.getTime() <= enrolment.enrolledAt.getTime(),
  };
}
