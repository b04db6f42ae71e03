import type { TierHistoryEntry } from '@suian/contracts/tier-cards';
import type { ClockProps } from '../../ui/clock-props.js';
import { dateOf, dayWords, instantWords } from '../../ui/time-words.js';
import { tierWords } from '../../words/tiers.js';

const say = tierWords.card;

/** 手工改定 · 何佳敏 今天 09:40 · 到 12-23 再看. */
export function historyWords(entry: TierHistoryEntry, { now, offsetMinutes }: ClockProps): string {
  const { kind, at, by, until } = entry;
  const who = say.historyBy(by ?? say.rules, instantWords(at, now, offsetMinutes, true));
  const parts = [say.historyKind[kind], who];
  if (until) parts.push(tierWords.proposal.until(dayWords(until, dateOf(now, offsetMinutes))));
  return parts.join(say.join);
}
