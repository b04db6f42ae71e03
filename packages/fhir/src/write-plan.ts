import { known, patientReference, type Resource } from './write-resource.js';

export interface WrittenPlan {
  id: string;
  patientId: string;
  encounterId: string;
  title: string;
  isEnded: boolean;
  /** ISO instant. */
  startedAt: string;
}

export interface WrittenTask {
  id: string;
  patientId: string;
  carePlanId: string;
  title: string;
  outcome: 'completed' | 'not-applicable' | 'cancelled' | null;
  /** ISO instants. */
  opensAt: string;
  dueAt: string;
  closesAt: string;
  outcomeAt: string | null;
  /** The answers that finished it. */
  responseId: string | null;
}

const TASK_STATUS = {
  completed: 'completed',
  'not-applicable': 'rejected',
  cancelled: 'cancelled',
} as const;

export function writePlan({ id, patientId, encounterId, title, isEnded, startedAt }: WrittenPlan): Resource {
  return {
    resourceType: 'CarePlan',
    id,
    status: isEnded ? 'completed' : 'active',
    intent: 'plan',
    title,
    subject: patientReference(patientId),
    encounter: { reference: `Encounter/${encounterId}` },
    period: { start: startedAt },
  };
}

export function writeTask(task: WrittenTask): Resource {
  const { id, patientId, carePlanId, title, outcome, responseId } = task;
  return known({
    resourceType: 'Task',
    id,
    basedOn: [{ reference: `CarePlan/${carePlanId}` }],
    status: outcome === null ? 'requested' : TASK_STATUS[outcome],
    intent: 'plan',
    description: title,
    for: patientReference(patientId),
    lastModified: task.outcomeAt,
    restriction: { period: { start: task.opensAt, end: task.closesAt } },
    executionPeriod: { end: task.dueAt },
    output: responseId === null ? [] : [outputOf(responseId)],
  });
}

function outputOf(responseId: string) {
  return {
    type: { text: 'QuestionnaireResponse' },
    valueReference: { reference: `QuestionnaireResponse/${responseId}` },
  };
}
