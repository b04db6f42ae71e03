import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { AdtEvent } from '@suian/hl7/adt-event';
import type { EncounterRecord } from '../../patients/index.js';

/**
 * Stays that an admission comes after. An admission told late, of a stay that has ended meanwhile, comes after none:
 * its own number is known, or it lies before that discharge.
 */
export function staysBefore(
  event: AdtEvent,
  stays: readonly EncounterRecord[],
  zone: string,
): EncounterRecord[] {
  const { visitNo } = event.visit;
  if (visitNo !== undefined && stays.some((stay) => stay.visitNo === visitNo)) return [];
  return stays.filter((stay) => isAfter(event, stay, zone));
}

function isAfter({ visit, eventAt }: AdtEvent, stay: EncounterRecord, zone: string): boolean {
  const at = visit.admittedAt ?? (visit.admittedOn === undefined ? eventAt : undefined);
  if (at !== undefined && stay.dischargedAt !== null) return new Date(at) >= stay.dischargedAt;
  const on = visit.admittedOn ?? (eventAt === undefined ? undefined : localDateIn(zone, new Date(eventAt)));
  return on === undefined || on >= stay.dischargedOn;
}
