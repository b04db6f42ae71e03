import type { FinishCallRequest } from '@suian/contracts/worklist';
import { REDIAL_POLICY } from '@suian/domain/worklist/redial';
import type { CallEnd } from '../worklist/index.js';

export type Finishing = Pick<FinishCallRequest, 'outcome' | 'callAgainAt'>;

/** Somebody of the patient's was on the telephone. */
export function wasSpokenTo(outcome: FinishCallRequest['outcome']): boolean {
  return ['finished', 'unfinished', 'family-answered', 'refused'].includes(outcome);
}

/** Consent is the patient's own: who was not reached, wants none of it, or speaks for another agreed to nothing. */
export function mayAgree({
  outcome,
  respondent,
}: Pick<FinishCallRequest, 'outcome' | 'respondent'>): boolean {
  return respondent === 'patient' && wasSpokenTo(outcome) && outcome !== 'refused';
}

/** Only a call that is made again can be made again at a time. */
export function mayBeAskedFor(outcome: FinishCallRequest['outcome']): boolean {
  return outcome in REDIAL_POLICY.afterMinutes;
}

/** The call as it is written down. */
export function callEndOf(
  { submissionId, outcome, respondent, segments, said, callAgainAt, startedAt }: FinishCallRequest,
  { responseId, hasOralConsent }: Pick<CallEnd, 'responseId' | 'hasOralConsent'>,
): CallEnd {
  return {
    submissionId,
    outcome,
    respondent,
    segments,
    said: said?.trim() || null,
    responseId,
    hasOralConsent,
    askedFor: callAgainAt === undefined ? null : new Date(callAgainAt),
    startedAt: new Date(startedAt),
  };
}
