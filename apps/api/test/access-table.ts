import fs from 'node:fs';
import path from 'node:path';
import { ROLES, type Role } from '@suian/contracts/permissions';
import { ROUTES, type RouteName } from '@suian/contracts/routes';

/** ended: a session or key of the right kind that stands no more. */
export type CallerName = 'anybody' | 'nobody' | 'ended' | Role | 'patient' | 'integration';

/** Where what is asked for lies, seen from the caller. */
export type ScopeName =
  | 'any'
  | 'own department'
  | 'other department'
  | 'other organization'
  | 'no department'
  | 'own organization'
  | 'own'
  | "another's"
  | 'no seat';

/** One line of docs/security/access.csv. */
export interface AccessRow {
  route: string;
  caller: string;
  scope: string;
  verdict: string;
  why: string;
}

/** One thing to try. */
export interface AccessCell {
  caller: CallerName;
  scope: ScopeName;
  verdict: string;
}

const FILE = path.join(__dirname, '../../../docs/security/access.csv');
const FIELDS = ['route', 'caller', 'scope', 'verdict', 'why'] as const;

export function readAccessTable(): AccessRow[] {
  const [head, ...lines] = fs.readFileSync(FILE, 'utf8').trimEnd().split('\n');
  expect(head).toBe(FIELDS.join(','));
  return lines.map((line) => {
    const parts = line.split(',');
    expect([line, parts.length]).toEqual([line, FIELDS.length]);
    return Object.fromEntries(FIELDS.map((name, at) => [name, parts[at]])) as unknown as AccessRow;
  });
}

const DEPARTMENTAL: readonly ScopeName[] = ['own department', 'other department', 'other organization'];

/** Every caller and scope that the table has to judge for this route. */
export function scopesOf(route: RouteName): Map<CallerName, readonly ScopeName[]> {
  const { access, path: where } = ROUTES[route];
  if (access === 'open' || access === 'demo') return new Map([['anybody', ['any']]]);
  const mayLackDepartment = access === 'staff' && /:(encounterId|patientId)/.test(where);
  const departmental = mayLackDepartment ? [...DEPARTMENTAL, 'no department' as const] : DEPARTMENTAL;
  const organizational = ['own organization', 'other organization'] as const;
  return new Map<CallerName, readonly ScopeName[]>([
    ['nobody', ['any']],
    ['ended', ['any']],
    ...ROLES.map((role) => [role, role === 'admin' ? organizational : departmental] as const),
    ['patient', ['own', "another's", 'no seat']],
    ['integration', organizational],
  ]);
}

/** The rows of one route, with `any` as all the scopes its caller can have. */
export function cellsOf(route: RouteName, rows: readonly AccessRow[]): AccessCell[] {
  const scopes = scopesOf(route);
  return rows
    .filter((row) => row.route === route)
    .flatMap(({ caller, scope, verdict }) => {
      const all = scopes.get(caller as CallerName) ?? [];
      const meant = scope === 'any' ? all : [scope as ScopeName];
      return meant.map((each) => ({ caller: caller as CallerName, scope: each, verdict }));
    });
}
