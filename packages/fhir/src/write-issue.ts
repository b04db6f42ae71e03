import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

/** What a nurse had to look at, and what came of it. */
export interface WrittenIssue {
  id: string;
  patientId: string;
  concern: string;
  concernWords: string;
  /** The answers that worried. */
  detail: string;
  severity: 'critical' | 'warning' | 'notice';
  /** ISO instant. */
  openedAt: string;
  /** Calls, notes and the outcome, oldest first. */
  actions: readonly { at: string; by: string; words: string }[];
  isClosed: boolean;
}

const SEVERITIES = { critical: 'high', warning: 'moderate', notice: 'low' } as const;

export function writeIssue(issue: WrittenIssue): Resource {
  return known({
    resourceType: 'DetectedIssue',
    id: issue.id,
    status: issue.isClosed ? 'final' : 'preliminary',
    code: ownConcept('concern', issue.concern, issue.concernWords),
    severity: SEVERITIES[issue.severity],
    patient: patientReference(issue.patientId),
    identifiedDateTime: issue.openedAt,
    detail: issue.detail,
    mitigation: issue.actions.map(({ at, by, words }) => ({
      action: { text: words },
      date: at,
      author: { display: by },
    })),
  });
}
