import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { areKeysOn, isTyping, nameOfKey, runPageKey } from '../ui/page-keys.js';
import { paths } from './paths.js';
import { SEARCH_ID } from './search-id.js';

const SECOND_LETTER_MS = 800;
const PLACES: Record<string, string> = {
  t: paths.today,
  a: paths.alerts,
  p: paths.patients,
  d: paths.discharges,
};

/** A dialog, or an open list of choices, has the keyboard to itself. */
function isDialogOpen(): boolean {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog]')];
  return dialogs.some((dialog) => dialog.offsetParent !== null);
}

/** What Space and Enter press by themselves; the page must not take them away. */
const PRESSED = 'a, button, summary, label, input, [role=button], [role=tab]';

function isPressing(event: KeyboardEvent, name: string): boolean {
  if (name !== ' ' && name !== 'enter') return false;
  return event.target instanceof HTMLElement && event.target.closest(PRESSED) !== null;
}

function focusSearch(): boolean {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) box.select();
  return box !== null;
}

interface KeyTurn {
  openHelp: () => void;
  /** Takes the last act back. */
  undo: () => void;
  go: (place: string) => void;
}

/** `/`, `?`, G then T A P D, Z, Esc leaves a field; everything else is the page's. */
function listenForKeys({ openHelp, undo, go }: KeyTurn): () => void {
  let goUntilMs = 0;
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.defaultPrevented || isDialogOpen()) return;
    const name = nameOfKey(event);
    if (name === 'escape' && isTyping(event)) (event.target as HTMLElement).blur();
    if (isTyping(event) && name !== 'ctrl+enter') return;
    if (isPressing(event, name) || (!areKeysOn() && name !== 'ctrl+enter')) return;
    const place = event.timeStamp < goUntilMs ? PLACES[name] : undefined;
    goUntilMs = 0;
    if (place) go(place);
    else if (name === '/' && focusSearch()) event.preventDefault();
    else if (name === '?' || name === '？') openHelp();
    else if (name === 'g') goUntilMs = event.timeStamp + SECOND_LETTER_MS;
    else if (name === 'z') runOnce(event, undo);
    else if (!event.repeat || name === 'j' || name === 'k') runAndStop(event, name);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

function runAndStop(event: KeyboardEvent, name: string): void {
  if (runPageKey(name)) event.preventDefault();
}

/** A key that is held down acts once. */
function runOnce(event: KeyboardEvent, act: () => void): void {
  if (!event.repeat) act();
}

export function useGlobalKeys({ openHelp, undo }: Omit<KeyTurn, 'go'>): void {
  const navigate = useNavigate();
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const go = (place: string) => void navigate({ to: place });
    return listenForKeys({ openHelp, undo: () => latest.current(), go });
  }, [navigate, openHelp]);
}
