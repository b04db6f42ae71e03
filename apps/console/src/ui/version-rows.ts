/** One fact in both versions, in words. */
export interface VersionRow {
  name: string;
  seen: string;
  now: string;
}

export function hasChanged(rows: readonly VersionRow[]): boolean {
  return rows.some(({ seen, now }) => seen !== now);
}
