import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { UsualRange } from '@suian/domain/diary/usual';
import type { SecondLook } from '../../data/second-look.js';
import { DIARY } from '../../words/diary.js';
import { unbroken } from '../../words/unbroken.js';

const say = DIARY.again;
/** “138–156” stays on one line. */
const UNTORN_DASH = '\u2060–\u2060';

/** Whole seconds that are left of the rest. */
export function restLeft({ restUntil }: Pick<SecondLook, 'restUntil'>, now: Date): number {
  if (restUntil === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(restUntil) - now.getTime()) / 1000));
}

/** The title compares with his own usual where there is one; without one it names no norm. */
export function againWords(
  entry: Pick<RecordEntryRequest, 'metric' | 'values'>,
  usual: readonly UsualRange[],
): { title: string; sentence: string } {
  const how = entry.metric === 'blood-pressure' || entry.metric === 'pulse' ? say.how : say.howElse;
  const range = usual.find(({ part, low, high }) => {
    const value = entry.values[part];
    return value !== undefined && (value > high || value < low);
  });
  if (!range) return { title: say.titles.limit, sentence: how };
  const isHigh = (entry.values[range.part] ?? 0) > range.high;
  const title = isHigh ? say.titles.high : say.titles.low;
  return { title, sentence: `${usualWords(range)}${how}` };
}

/** “您平时高压在 132–144。” */
export function usualWords({ part, low, high }: UsualRange): string {
  const name = DIARY.part(part);
  if (low === high) return unbroken(DIARY.told.usualOne(name, low));
  return unbroken(DIARY.told.usual(name, low, high).replace('–', UNTORN_DASH));
}
