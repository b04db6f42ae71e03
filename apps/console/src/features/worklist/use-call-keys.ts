import { useEffect, useMemo, useRef } from 'react';
import { CALL_KEYS } from '../../ui/key-lists.js';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';

/** What the keys of one call do. */
export interface CallKeyTurn {
  step: (by: number) => void;
  pressDigit: (digit: number) => void;
  nextSegment: () => void;
  call: () => void;
  hangUp: () => void;
  later: () => void;
  goToOutcome: () => void;
  leaveOutcome: () => void;
  finish: () => void;
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** `run` asks for the newest turn at the press, so the keys are bound once. */
export function callBindings(run: (act: (turn: CallKeyTurn) => void) => () => void): PageKeyBinding[] {
  const digits = DIGITS.map((digit) => [String(digit), run((turn) => turn.pressDigit(digit))]);
  return [
    {
      ...CALL_KEYS.question,
      on: { arrowdown: run((turn) => turn.step(1)), arrowup: run((turn) => turn.step(-1)) },
    },
    { ...CALL_KEYS.answer, on: Object.fromEntries(digits) },
    { ...CALL_KEYS.segment, on: { ' ': run((turn) => turn.nextSegment()) } },
    { ...CALL_KEYS.call, on: { d: run((turn) => turn.call()) } },
    { ...CALL_KEYS.hangUp, on: { h: run((turn) => turn.hangUp()) } },
    { ...CALL_KEYS.later, on: { l: run((turn) => turn.later()) } },
    {
      ...CALL_KEYS.outcome,
      on: { o: run((turn) => turn.goToOutcome()), escape: run((turn) => turn.leaveOutcome()) },
    },
    { ...CALL_KEYS.next, on: { 'ctrl+enter': run((turn) => turn.finish()) } },
  ];
}

export function useCallKeys(turn: CallKeyTurn): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  usePageKeys(useMemo(() => callBindings((act) => () => act(latest.current)), []));
}
