import { addDays } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';

const DAY_FROM = '08:00';
const DAY_TO = '20:00';
const MINUTE_MS = 60_000;

/** Messages closer together are one delivery: a system that sends the morning's twenty at once is not busy all day. */
const ONE_DELIVERY_MINUTES = 5;
const KEPT_GAPS = 20;
const QUIET_MINUTES = 30;
/** Later nobody waits for it: the system was switched off for good. */
const FORGOTTEN_DAYS = 14;

export interface Heard {
  lastAt: Date;
  /** Minutes of daytime between its last deliveries, oldest first. */
  gaps: readonly number[];
}

/** Minutes between 08:00 and 20:00 of a zone that lie between two instants; of the last two weeks at most. */
export function daytimeMinutes(from: Date, to: Date, zone: string): number {
  const earliest = addDays(localDateIn(zone, to), -FORGOTTEN_DAYS);
  const first = localDateIn(zone, from);
  const last = localDateIn(zone, to);
  let minutes = 0;
  for (let day = first > earliest ? first : earliest; day <= last; day = addDays(day, 1)) {
    const begin = Math.max(from.getTime(), instantOf(day, DAY_FROM, zone).getTime());
    const end = Math.min(to.getTime(), instantOf(day, DAY_TO, zone).getTime());
    minutes += Math.max(0, end - begin) / MINUTE_MS;
  }
  return Math.floor(minutes);
}

/** The gaps once another message has come. */
export function gapsAfter({ lastAt, gaps }: Heard, at: Date, zone: string): number[] {
  const gap = daytimeMinutes(lastAt, at, zone);
  return gap < ONE_DELIVERY_MINUTES ? [...gaps] : [...gaps, gap].slice(-KEPT_GAPS);
}

/**
 * Quiet for more than half an hour of daytime, and for longer than it usually is. Usual is the longest gap but one of
 * the last twenty, so that a single failure does not teach us to wait.
 */
export function isSilent({ lastAt, gaps }: Heard, now: Date, zone: string): boolean {
  if (now.getTime() - lastAt.getTime() > FORGOTTEN_DAYS * 24 * 60 * MINUTE_MS) return false;
  const [, usual = 0] = [...gaps].sort((a, b) => b - a);
  return daytimeMinutes(lastAt, now, zone) > Math.max(QUIET_MINUTES, usual);
}
