import { useState } from 'react';
import { metricKind } from '@suian/domain/diary/catalogue';
import { checkEntry, type EntryFault } from '@suian/domain/diary/check-entry';
import type { Metric } from '@suian/domain/diary/metric';
import { BLANK, isFull, valuesOf, type Typed } from './entry-request.js';

export interface EntryFormState {
  typed: Typed;
  faults: readonly EntryFault[];
  /** Which figure has the keyboard. */
  focused: string | null;
  edit: (change: Partial<Typed>) => void;
  type: (part: string, text: string) => void;
  focus: (part: string | null) => void;
  /** True: it can be recorded. */
  check: () => boolean;
  swap: () => void;
  convert: (fault: EntryFault) => void;
  restart: (typed: Typed) => void;
}

/** What is typed, what is wrong with it, and where the keyboard is. */
export function useEntryForm(metric: Metric, begun: Typed = BLANK): EntryFormState {
  const { parts } = metricKind(metric);
  const [typed, setTyped] = useState(begun);
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [focused, setFocused] = useState<string | null>(null);

  const edit = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
    setFaults([]);
  };
  const type = (part: string, text: string) => {
    edit({ figures: { ...typed.figures, [part]: text } });
    const index = parts.findIndex((each) => each.part === part);
    const here = parts[index];
    const next = parts[index + 1];
    if (here && next && isFull(here, text) && !typed.figures[next.part]) setFocused(next.part);
  };
  const check = () => {
    const found = checkEntry({ metric, values: valuesOf(typed), context: typed.context });
    setFaults(found);
    const first = found.find(({ part }) => parts.some((each) => each.part === part));
    if (first) setFocused(first.part);
    return found.length === 0;
  };
  const swap = () => {
    const { systolic = '', diastolic = '' } = typed.figures;
    edit({ figures: { ...typed.figures, systolic: diastolic, diastolic: systolic } });
  };
  const convert = ({ part, meant }: EntryFault) => {
    if (meant) edit({ figures: { ...typed.figures, [part]: String(meant.value) } });
  };
  const restart = (next: Typed) => {
    setTyped(next);
    setFaults([]);
    setFocused(parts[0]?.part ?? null);
  };
  return { typed, faults, focused, edit, type, focus: setFocused, check, swap, convert, restart };
}
