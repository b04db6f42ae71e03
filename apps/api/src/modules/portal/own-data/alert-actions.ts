import { ownFileWords } from '../../../own-file-words.js';
import { words } from '../../../words.js';
import type { OwnPast, ToldAlert } from './own-past.js';

export interface AlertAction {
  at: Date;
  by: string;
  words: string;
}

/** What was done about an alert, oldest first: calls, what was written, and how it ended. */
export function actionsOf(told: ToldAlert, staff: OwnPast['staff']): AlertAction[] {
  const noted = told.notes.flatMap(({ kind, reached, text, byStaff, at }) => {
    const said = kind === 'call' ? [calledWords(reached), text] : [text];
    const done = said.flatMap((each) => each ?? []).join('。');
    return done === '' ? [] : [{ at, by: staff.get(byStaff) ?? '', words: done }];
  });
  return [...noted, ...endOf(told, staff)];
}

function endOf({ alert, outcomeNote, toPatient }: ToldAlert, staff: OwnPast['staff']): AlertAction[] {
  const { outcome, resolvedAt, resolvedBy } = alert;
  if (!outcome || !resolvedAt) return [];
  const said = [words.outcome[outcome], toPatient, outcomeNote].flatMap((each) => each ?? []);
  return [{ at: resolvedAt, by: staff.get(resolvedBy ?? '') ?? '', words: said.join('。') }];
}

function calledWords(reached: boolean | null): string {
  const { called } = ownFileWords;
  if (reached === null) return called.unknown;
  return reached ? called.reached : called.missed;
}
