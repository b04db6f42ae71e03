import { SCHEMAS } from '@suian/contracts/generated/schemas';
import type { SchemaName } from '@suian/contracts/schemas';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** One thing wrong with an otherwise sound body. `place`: what the refusal must name. */
export interface BadBody {
  what: string;
  place: string;
  body: unknown;
}

type Json = Record<string, unknown>;

/** Every way to get a field of this schema wrong, one at a time, in a sound body. */
export function badBodies(schemaName: string, sound: object): BadBody[] {
  const found: BadBody[] = [];
  walk(resolve({ $ref: `#/definitions/${schemaName}` }), [], (path, schema, isRequired) => {
    const place = ['body', ...path].join('.');
    for (const [what, value] of wrongValues(schema)) {
      found.push({ what, place, body: changed(sound, path, value) });
    }
    if (isRequired) found.push({ what: 'left out', place, body: changed(sound, path, undefined) });
    if (schema.properties) {
      found.push({
        what: 'unknown field',
        place: `${place}.noSuchThing`,
        body: changed(sound, [...path, 'noSuchThing'], 1),
      });
    }
  });
  return found;
}

type Visit = (path: string[], schema: Schema, isRequired: boolean) => void;

function walk(schema: Schema, path: string[], visit: Visit): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const inner = resolve(property);
    const here = [...path, name];
    visit(here, inner, schema.required?.includes(name) ?? false);
    walk(inner, here, visit);
  }
}

export function resolve(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  return resolve((SCHEMAS as Record<string, Schema>)[schema.$ref.replace('#/definitions/', '')] ?? {});
}

const KINDS: Record<string, unknown> = {
  string: '字',
  number: 7,
  boolean: true,
  object: { a: 1 },
  array: [{ a: 1 }],
  null: null,
};

/** Characters no text may have: they are cut off, replaced or refused somewhere further down. */
export const BROKEN_TEXT: readonly [string, string][] = [
  ['a null byte', '王\u0000芳'],
  ['half a character', '王\ud800芳'],
  ['the other half', '\udc00王芳'],
];

function wrongValues(schema: Schema): [string, unknown][] {
  const types = typesOf(schema);
  const kinds = Object.entries(KINDS).filter(([kind]) => !types.has(kind));
  const wrong: [string, unknown][] = kinds.map(([kind, value]) => [`${kind} given`, value]);
  const isText = types.has('string') && !types.has('object');
  if (isText) wrong.push(...BROKEN_TEXT);
  if (schema.minLength) wrong.push(['empty', '']);
  if (schema.maxLength) wrong.push(['too long', '长'.repeat(schema.maxLength + 1)]);
  if (schema.pattern) wrong.push(['wrong form', '../..'], ['wrong form and long', 'x'.repeat(500)]);
  if (schema.enum) wrong.push(['not one of them', 'constructor']);
  if (types.has('integer')) wrong.push(['a broken number', 1.5]);
  const formats = [schema, ...(schema.anyOf ?? []).map(resolve)].map(({ format }) => format);
  if (formats.includes('date')) for (const text of NO_DATES) wrong.push([`date ${text}`, text]);
  if (formats.includes('date-time')) for (const text of NO_INSTANTS) wrong.push([`instant ${text}`, text]);
  return wrong;
}

function typesOf(schema: Schema): Set<string> {
  const own = [schema.type ?? (schema.enum ? 'string' : [])].flat();
  const all = [...own, ...(schema.anyOf ?? []).flatMap((each) => [...typesOf(resolve(each))])];
  return new Set(all.includes('integer') ? [...all, 'number'] : all);
}

export const NO_DATES = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '0000-01-01',
  '0099-01-01',
  '2026-1-1',
  '昨天',
  '20260101',
  ' 2026-01-01',
];
export const NO_INSTANTS = [
  '2026-02-30T00:00:00.000Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
  'now',
  '2026-06-30T23:59:60Z',
];

/** A copy of the body with one place set; undefined takes the place away. */
function changed(body: object, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(body) as Json;
  let at = copy;
  for (const name of path.slice(0, -1)) {
    at[name] = typeof at[name] === 'object' && at[name] !== null ? at[name] : {};
    at = at[name] as Json;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

/** The fields of a query or body. */
export function propertiesOf(name: SchemaName | undefined): object {
  return (name && (SCHEMAS as Record<string, Schema>)[name]?.properties) ?? {};
}
