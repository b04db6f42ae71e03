import { OUTCOMES } from '@suian/domain/triage/episode';
import { useEffect, useMemo, useRef } from 'react';
import { ALERT_KEYS } from '../../ui/key-lists.js';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';
import type { Standing } from './standing.js';
import type { Desk } from './use-desk.js';

export interface DeskTurn {
  desk: Desk;
  standing: Standing;
  goToOutcome: () => void;
  onStep: (by: number) => void;
}

/** `run` asks for the newest turn at the press, so the keys are bound once. */
function bindingsOf(run: (act: (turn: DeskTurn) => void) => () => void): PageKeyBinding[] {
  const numbers = OUTCOMES.map((outcome, index) => [
    String(index + 1),
    run(({ desk }) => desk.choose(outcome)),
  ]);
  return [
    {
      ...ALERT_KEYS.move,
      on: { j: run((turn) => turn.onStep(1)), k: run((turn) => turn.onStep(-1)) },
    },
    { ...ALERT_KEYS.claim, on: { c: run(({ desk }) => void desk.takeIt()) } },
    { ...ALERT_KEYS.call, on: { d: run(({ desk }) => void desk.openWriting('call')) } },
    { ...ALERT_KEYS.note, on: { n: run(({ desk }) => void desk.openWriting('note')) } },
    { ...ALERT_KEYS.close, on: { e: run((turn) => turn.goToOutcome()) } },
    { ...ALERT_KEYS.outcome, on: Object.fromEntries(numbers) },
    { ...ALERT_KEYS.next, on: { 'ctrl+enter': run(({ desk }) => void desk.finish()) } },
  ];
}

export function useDeskKeys(turn: DeskTurn): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  const bindings = useMemo(() => bindingsOf((act) => () => act(latest.current)), []);
  usePageKeys(bindings);
}
