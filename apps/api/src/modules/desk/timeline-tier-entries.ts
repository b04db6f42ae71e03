import type { TimelineEntry } from '@suian/contracts/patients';
import { words } from '../../words.js';
import { entry } from './timeline-entry.js';
import type { Past } from './timeline-sources.js';

/** What a person made of each proposed tier; the first tier and one set while confirming are told with the plan. */
export function tierEntries({ tiers, plans }: Past): TimelineEntry[] {
  return tiers.flatMap(({ id, planId, kind, to, at, by, reason }) => {
    if (kind === 'first' || kind === 'by-hand') return [];
    const plan = plans.find((each) => each.id === planId);
    const ref = plan ? ({ kind: 'encounter', id: plan.encounterId } as const) : null;
    const told = {
      kind: 'plan',
      what: `tier.${kind}`,
      title: words.tier[to],
      detail: reason,
      by,
      ref,
    } as const;
    return [entry({ of: id, when: new Date(at), ...told })];
  });
}

/** A plan keeps the reason of its present tier alone: after a later decision it is not the one of its beginning. */
export function hasLaterTier({ tiers }: Past, planId: string): boolean {
  return tiers.some(
    (each) => each.planId === planId && (each.kind === 'accepted' || each.kind === 'overridden'),
  );
}
