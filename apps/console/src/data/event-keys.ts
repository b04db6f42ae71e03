import type { LiveEvent } from '@suian/contracts/alerts';
import type { QueryKey } from '@tanstack/react-query';
import { keys } from './keys.js';

/** Which of our pictures an event makes old. */
export function staleKeysOf(event: LiveEvent): QueryKey[] {
  const stale: QueryKey[] = event.patientId ? [keys.patient(event.patientId)] : [];
  if (event.kind.startsWith('alert.')) {
    stale.push(keys.alertLists, keys.alertCounts);
    if (event.ref) stale.push(keys.alert(event.ref));
  }
  if (
    event.kind === 'binding.done' ||
    event.kind === 'discharge.registered' ||
    event.kind === 'plan.changed'
  ) {
    stale.push(keys.discharges, keys.encounters, keys.patientLists);
  }
  return stale;
}
