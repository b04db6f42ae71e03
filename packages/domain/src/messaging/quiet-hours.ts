import { localTimeAt, type LocalTime } from '../kernel/zoned-time.js';

/**
 * From the evening to the next morning nobody is disturbed by a message that can wait (wechat.md C: 21:00–08:00).
 * Data, so that a hospital may later set its own.
 */
export const QUIET_HOURS: Readonly<{ from: LocalTime; to: LocalTime }> = { from: '21:00', to: '08:00' };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** `at` itself, or the end of the quiet hours it lies in. `offsetMinutes`: the patient's zone ahead of UTC. */
export function outsideQuietHours(at: Date, offsetMinutes: number, quiet = QUIET_HOURS): Date {
  const now = minutesOf(localTimeAt(at, offsetMinutes));
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  const isQuiet = from < to ? now >= from && now < to : now >= from || now < to;
  if (!isQuiet) return at;
  const minutesLeft = (to - now + DAY_MINUTES) % DAY_MINUTES;
  const wholeMinute = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  return new Date(wholeMinute + minutesLeft * MINUTE_MS);
}

function minutesOf(time: LocalTime): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
