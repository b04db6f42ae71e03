import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAlertCounts } from '../data/alerts.js';
import { useDepartment } from '../data/department.js';
import { useMay } from '../data/session.js';
import { words } from '../words.js';
import { paths } from './paths.js';

const TITLES: readonly [string, string][] = [
  [paths.alerts, words.shell.nav.alerts],
  [paths.discharges, words.shell.nav.discharges],
  [paths.patients, words.shell.nav.patients],
  [paths.intake, words.shell.nav.intake],
  [paths.settings, words.shell.nav.settings],
];

/** `(2) 预警 · 随安`: the page, and how many wait. Never a patient's name: titles stay in the browser's history. */
export function useDocumentTitle(): void {
  const { pathname } = useLocation();
  const { departmentId } = useDepartment();
  const { data: counts } = useAlertCounts(departmentId, useMay('alert.work'));
  const waiting = counts ? counts.critical || counts.unclaimed : 0;
  useEffect(() => {
    const page = TITLES.find(([path]) => pathname.startsWith(path))?.[1];
    document.title = words.shell.title(page, waiting);
  }, [pathname, waiting]);
}
