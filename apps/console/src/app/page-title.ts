import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useStaff } from '../data/session.js';
import { words } from '../words.js';
import { tierWords } from '../words/tiers.js';
import { paths } from './paths.js';
import { urgentOf, useWaiting } from './use-waiting.js';

const TITLES: readonly [string, string][] = [
  [paths.today, words.shell.nav.today],
  [paths.alerts, words.shell.nav.alerts],
  [paths.discharges, words.shell.nav.discharges],
  [paths.patients, words.shell.nav.patients],
  [paths.tiers, tierWords.title],
  [paths.messages, words.shell.nav.messages],
  [paths.intake, words.shell.nav.intake],
  [paths.settings, words.shell.nav.settings],
];

/** `(2) 预警 · 随安`: the page, and how many wait. Never a patient's name: titles stay in the browser's history. */
export function useDocumentTitle(): void {
  const { pathname } = useLocation();
  const { count: waiting } = urgentOf(useWaiting(), useStaff().role);
  useEffect(() => {
    const page = TITLES.find(([path]) => pathname.startsWith(path))?.[1];
    document.title = words.shell.title(page, waiting);
  }, [pathname, waiting]);
}
