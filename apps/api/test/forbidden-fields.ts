import { SCHEMAS } from '@suian/contracts/generated/schemas';
import { resolve, type Schema } from './bad-shapes.js';

/** Fields of our rows that no request may set, with what somebody would like to see there. */
export const FORBIDDEN: Readonly<Record<string, unknown>> = {
  id: '01j00000000000000000000001',
  organizationId: '01j00000000000000000000002',
  departmentId: '01j00000000000000000000003',
  patientId: '01j00000000000000000000004',
  staffId: '01j00000000000000000000005',
  accountId: '01j00000000000000000000006',
  role: 'admin',
  permissions: ['patient.reveal'],
  isAdmin: true,
  isActive: false,
  version: 99,
  state: 'closed',
  status: 'done',
  active: null,
  severity: 'notice',
  outcome: 'false-alarm',
  claimedBy: '01j00000000000000000000007',
  claimedAt: '2020-01-01T00:00:00.000Z',
  confirmedBy: '01j00000000000000000000008',
  byStaff: '01j00000000000000000000009',
  createdAt: '2020-01-01T00:00:00.000Z',
  openedAt: '2020-01-01T00:00:00.000Z',
  dueAt: '2099-01-01T00:00:00.000Z',
  isLate: false,
  ruleVersion: 'none',
  passwordHash: 'x',
  nameCipher: 'v1.x.x.x.x',
  name_cipher: 'v1.x.x.x.x',
  fence: 0,
  misses: 0,
  deletedAt: '2020-01-01T00:00:00.000Z',
  signedOffBy: 'x',
};

/** Words of the language: as own keys they are no field of anything. */
export const LANGUAGE_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Every object in this schema that has named fields, by its path in a body. */
export function objectsIn(schemaName: string): { path: string[]; fields: string[] }[] {
  const found: { path: string[]; fields: string[] }[] = [];
  visit(resolve((SCHEMAS as Record<string, Schema>)[schemaName] ?? {}), []);
  return found;

  function visit(schema: Schema, path: string[]): void {
    if (schema.items) visit(resolve(schema.items), [...path, '0']);
    if (!schema.properties) return;
    found.push({ path, fields: Object.keys(schema.properties) });
    for (const [name, property] of Object.entries(schema.properties))
      visit(resolve(property), [...path, name]);
  }
}

/** A copy of the body with one field more, in the object at that path; null where the body has no such object. */
export function withField(
  body: object,
  path: readonly string[],
  name: string,
  value: unknown,
): string | null {
  const copy = structuredClone(body) as Record<string, unknown>;
  let at: unknown = copy;
  for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
  if (typeof at !== 'object' || at === null) return null;
  // Set in the text: the language would take some of these keys for itself.
  const mark = 'the-forbidden-one';
  (at as Record<string, unknown>)[mark] = value;
  return JSON.stringify(copy).replace(`"${mark}"`, `"${name}"`);
}
