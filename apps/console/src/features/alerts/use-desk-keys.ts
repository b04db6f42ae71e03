import { OUTCOMES } from '@suian/domain/triage/episode';
import { useEffect, useMemo, useRef } from 'react';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';
import { words } from '../../words.js';
import type { Standing } from './standing.js';
import type { Desk } from './use-desk.js';

export interface DeskTurn {
  desk: Desk;
  standing: Standing;
  goToOutcome: () => void;
  onStep: (by: number) => void;
}

const said = words.alerts.keys;

/** `run` asks for the newest turn at the press, so the keys are bound once. */
function bindingsOf(run: (act: (turn: DeskTurn) => void) => () => void): PageKeyBinding[] {
  const numbers = OUTCOMES.map((outcome, index) => [
    String(index + 1),
    run(({ desk }) => desk.choose(outcome)),
  ]);
  return [
    {
      cap: 'J K',
      what: said.move,
      on: { j: run((turn) => turn.onStep(1)), k: run((turn) => turn.onStep(-1)) },
    },
    { cap: 'C', what: said.claim, on: { c: run(({ desk }) => void desk.takeIt()) } },
    { cap: 'D', what: said.call, on: { d: run(({ desk }) => void desk.openWriting('call')) } },
    { cap: 'N', what: said.note, on: { n: run(({ desk }) => void desk.openWriting('note')) } },
    { cap: 'E', what: said.close, on: { e: run((turn) => turn.goToOutcome()) } },
    { cap: '1–8', what: said.outcome, on: Object.fromEntries(numbers) },
    { cap: 'Ctrl+↵', what: said.next, on: { 'ctrl+enter': run(({ desk }) => void desk.finish()) } },
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
