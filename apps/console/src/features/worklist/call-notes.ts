import type { CallDesk, CallDraft, FinishCallRequest } from '@suian/contracts/worklist';
import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
import { isMiss } from '@suian/domain/worklist/redial';
import { faultOf } from './call-form.js';

/** What the nurse has written down of one call and not yet stored as its outcome. In memory only. */
export interface CallNotes {
  answers: Answers;
  segments: readonly string[];
  respondent: CallDraft['respondent'];
  said: string;
  startedAt: string | null;
  hungUpAt: string | null;
  outcome: CallOutcome | null;
  /** When the patient asked to be rung; null: the redial policy decides. */
  againAt: string | null;
  hasOralConsent: boolean;
  /** One for this call, until it is stored. */
  submissionId: string | null;
}

/** What the server kept of this call. Somebody else's beginning is not ours: only what was noted is taken over. */
export function notesOf({ draft }: Pick<CallDesk, 'draft'>, isMine: boolean): CallNotes {
  return {
    answers: draft?.answers ?? {},
    segments: draft?.segments ?? [],
    respondent: draft?.respondent ?? 'patient',
    said: draft?.said ?? '',
    startedAt: isMine ? (draft?.startedAt ?? null) : null,
    hungUpAt: null,
    outcome: null,
    againAt: null,
    hasOralConsent: false,
    submissionId: null,
  };
}

export function draftOf({ answers, segments, respondent, said }: CallNotes, startedAt: string): CallDraft {
  return {
    answers: { ...answers },
    segments: [...segments],
    respondent,
    startedAt,
    ...(said.trim() ? { said } : {}),
  };
}

/** He may name a time where the call is not over yet. */
export function mayAgree(outcome: CallOutcome | null): boolean {
  return outcome === 'unfinished' || (outcome !== null && isMiss(outcome));
}

/** Somebody spoke: what was answered counts. */
function isSpoken(outcome: CallOutcome): boolean {
  return !isMiss(outcome) && outcome !== 'wrong-number';
}

function needsAll(outcome: CallOutcome): boolean {
  return outcome === 'finished' || outcome === 'family-answered';
}

/** What still stands in the way of storing this outcome. Hung up before the end, nothing does. */
export function obstacles(
  { questionnaire }: Pick<CallDesk, 'questionnaire'>,
  notes: CallNotes,
): AnswerFault[] {
  const { outcome, answers } = notes;
  if (outcome === null || !isSpoken(outcome)) return [];
  const wrong = faultOf(questionnaire, answers, ['range', 'malformed']);
  return wrong.length > 0 || !needsAll(outcome) ? wrong : faultOf(questionnaire, answers, ['required']);
}

export interface Ending {
  outcome: CallOutcome;
  submissionId: string;
  startedAt: string;
}

export function endOf(
  { questionnaire, questionnaireVersionId, consent }: CallDesk,
  notes: CallNotes,
  { outcome, submissionId, startedAt }: Ending,
): Omit<FinishCallRequest, 'version'> {
  const answers = isSpoken(outcome) ? visibleAnswers(questionnaire, notes.answers) : {};
  return {
    ...draftOf(notes, startedAt),
    answers: { ...answers },
    submissionId,
    outcome,
    questionnaireVersionId,
    ...(consent === null && notes.hasOralConsent ? { oralConsent: true } : {}),
    ...(mayAgree(outcome) && notes.againAt ? { callAgainAt: notes.againAt } : {}),
  };
}
