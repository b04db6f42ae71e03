import { useEffect, useSyncExternalStore } from 'react';
import type { PageKey } from './KeysBar.js';

/** One entry of the bottom bar and what its keys do: `{ cap: 'J K', what: '上下一条', on: { j: next, k: back } }`. */
export interface PageKeyBinding extends PageKey {
  /** Lower-case `event.key`, `ctrl+enter` for the two together. */
  on?: Record<string, () => void>;
}

const SWITCH = 'suian.keys';
const NONE: readonly PageKeyBinding[] = [];

let current: readonly PageKeyBinding[] = NONE;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function put(bindings: readonly PageKeyBinding[]): void {
  current = bindings;
  listeners.forEach((tell) => tell());
}

/** Gives the page its keys while it stands. Give a memoised list. */
export function usePageKeys(bindings: readonly PageKeyBinding[]): void {
  useEffect(() => {
    put(bindings);
    return () => {
      if (current === bindings) put(NONE);
    };
  }, [bindings]);
}

export function useCurrentPageKeys(): readonly PageKeyBinding[] {
  return useSyncExternalStore(subscribe, () => current);
}

/** True when the page had a use for this key. */
export function runPageKey(name: string): boolean {
  const run = current.map((binding) => binding.on?.[name]).find((found) => found !== undefined);
  run?.();
  return run !== undefined;
}

export function nameOfKey(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

const FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]';

/** Letters belong to the field that has focus. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && target.closest(FIELDS) !== null;
}

export function areKeysOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

/** The switch of 设置: single keys on or off, on this computer. */
export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, areKeysOn);
  const set = (next: boolean) => {
    localStorage.setItem(SWITCH, next ? 'on' : 'off');
    listeners.forEach((tell) => tell());
  };
  return [isOn, set];
}
