import type { DischargeRow } from '@suian/contracts/discharges';
import { may, type Role } from '@suian/contracts/permissions';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { paths } from '../../app/paths.js';
import { DISCHARGE_KEYS } from '../../ui/key-lists.js';
import { areKeysOn, usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';
import { isCodeOut, neighbourOf } from './discharge-list.js';
import type { DischargeDialog } from './use-discharge-dialog.js';
import type { Sheets } from './use-sheets.js';

interface DischargeKeys {
  rows: readonly DischargeRow[];
  selected: DischargeRow | undefined;
  select: (encounterId: string) => void;
  dialog: DischargeDialog;
  sheets: Sheets;
  role: Role;
}

const SECOND_LETTER_MS = 800;

/** J K P G T N (look.md §9); each does what its button does. */
export function useDischargeKeys(page: DischargeKeys): { onKeyDown: (event: KeyboardEvent) => void } {
  const navigate = useNavigate();
  // Keys are put on once; what they act on is the page as it stands when one is pressed.
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  const bindings = useMemo(() => bindingsOf(latest, () => void navigate({ to: paths.register })), [navigate]);
  usePageKeys(bindings);
  return { onKeyDown: useLoneG(() => choosePlan(latest.current)) };
}

function bindingsOf(latest: { readonly current: DischargeKeys }, goRegister: () => void): PageKeyBinding[] {
  return [
    {
      ...DISCHARGE_KEYS.move,
      on: { j: () => move(latest.current, 1), k: () => move(latest.current, -1) },
    },
    { ...DISCHARGE_KEYS.print, on: { p: () => print(latest.current) } },
    // G first waits for a second letter (G A, G P): the list listens for it itself.
    DISCHARGE_KEYS.plan,
    { ...DISCHARGE_KEYS.tier, on: { t: () => chooseTier(latest.current) } },
    { ...DISCHARGE_KEYS.register, on: { n: () => register(latest.current, goRegister) } },
  ];
}

/** G with no second letter behind it, while the list has the focus. */
function useLoneG(run: () => void): (event: KeyboardEvent) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return ({ key, ctrlKey, metaKey, altKey }) => {
    clearTimeout(timer.current);
    if (key.toLowerCase() !== 'g' || ctrlKey || metaKey || altKey || !areKeysOn()) return;
    timer.current = setTimeout(run, SECOND_LETTER_MS);
  };
}

function move({ rows, selected, select, dialog }: DischargeKeys, by: 1 | -1): void {
  const next = neighbourOf(rows, selected?.encounterId, by);
  if (!next || dialog.opened) return;
  select(next.encounterId);
  document.querySelector<HTMLElement>(`[data-encounter="${next.encounterId}"] button`)?.focus();
}

function print({ selected, sheets, role, dialog }: DischargeKeys): void {
  if (!selected || dialog.opened || selected.binding.state === 'bound') return;
  if (sheets.sheetOf(selected.encounterId)) return window.print();
  const isReady = selected.departmentId !== null && !isCodeOut(selected.binding);
  if (may(role, 'binding.issue') && isReady) sheets.issue(selected.encounterId, false);
}

function choosePlan({ selected, dialog, role }: DischargeKeys): void {
  if (!selected || dialog.opened) return;
  if (selected.departmentId === null) {
    if (may(role, 'discharge.register')) dialog.open('department', selected.encounterId);
  } else if (selected.plan === 'none' && may(role, 'plan.decide'))
    dialog.open('pathway', selected.encounterId);
}

function chooseTier({ selected, dialog, role }: DischargeKeys): void {
  if (!selected || dialog.opened || selected.plan !== 'proposed') return;
  if (may(role, 'plan.decide')) dialog.open('confirm', selected.encounterId);
}

function register({ role, dialog }: DischargeKeys, go: () => void): void {
  if (may(role, 'discharge.register') && !dialog.opened) go();
}
