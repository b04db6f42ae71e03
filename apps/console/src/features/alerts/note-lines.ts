import type { AlertNote } from '@suian/contracts/alerts';
import { words } from '../../words.js';

const said = words.alerts.past;
const { ladder } = words.alerts;

export interface NoteLine {
  id: string;
  at: string;
  title: string;
  /** '' where nothing was written. */
  text: string;
}

function textOf({ reached, text }: AlertNote): string {
  const outcome = reached === null ? '' : reached ? said.reached : said.notReached;
  return [outcome, text].filter(Boolean).join('：');
}

/** Nobody does a telling, the ladder does: who was told and why stand on one line. */
function lineOf(note: AlertNote, times: number): NoteLine {
  const { id, at, kind, by, rung, text } = note;
  if (kind !== 'told' || !rung) {
    return { id, at, title: said.did(words.alerts.noteKind[kind], by), text: textOf(note) };
  }
  const told = times > 1 ? ladder.toldTimes(ladder.rung[rung], times) : ladder.told(ladder.rung[rung]);
  return { id, at, title: text ? ladder.toldBecause(told, text) : told, text: '' };
}

function isSameTelling(a: AlertNote, b: AlertNote): boolean {
  return a.kind === 'told' && b.kind === 'told' && a.rung === b.rung && a.text === b.text;
}

/** Newest first; the same telling again and again is one line with its number. */
export function noteLines(notes: readonly AlertNote[]): NoteLine[] {
  const groups: AlertNote[][] = [];
  for (const note of [...notes].sort((a, b) => b.at.localeCompare(a.at))) {
    const group = groups.at(-1);
    if (group?.[0] && isSameTelling(group[0], note)) group.push(note);
    else groups.push([note]);
  }
  return groups.flatMap((group) => (group[0] ? [lineOf(group[0], group.length)] : []));
}
