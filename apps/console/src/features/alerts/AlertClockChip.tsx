import type { AlertRow } from '@suian/contracts/alerts';
import { ClockChip } from '../../ui/ClockChip.js';
import { runningClock } from './alert-clock.js';

/** The running clock of claim, contact and resolve. */
export function AlertClockChip({ row, now }: { row: AlertRow; now: Date }) {
  const clock = runningClock(row);
  if (!clock) return null;
  const { dueAt, startedAt, label, isCritical } = clock;
  return <ClockChip dueAt={dueAt} startedAt={startedAt} now={now} label={label} isCritical={isCritical} />;
}
