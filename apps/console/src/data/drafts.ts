import { useCallback, useSyncExternalStore } from 'react';

/** What is typed and not yet saved. In memory only: nothing stays on a shared computer. */
const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();
let ownerId: string | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellAll(): void {
  listeners.forEach((tell) => tell());
}

/** Drafts live through signing in again, and only for the one who wrote them. */
export function ownDrafts(staffId: string): void {
  if (ownerId !== null && ownerId !== staffId) drafts.clear();
  ownerId = staffId;
  tellAll();
}

function dropDraft(key: string): void {
  drafts.delete(key);
  tellAll();
}

/** Like useState, kept under a key through leaving the page. `initial` must be a constant or a primitive. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const value = useSyncExternalStore(subscribe, () => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  const write = useCallback(
    (next: T) => {
      drafts.set(key, next);
      tellAll();
    },
    [key],
  );
  const drop = useCallback(() => dropDraft(key), [key]);
  return [value, write, drop];
}
