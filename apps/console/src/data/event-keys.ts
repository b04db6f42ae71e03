import type { LiveEvent } from '@suian/contracts/alerts';
import type { QueryKey } from '@tanstack/react-query';
import { keys } from './keys.js';

/** What can put a call on the list of today, or take one off. */
const CALL_NEWS: readonly LiveEvent['kind'][] = [
  'binding.done',
  'binding.ended',
  'call.changed',
  'consent.changed',
  'patient.changed',
  'plan.changed',
];

/** What can put an alert among those told to me, or take it off. */
const TOLD_NEWS: readonly LiveEvent['kind'][] = ['alert.escalated', 'alert.claimed', 'alert.closed'];

/** What the lists of stays show. */
const STAY_NEWS: readonly LiveEvent['kind'][] = [
  'binding.done',
  'binding.ended',
  'discharge.registered',
  'plan.changed',
];

/** Which of our pictures an event makes old. */
export function staleKeysOf(event: LiveEvent): QueryKey[] {
  const stale: QueryKey[] = event.patientId ? [keys.patient(event.patientId)] : [];
  if (event.kind.startsWith('alert.')) {
    stale.push(keys.alertLists, keys.alertCounts);
    if (event.ref) stale.push(keys.alert(event.ref));
  }
  if (TOLD_NEWS.includes(event.kind)) stale.push(keys.alertNews);
  if (STAY_NEWS.includes(event.kind)) stale.push(keys.discharges, keys.encounters, keys.patientLists);
  if (event.kind === 'plan.changed') stale.push(keys.tierBoards);
  if (event.kind === 'message.changed') stale.push(keys.messages);
  // The one that stands open beside the list is not read again: each reading is written down.
  if (event.kind === 'refusal.changed') stale.push(keys.refusalLists, keys.intakeMonitor);
  if (CALL_NEWS.includes(event.kind)) stale.push(keys.worklists);
  if (event.kind === 'call.changed' && event.ref) stale.push(keys.callDesk(event.ref));
  return stale;
}
