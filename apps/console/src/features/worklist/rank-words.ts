import type { RankReason } from '@suian/domain/worklist/rank-call';
import { words } from '../../words.js';

const said = words.worklist;
const CHIPS = 3;
/** Worse or late: the only amber ones. */
const PRESSING: readonly RankReason['code'][] = ['overdue', 'open-alert'];

export interface ReasonChip {
  text: string;
  isPressing: boolean;
}

function isTier({ code }: RankReason): boolean {
  return code.startsWith('tier-');
}

/** The strongest reasons, at most three. The tier stands in its own column. */
export function reasonChips(reasons: readonly RankReason[]): ReasonChip[] {
  const chips = reasons
    .filter((reason) => !isTier(reason) && reason.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, CHIPS)
    .map(({ code, figure }) => ({ text: said.reason[code](figure), isPressing: PRESSING.includes(code) }));
  return chips.length > 0 ? chips : [{ text: said.noReason, isPressing: false }];
}

export interface ReasonLine {
  what: string;
  weighed: string;
  points: string;
}

/** The whole sum, strongest first. */
export function reasonLines(reasons: readonly RankReason[]): ReasonLine[] {
  return [...reasons]
    .sort((a, b) => b.points - a.points)
    .map(({ code, figure, points }) => ({
      what: said.reason[code](figure),
      weighed: said.weighed[code],
      points: said.popover.plus(points),
    }));
}
