import { useEffect, useState } from 'react';
import type { ClockProps } from './clock-props.js';
import { planVersionRows, type SeenPlan } from './plan-versions.js';
import { hasChanged, type VersionRow } from './version-rows.js';

export interface PlanVersions {
  changed: VersionRow[] | null;
  accept: () => void;
  /** The next change is one's own: nothing to compare. */
  expectOwn: () => void;
}

/** Both versions of a plan where it changed while it stood open; null where it did not. */
export function usePlanVersions(plan: SeenPlan | null, clock: ClockProps): PlanVersions {
  const [seen, setSeen] = useState(plan);
  useEffect(() => {
    setSeen((before) => before ?? plan);
  }, [plan]);
  const rows = seen && plan ? planVersionRows(seen, plan, clock) : [];
  return {
    changed: hasChanged(rows) ? rows : null,
    accept: () => setSeen(plan),
    expectOwn: () => setSeen(null),
  };
}
