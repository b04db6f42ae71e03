import { useCallback, useEffect, useRef, useState } from 'react';

/** `last`: what stood here before it failed, which is better than nothing. */
export type Loaded<T> =
  { state: 'loading' } | { state: 'failed'; error: unknown; last: T | null } | { state: 'ready'; value: T };

/** Loads once, and again on `reload`; an answer that comes after a newer question is dropped. */
export function useLoad<T>(load: () => Promise<T>): {
  loaded: Loaded<T>;
  reload: () => void;
  set: (value: T) => void;
} {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const newest = useRef(0);
  const latest = useRef(load);
  latest.current = load;

  const reload = useCallback(() => {
    newest.current += 1;
    const own = newest.current;
    const settle = (next: (before: Loaded<T>) => Loaded<T>) => {
      if (own === newest.current) setLoaded(next);
    };
    latest
      .current()
      .then((value) => settle(() => ({ state: 'ready', value })))
      .catch((error: unknown) => settle((before) => ({ state: 'failed', error, last: lastOf(before) })));
  }, []);

  useEffect(() => {
    reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);

  const set = useCallback((value: T) => setLoaded({ state: 'ready', value }), []);
  return { loaded, reload, set };
}

/** What can be shown now: the newest, or the last before it failed. */
export function lastOf<T>(loaded: Loaded<T>): T | null {
  if (loaded.state === 'ready') return loaded.value;
  return loaded.state === 'failed' ? loaded.last : null;
}
