import type { StaffActor } from '../auth/actors.js';
import type { EventRow } from './event.entity.js';

/** News of my departments, and news of no department. An administrator sees no patient's. */
export function mayHear({ organizationId, departmentIds, role }: StaffActor, event: EventRow): boolean {
  if (event.organizationId !== organizationId || role === 'admin') return false;
  return event.departmentId === null || departmentIds.includes(event.departmentId);
}
