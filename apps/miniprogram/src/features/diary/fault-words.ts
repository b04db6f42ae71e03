import type { EntryFault } from '@suian/domain/diary/check-entry';
import { DIARY } from '../../words/diary.js';
import type { Typed } from './entry-request.js';

const say = DIARY.faults;

/** Beside the field: what is written, and what can be. */
export function faultWords({ part, what, range, meant }: EntryFault, typed: Typed): string {
  const written = typed.figures[part] ?? '';
  if (what === 'other-unit' && meant) return say.otherUnit(written, meant.unit);
  if (what === 'range' && range) return say.range(written, DIARY.part(part), range);
  if (what === 'missing') return part === 'context' ? say.context : say.missing(DIARY.part(part));
  if (what === 'decimals') return written.includes('.') && !isWhole(part) ? say.decimals : say.whole;
  return say.number;
}

const WHOLE = new Set(['systolic', 'diastolic', 'pulse', 'pain', 'spo2']);

function isWhole(part: string): boolean {
  return WHOLE.has(part);
}
