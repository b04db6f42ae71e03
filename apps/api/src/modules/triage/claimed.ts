import type { AlertRow } from './persistence/alert.entity.js';

type Claim = Pick<AlertRow, 'state' | 'claimedBy' | 'claimedAt' | 'seenBy' | 'seenAt'>;

/** What changes when somebody takes an alert; the patient keeps who looked first. */
export function claimed({ contactedAt, seenBy, seenAt }: AlertRow, staffId: string, at: Date): Claim {
  return {
    state: contactedAt ? 'contacted' : 'claimed',
    claimedBy: staffId,
    claimedAt: at,
    seenBy: seenBy ?? staffId,
    seenAt: seenAt ?? at,
  };
}
