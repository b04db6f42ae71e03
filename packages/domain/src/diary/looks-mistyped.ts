import type { DiaryEntry } from './metric.js';
import type { UsualRange } from './usual.js';

/** A figure this much above or below his median is a slip of the finger more often than a fact. */
const FAR = 1.6;

/** 数字写错了吗: asked beside whatever else is said, and never instead of an alarm. 斤 typed as kg is twice the weight. */
export function looksMistyped(entry: DiaryEntry, usual: readonly UsualRange[]): boolean {
  return usual.some(({ part, median }) => {
    const value = entry.values[part];
    return (
      value !== undefined &&
      median > 0 &&
      (value >= median * FAR || value <= median / FAR) &&
      DIGITS.has(part)
    );
  });
}

/** A glucose or a pain may double by itself; these do not. */
const DIGITS = new Set(['systolic', 'diastolic', 'weight', 'temperature']);
