import { useSyncExternalStore } from 'react';
import type { DepartmentSummary } from '@suian/contracts/session';
import { useStaff } from './session.js';

const KEPT = 'suian.department';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosen(): string | null {
  return sessionStorage.getItem(KEPT);
}

function choose(departmentId: string | undefined): void {
  if (departmentId) sessionStorage.setItem(KEPT, departmentId);
  else sessionStorage.removeItem(KEPT);
  listeners.forEach((tell) => tell());
}

export interface DepartmentChoice {
  /** Undefined: all of mine. */
  departmentId: string | undefined;
  departments: DepartmentSummary[];
  choose: (departmentId: string | undefined) => void;
}

/** The department every list is narrowed to; chosen in the top bar. */
export function useDepartment(): DepartmentChoice {
  const { departments } = useStaff();
  const kept = useSyncExternalStore(subscribe, chosen);
  const departmentId = departments.find((department) => department.id === kept)?.id;
  return { departmentId, departments, choose };
}
