import type { AlertPage } from '@suian/contracts/alerts';
import { UNDO_SECONDS } from '@suian/domain/triage/undo-window';
import { useSyncExternalStore } from 'react';

const UNDO_MS = UNDO_SECONDS * 1000;
/** How long 撤回 is still answered with words afterwards. */
const LATE_MS = 60_000;

/** `tier`: a decision on a proposed tier; the others: what was done to an alert. */
export type UndoneAct = NonNullable<AlertPage['undo']>['act'] | 'tier';

/** The last act of this nurse, wherever she has gone since. */
export interface UndoOffer {
  /** The alert, or the proposed tier. */
  subjectId: string;
  patientId: string;
  maskedName: string;
  act: UndoneAct;
  /** The version that the act left behind. */
  version: number;
  /** What was done, in words. */
  said: string;
  /** Milliseconds of `performance.now()`. */
  untilMs: number;
  /** Puts back what was typed for the act. */
  restore: () => void;
}

let offer: UndoOffer | null = null;
const listeners = new Set<() => void>();

function put(next: UndoOffer | null): void {
  offer = next;
  listeners.forEach((tell) => tell());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): UndoOffer | null {
  return offer;
}

/** The newest act replaces the one before. */
export function offerUndo(done: Omit<UndoOffer, 'untilMs'>): void {
  put({ ...done, untilMs: performance.now() + UNDO_MS });
}

/** A later act on the same alert or proposal ends what can be taken back there. */
export function endOffer(subjectId: string): void {
  if (offer?.subjectId === subjectId) put(null);
}

export type Taken = { kind: 'take'; offer: UndoOffer } | { kind: 'late' } | { kind: 'nothing' };

/** Takes the offer, once: a second press finds nothing. */
export function takeOffer(): Taken {
  if (offer === null) return { kind: 'nothing' };
  const [taken, nowMs] = [offer, performance.now()];
  put(null);
  if (nowMs <= taken.untilMs) return { kind: 'take', offer: taken };
  return nowMs <= taken.untilMs + LATE_MS ? { kind: 'late' } : { kind: 'nothing' };
}

/** Given back where no answer came: it may be pressed again while its time lasts. */
export function returnOffer(taken: UndoOffer): void {
  if (offer === null) put(taken);
}

export function useUndoOffer(): UndoOffer | null {
  return useSyncExternalStore(subscribe, current);
}
