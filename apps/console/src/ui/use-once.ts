import { useRef } from 'react';

/** An act begins only when the last one has ended: a double click comes sooner than the pending state is drawn. */
export function useOnce(): (act: (end: () => void) => void) => void {
  const isBusy = useRef(false);
  return (act) => {
    if (isBusy.current) return;
    isBusy.current = true;
    act(() => {
      isBusy.current = false;
    });
  };
}
