import { useLocation } from '@tanstack/react-router';
import type { AlertList } from '@suian/contracts/alerts';
import { useAlertCounts } from '../data/alerts.js';
import { useDepartment } from '../data/department.js';
import { useMay } from '../data/session.js';
import { paths } from './paths.js';

/** How many alerts wait in the chosen department; undefined until known, or where it is none of this role's business. */
export function useWaiting(): AlertList['counts'] | undefined {
  const { pathname } = useLocation();
  const { departmentId } = useDepartment();
  const mayWork = useMay('alert.work');
  return useAlertCounts(departmentId, mayWork && pathname !== paths.alerts).data;
}
