import type { WorklistRow } from '@suian/contracts/worklist';
import type { ClockProps } from '../../ui/clock-props.js';
import { ClockChip } from '../../ui/ClockChip.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { isWaiting } from './merge-calls.js';
import css from './call-table.module.css';
import type { Show } from './worklist-search.js';

export interface DueWordsProps {
  row: WorklistRow;
  show: Show;
  clock: ClockProps;
}

/** Less than this left and not called yet: amber. */
const SHORT_MS = 2 * 3_600_000;

/** By when, or how late; on other lists, when it comes again or when it was done. */
export function DueWords({ row, show, clock: { now, offsetMinutes } }: DueWordsProps) {
  if (show === 'done') return <>{row.endedAt && instantWords(row.endedAt, now, offsetMinutes)}</>;
  if (show === 'later') return <>{instantWords(row.notBefore, now, offsetMinutes, true)}</>;
  if (isWaiting(row, now)) {
    const from = words.worklist.due.from(instantWords(row.notBefore, now, offsetMinutes));
    return <span className={css.faint}>{from}</span>;
  }
  const leftMs = Date.parse(row.dueAt) - now.getTime();
  if (row.isOverdue || leftMs <= 0) {
    return <ClockChip dueAt={row.dueAt} startedAt={row.notBefore} now={now} label="" />;
  }
  const text = words.worklist.due.before(instantWords(row.dueAt, now, offsetMinutes, true));
  return <span className={leftMs < SHORT_MS ? css.soon : undefined}>{text}</span>;
}
