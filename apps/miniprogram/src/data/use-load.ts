import { useCallback, useEffect, useRef, useState } from 'react';

export type Loaded<T> =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; value: T };

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
    const settle = (next: Loaded<T>) => {
      if (own === newest.current) setLoaded(next);
    };
    latest
      .current()
      .then((value) => settle({ state: 'ready', value }))
      .catch((error: unknown) => settle({ state: 'failed', error }));
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
