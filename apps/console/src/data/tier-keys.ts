import type { QueryKey } from '@tanstack/react-query';
import { keys } from './keys.js';

/** Every picture that shows somebody's tier, or what follows from it. */
export function tierStaleKeys(patientId: string): QueryKey[] {
  return [
    keys.tierBoards,
    keys.patient(patientId),
    keys.patientLists,
    keys.discharges,
    keys.encounters,
    keys.worklists,
  ];
}
