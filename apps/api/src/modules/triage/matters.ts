import type { MatterSummary } from '@suian/contracts/patient-app';
import type { AlertRow } from './persistence/alert.entity.js';

/** 已收到 → 护士已看 → 处理结果. */
export function matterStateOf({
  seenAt,
  resolvedAt,
}: Pick<AlertRow, 'seenAt' | 'resolvedAt'>): MatterSummary['state'] {
  if (resolvedAt) return 'handled';
  return seenAt ? 'seen' : 'received';
}

/** One alert as its patient reads it, without a name of staff. */
export function matterOf(alert: AlertRow, now: Date): MatterSummary {
  const { id, headline, severity, openedAt, promisedBy } = alert;
  const state = matterStateOf(alert);
  return {
    id,
    title: headline,
    severity,
    toldAt: openedAt.toISOString(),
    state,
    promisedBy: promisedBy?.toISOString() ?? null,
    isLate: state === 'received' && promisedBy !== null && promisedBy < now,
  };
}
