import { useQuery } from '@tanstack/react-query';
import type { AlertRow } from '@suian/contracts/alerts';
import { useEffect, useMemo, useState } from 'react';
import { api } from './api.js';
import { keys } from './keys.js';

const AT_ONCE = 10;

/** One telling: the same alert told again is news again. */
export function tellingOf({ id, rung, nextRungAt }: AlertRow): string {
  return [id, rung?.name, rung?.at, nextRungAt].join(' ');
}

/** What was told to me before I opened this page is news too, but for the first rung: that is the queue itself. */
function isOldHat({ rung }: AlertRow): boolean {
  return rung === null || rung.name === 'nurses';
}

/** `heard` null: nothing was shown yet. */
export function newsOf(
  rows: readonly AlertRow[],
  heard: ReadonlySet<string> | null,
  myId: string,
): AlertRow[] {
  return rows.filter(
    (row) => row.claimedBy?.id !== myId && (heard ? !heard.has(tellingOf(row)) : !isOldHat(row)),
  );
}

/** Alerts that the ladder has just brought to my role; `hear` says that they were seen. */
export function useToldNews(departmentId: string | undefined, myId: string, isAsked: boolean) {
  const { data } = useQuery({
    queryKey: keys.alertNewsOf(departmentId),
    queryFn: () =>
      api.call('listAlerts', {
        query: { show: 'told', limit: AT_ONCE, ...(departmentId ? { departmentId } : {}) },
      }),
    enabled: isAsked,
  });
  const [heard, setHeard] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (data) setHeard((before) => before ?? new Set(data.rows.filter(isOldHat).map(tellingOf)));
  }, [data]);
  const news = useMemo(() => newsOf(data?.rows ?? [], heard, myId), [data, heard, myId]);
  const hear = () => setHeard(new Set((data?.rows ?? []).map(tellingOf)));
  return { news, hear };
}
