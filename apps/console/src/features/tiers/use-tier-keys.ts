import { useEffect, useMemo, useRef } from 'react';
import { TIER_KEYS } from '../../ui/key-lists.js';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';

export interface TierTurn {
  step: (by: number) => void;
  accept: () => void;
  reject: () => void;
  evidence: () => void;
}

/** `run` asks for the newest turn at the press, so the keys are bound once. */
function tierBindings(run: (act: (turn: TierTurn) => void) => () => void): PageKeyBinding[] {
  const down = run((turn) => turn.step(1));
  const up = run((turn) => turn.step(-1));
  return [
    { ...TIER_KEYS.move, on: { j: down, k: up, arrowdown: down, arrowup: up } },
    { ...TIER_KEYS.accept, on: { y: run((turn) => turn.accept()) } },
    { ...TIER_KEYS.reject, on: { n: run((turn) => turn.reject()) } },
    { ...TIER_KEYS.evidence, on: { e: run((turn) => turn.evidence()) } },
    // Z itself is the shell's: the last act belongs to the nurse, not to the page.
    TIER_KEYS.undo,
  ];
}

export function useTierKeys(turn: TierTurn): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  usePageKeys(useMemo(() => tierBindings((act) => () => act(latest.current)), []));
}
