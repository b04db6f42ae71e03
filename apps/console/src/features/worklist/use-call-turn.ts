import type { CallDesk } from '@suian/contracts/worklist';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import type { AnswerValue, Item } from '@suian/domain/questionnaire/questionnaire';
import { CALL_OUTCOMES, type CallOutcome } from '@suian/domain/worklist/call-outcome';
import { useRef, useState } from 'react';
import { afterDigit, afterPress, withAnswer, type Digit } from './call-form.js';
import type { CallNotesDesk } from './use-call-notes.js';

/** Which question is being asked, and what the number keys mean just now. */
export function useCallTurn(desk: CallDesk, { notes, change, decide }: CallNotesDesk) {
  const items = visibleItems(desk.questionnaire, notes.answers);
  const unanswered = items.find((item) => notes.answers[item.linkId] === undefined) ?? items[0];
  const [chosenId, setChosenId] = useState<string | null>(unanswered?.linkId ?? null);
  const [isAtOutcome, setIsAtOutcome] = useState(false);
  /** The question was reached by key: a field in it takes the focus. */
  const [isByKey, setIsByKey] = useState(false);
  const lastDigit = useRef<(Digit & { linkId: string }) | null>(null);
  const current = items.find((item) => item.linkId === chosenId) ?? items[0];

  const goTo = (linkId: string, byKey = false) => {
    setChosenId(linkId);
    setIsAtOutcome(false);
    setIsByKey(byKey);
  };
  const step = (by: number) => {
    const place = items.findIndex((item) => item.linkId === current?.linkId);
    const target = isAtOutcome ? current : items[place + by];
    if (target) goTo(target.linkId, true);
  };
  const answer = (item: Item, value: AnswerValue | undefined) => {
    goTo(item.linkId);
    change({ answers: withAnswer(notes.answers, item.linkId, value) });
  };
  const pressChoice = (item: Item, code: string) =>
    answer(item, afterPress(item, notes.answers[item.linkId], code));
  const choose = (outcome: CallOutcome) => {
    setIsAtOutcome(true);
    const respondent = outcome === 'family-answered' ? { respondent: 'family' as const } : {};
    decide({ outcome, ...respondent });
  };
  const pressDigit = (digit: number) => {
    const outcome = isAtOutcome ? CALL_OUTCOMES[digit - 1] : undefined;
    if (outcome) choose(outcome);
    if (isAtOutcome || !current) return;
    const press = { digit, atMs: performance.now(), linkId: current.linkId };
    const before = lastDigit.current?.linkId === current.linkId ? lastDigit.current : null;
    lastDigit.current = press;
    const value = afterDigit(current, notes.answers[current.linkId], press, before);
    if (value !== undefined) answer(current, value);
  };
  return {
    items,
    current,
    isByKey,
    isAtOutcome,
    goTo,
    step,
    answer,
    pressChoice,
    pressDigit,
    choose,
    goToOutcome: () => setIsAtOutcome(true),
    leaveOutcome: () => setIsAtOutcome(false),
  };
}

export type CallTurn = ReturnType<typeof useCallTurn>;
