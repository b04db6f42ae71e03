import type { StaffActor } from '../../platform/auth/actors.js';
import { AppError } from '../../platform/http/app-error.js';

/** Which stays a member of staff may see (decision 6). */
export interface Scope {
  organizationId: string;
  departmentIds: readonly string[];
  /** 待分科 is seen by all nurses and supervisors of the organization. */
  seesUnassigned: boolean;
}

/** One department of his, or all of them. Another's is not found. */
export function scopeOf(actor: StaffActor, departmentId?: string): Scope {
  const { organizationId, departmentIds, role } = actor;
  if (departmentId !== undefined && !departmentIds.includes(departmentId))
    throw new AppError('department.not-found');
  const seesUnassigned = departmentId === undefined && (role === 'nurse' || role === 'supervisor');
  return {
    organizationId,
    departmentIds: departmentId === undefined ? departmentIds : [departmentId],
    seesUnassigned,
  };
}

export function isInScope(
  scope: Scope,
  stay: { organizationId: string; departmentId: string | null },
): boolean {
  if (stay.organizationId !== scope.organizationId) return false;
  return stay.departmentId === null ? scope.seesUnassigned : scope.departmentIds.includes(stay.departmentId);
}
