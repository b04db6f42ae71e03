import type { StaffActor } from '../../../platform/auth/actors.js';
import type { Acting } from './persistence/ward-list.entity.js';

/** Kept with a list while the work goes on without a request. */
export function actingOf({ id, name, role, departmentIds, address, requestId }: StaffActor): Acting {
  return { id, name, role, departmentIds, address, requestId };
}

/** The nurse who asked for the work, as she was then. */
export function actorOf(acting: Acting, organizationId: string, zone: string): StaffActor {
  return { kind: 'staff', ...acting, organizationId, zone, sessionHash: '' };
}
