import type { StaffActor } from '../../../platform/auth/actors.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { WardListRecord } from './persistence/ward-list.store.js';

/** A list belongs to the ward it was brought for; another's is not there. */
export function visibleList(actor: StaffActor, list: WardListRecord | null): WardListRecord {
  const isMine =
    list?.organizationId === actor.organizationId && actor.departmentIds.includes(list.departmentId);
  if (!list || !isMine) throw new AppError('ward-list.not-found');
  return list;
}
