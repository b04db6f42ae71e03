import { useLocation } from '@tanstack/react-router';
import type { AlertList } from '@suian/contracts/alerts';
import type { Role } from '@suian/contracts/permissions';
import { useAlertCounts } from '../data/alerts.js';
import { useDepartment } from '../data/department.js';
import { useMay } from '../data/session.js';
import { paths } from './paths.js';

export interface Urgent {
  kind: 'told' | 'critical' | 'waiting';
  count: number;
}

/** The one figure worth a badge: what the ladder brought to me, else the urgent ones, else what nobody holds. */
export function urgentOf(counts: AlertList['counts'] | undefined, role: Role): Urgent {
  const { told = 0, critical = 0, unclaimed = 0 } = counts ?? {};
  // The ladder begins with the nurses: for them it is the queue itself.
  if (role !== 'nurse' && told > 0) return { kind: 'told', count: told };
  return critical > 0 ? { kind: 'critical', count: critical } : { kind: 'waiting', count: unclaimed };
}

/** How many alerts wait in the chosen department; undefined until known, or where it is none of this role's business. */
export function useWaiting(): AlertList['counts'] | undefined {
  const { pathname } = useLocation();
  const { departmentId } = useDepartment();
  const mayWork = useMay('alert.work');
  return useAlertCounts(departmentId, mayWork && pathname !== paths.alerts).data;
}
