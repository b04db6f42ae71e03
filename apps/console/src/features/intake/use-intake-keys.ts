import { useRef, type RefObject } from 'react';
import { INTAKE_KEYS } from '../../ui/key-lists.js';
import { usePageKeys, type PageKeyBinding } from '../../ui/page-keys.js';

/** J and K walk the rows without opening them: an opening is written to the audit trail. Enter opens, as on any button. */
export function useIntakeKeys(): RefObject<HTMLUListElement> {
  const list = useRef<HTMLUListElement>(null);
  const bindings = useRef<readonly PageKeyBinding[]>([
    { ...INTAKE_KEYS.move, on: { j: () => move(list.current, 1), k: () => move(list.current, -1) } },
    INTAKE_KEYS.open,
  ]);
  usePageKeys(bindings.current);
  return list;
}

function move(list: HTMLUListElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next]?.focus();
}
