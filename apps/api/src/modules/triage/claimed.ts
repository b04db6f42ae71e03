import type { AlertRow } from './persistence/alert.entity.js';

type Claim = Pick<
  AlertRow,
  'state' | 'claimedBy' | 'claimedAt' | 'seenBy' | 'seenAt' | 'rung' | 'rungAt' | 'resolveDueAt'
>;

/**
 * What changes when somebody takes an alert; the patient keeps who looked first. A call from before it became this
 * bad (`since`) is no contact.
 */
export function claimed(
  { contactedAt, seenBy, seenAt }: AlertRow,
  { staffId, at, since }: { staffId: string; at: Date; since: Date },
): Claim {
  return {
    state: contactedAt && contactedAt >= since ? 'contacted' : 'claimed',
    claimedBy: staffId,
    claimedAt: at,
    seenBy: seenBy ?? staffId,
    seenAt: seenAt ?? at,
    ...OFF_THE_LADDER,
    resolveDueAt: null,
  };
}

/** Nobody above is waited for any more; clocks that go on begin from the bottom. */
export const OFF_THE_LADDER = { rung: null, rungAt: null } as const;
