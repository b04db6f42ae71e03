import type { AddAlertNoteRequest } from '@suian/contracts/alerts';
import type { DispositionOutcome } from '@suian/domain/triage/episode';
import { useDraft } from '../../data/drafts.js';
import { words } from '../../words.js';

export type Writing = AddAlertNoteRequest['kind'];

export interface OutcomeDraft {
  outcome: DispositionOutcome | null;
  toPatient: string;
  note: string;
}

export interface NoteDraft {
  reached: boolean | null;
  text: string;
}

const EMPTY_OUTCOME: OutcomeDraft = { outcome: null, toPatient: '', note: '' };
const EMPTY_NOTE: NoteDraft = { reached: null, text: '' };

export function useNoteDraft(alertId: string, kind: Writing) {
  return useDraft<NoteDraft>(`alert:${alertId}:${kind}`, EMPTY_NOTE);
}

/** All that is written about one alert and not yet saved. */
export function useWritten(alertId: string) {
  return {
    writing: useDraft<Writing | null>(`alert:${alertId}:writing`, null),
    outcome: useDraft<OutcomeDraft>(`alert:${alertId}:outcome`, EMPTY_OUTCOME),
    call: useNoteDraft(alertId, 'call'),
    note: useNoteDraft(alertId, 'note'),
  };
}

function reachedWords({ reached }: NoteDraft): string {
  if (reached === null) return '';
  return reached ? words.alerts.write.reached : words.alerts.write.notReached;
}

/** What stands written, as one line; '' where nothing does. */
export function typedText({
  outcome,
  call,
  note,
}: Record<'outcome', readonly [OutcomeDraft, ...unknown[]]> &
  Record<Writing, readonly [NoteDraft, ...unknown[]]>): string {
  const [ending] = outcome;
  const parts = [
    reachedWords(call[0]),
    call[0].text,
    note[0].text,
    ending.outcome ? words.alerts.outcome[ending.outcome] : '',
    ending.toPatient,
    ending.note,
  ];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('；');
}
