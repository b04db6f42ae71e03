import { localDateAt, instantAt } from '../kernel/zoned-time.js';
import { LAST_MINUTES_OF_DUTY } from '../triage/claim-due.js';
import { shifts, type Cover, type DutyPeriod } from '../triage/cover.js';

/** Nobody is rung at night, even by a ward that is awake. */
export const CALLING_HOURS = {
  from: '08:00',
  to: '21:00',
  source: '外呼时段 08:00–21:00（腾讯云联络中心外呼规范）',
} as const;

/** When a call may be made, and by when it should have been. */
export interface CallWindow {
  notBefore: Date;
  dueAt: Date;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Times that end after `at` with a nurse on duty and the patient awake, earliest first. */
export function callingPeriods(cover: Cover, at: Date): DutyPeriod[] {
  return shifts(cover, at)
    .map((shift) => clipped(shift, cover.offsetMinutes))
    .filter(({ from, to }) => from < to && to > at);
}

/** The first moment from `at` on; `at` itself where no duty hours are known. */
export function callingTime(cover: Cover | null, at: Date): Date {
  const first = cover && callingPeriods(cover, at)[0];
  return first && first.from > at ? first.from : at;
}

/** The first moment on a later date; a day later where no duty hours are known. */
export function nextCallingDay(cover: Cover | null, at: Date): Date {
  const later =
    cover && callingPeriods(cover, at).find(({ from }) => dateOf(cover, from) > dateOf(cover, at));
  return later ? later.from : new Date(at.getTime() + DAY_MS);
}

/** Due by the end of the duty in which it can be made; what comes late in it has the next one too. */
export function callWindow(cover: Cover | null, at: Date): CallWindow {
  const [first, second] = cover ? callingPeriods(cover, at) : [];
  const notBefore = callingTime(cover, at);
  if (!first) return { notBefore, dueAt: new Date(at.getTime() + DAY_MS) };
  const isLate = first.to.getTime() - notBefore.getTime() < LAST_MINUTES_OF_DUTY * MINUTE_MS;
  return { notBefore, dueAt: isLate && second ? second.to : first.to };
}

/** A shift lies on one date: a night shift is entered as two. */
function clipped({ from, to }: DutyPeriod, offsetMinutes: number): DutyPeriod {
  const date = localDateAt(from, offsetMinutes);
  const opens = instantAt(date, CALLING_HOURS.from, offsetMinutes);
  const closes = instantAt(date, CALLING_HOURS.to, offsetMinutes);
  return { from: from > opens ? from : opens, to: to < closes ? to : closes };
}

function dateOf({ offsetMinutes }: Cover, at: Date): string {
  return localDateAt(at, offsetMinutes);
}
