import { words } from '../words.js';
import { spanWords } from './time-words.js';

export interface ClockFace {
  tone: 'quiet' | 'amber' | 'over';
  /** Share of the time used, 0 to 1. */
  used: number;
  text: string;
}

export interface RunningClock {
  dueAt: string;
  startedAt: string;
  now: Date;
  label: string;
  isCritical?: boolean;
}

/** Quiet while there is time, amber in the last third (or when critical), red and solid when it has passed. */
export function clockFace({ dueAt, startedAt, now, label, isCritical = false }: RunningClock): ClockFace {
  const due = Date.parse(dueAt);
  const started = Date.parse(startedAt);
  const leftMs = due - now.getTime();
  if (leftMs <= 0) return { tone: 'over', used: 1, text: words.time.over(label, spanWords(leftMs)) };
  const whole = Math.max(1, due - started);
  const used = Math.min(1, Math.max(0, 1 - leftMs / whole));
  const tone = isCritical || used >= 2 / 3 ? 'amber' : 'quiet';
  return { tone, used, text: words.time.left(label, spanWords(leftMs)) };
}
