import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { Cover } from '@suian/domain/triage/cover';
import type { DepartmentRow } from './persistence/organization.entity.js';

type Duty = Pick<DepartmentRow, 'duty' | 'dailyRoundAt' | 'wardPhone' | 'answeredAtNight'>;

/** A department's duty hours as they travel, with the zone's offset at an instant. */
export function coverAt(
  { duty, dailyRoundAt, wardPhone, answeredAtNight }: Duty,
  zone: string,
  at: Date,
): Cover {
  return { offsetMinutes: offsetMinutesAt(zone, at), duty, dailyRoundAt, wardPhone, answeredAtNight };
}
