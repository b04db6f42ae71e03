import { useEffect, useMemo, useRef } from 'react';
import { WORKLIST_KEYS } from '../../ui/key-lists.js';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';

export interface TodayTurn {
  step: (by: number) => void;
  open: () => void;
  call: () => void;
  later: () => void;
  why: () => void;
  stopWhy: () => void;
}

/** `run` asks for the newest turn at the press, so the keys are bound once. */
export function todayBindings(run: (act: (turn: TodayTurn) => void) => () => void): PageKeyBinding[] {
  const down = run((turn) => turn.step(1));
  const up = run((turn) => turn.step(-1));
  return [
    { ...WORKLIST_KEYS.move, on: { j: down, k: up, arrowdown: down, arrowup: up } },
    { ...WORKLIST_KEYS.open, on: { enter: run((turn) => turn.open()) } },
    { ...WORKLIST_KEYS.call, on: { d: run((turn) => turn.call()) } },
    { ...WORKLIST_KEYS.later, on: { l: run((turn) => turn.later()) } },
    {
      ...WORKLIST_KEYS.why,
      on: { w: run((turn) => turn.why()), escape: run((turn) => turn.stopWhy()) },
    },
  ];
}

export function useTodayKeys(turn: TodayTurn): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  usePageKeys(useMemo(() => todayBindings((act) => () => act(latest.current)), []));
}
