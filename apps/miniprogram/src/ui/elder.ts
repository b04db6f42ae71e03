import { useSyncExternalStore } from 'react';

// 大字 is one choice for the whole app; the app keeps it in storage, the pieces only read it.
let isElder = false;
const listeners = new Set<() => void>();

export function setElder(on: boolean): void {
  if (on === isElder) return;
  isElder = on;
  for (const tell of listeners) tell();
}

/** Calls back after each change; returns the way to stop. */
export function onElderChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function elderNow(): boolean {
  return isElder;
}

export function useElder(): boolean {
  return useSyncExternalStore(onElderChange, elderNow, elderNow);
}
