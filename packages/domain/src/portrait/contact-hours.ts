import type { LocalTime } from '../kernel/zoned-time.js';
import { CONTACT_TIMES, type ContactTime, type PortraitCode } from './portrait.js';

/** What people mean by it; the first minute belongs to it, the last does not. Ours: 样例. */
export const CONTACT_HOURS: Readonly<Record<ContactTime, { from: LocalTime; to: LocalTime }>> = {
  morning: { from: '08:00', to: '11:30' },
  midday: { from: '11:30', to: '14:00' },
  afternoon: { from: '14:00', to: '18:00' },
  evening: { from: '18:00', to: '21:00' },
};

/** Said that he likes to be rung at this time of day. Nothing said: false, at any time. */
export function isGoodTime(codes: readonly PortraitCode[], at: LocalTime): boolean {
  return CONTACT_TIMES.some((time) => {
    const { from, to } = CONTACT_HOURS[time];
    return from <= at && at < to && codes.includes(time);
  });
}
