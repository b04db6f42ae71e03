import type { PlanOwner } from '@suian/contracts/patients';

/** Whom a plan is confirmed with: as it is, else who confirms, where she can be named. */
export function ownerAtFirst(
  { owner, mayOwn }: { owner: PlanOwner | null; mayOwn: readonly PlanOwner[] },
  staffId: string,
): string | null {
  if (owner) return owner.id;
  return mayOwn.some(({ id }) => id === staffId) ? staffId : null;
}
