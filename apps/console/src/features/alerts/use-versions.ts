import type { AlertPage } from '@suian/contracts/alerts';
import { useEffect } from 'react';
import { useDraft } from '../../data/drafts.js';
import { useOffsetMinutes, useStaff } from '../../data/session.js';
import { serverNow } from '../../data/server-clock.js';
import { hasChanged, type VersionRow } from '../../ui/version-rows.js';
import { seenOf, versionRowsOf, type SeenAlert } from './alert-versions.js';

export interface Versions {
  /** Both versions where a colleague, or new evidence, changed what was seen when the writing began; else null. */
  changed: VersionRow[] | null;
  /** Goes on with what is now. */
  accept: () => void;
}

/** Remembers what was on screen when the writing began, for as long as something stands written. */
export function useVersions(page: AlertPage, hasTyped: boolean): Versions {
  const { staffId } = useStaff();
  const offsetMinutes = useOffsetMinutes();
  const [seen, setSeen, dropSeen] = useDraft<SeenAlert | null>(`alert:${page.id}:seen`, null);
  useEffect(() => {
    if (hasTyped && seen === null) setSeen(seenOf(page));
    if (!hasTyped && seen !== null) dropSeen();
  }, [hasTyped, seen, page, setSeen, dropSeen]);
  const clock = { now: serverNow(), offsetMinutes };
  const rows = hasTyped && seen ? versionRowsOf(seen, page, staffId, clock) : [];
  return { changed: hasChanged(rows) ? rows : null, accept: () => setSeen(seenOf(page)) };
}
