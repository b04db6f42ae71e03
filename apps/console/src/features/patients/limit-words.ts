import type { LimitView } from '@suian/contracts/diary';
import { trendWords } from '../../words/trend.js';

const say = trendWords.limits;

/** “收缩压 ≥ 180”. */
export function limitWords({ part, side, value }: Pick<LimitView, 'part' | 'side' | 'value'>): string {
  return say.line(trendWords.part(part), say.sides[side], value === null ? say.off : String(value));
}
