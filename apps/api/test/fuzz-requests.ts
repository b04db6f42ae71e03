import { ROUTES, type RouteName } from '@suian/contracts/routes';
import { BROKEN_TEXT, NO_DATES, NO_INSTANTS } from './bad-shapes.js';
import type { Chance } from './chance.js';
import { json, NAMES, NOBODYS_ID, routeOf } from './wire.js';

/** A request that something is wrong with, and what. */
export interface FuzzRequest {
  name: RouteName;
  what: string;
  body?: string | Buffer;
  headers: Record<string, string>;
  query: string;
  /** In place of the id in the address; null: the right one. */
  id: string | null;
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Values as JSON texts: some cannot be written from inside the language. */
const ODD_VALUES: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1.5', '1e308', '-1e308', '1e400', '9007199254740993'],
  ...['""', '" "', '[]', '{}', '[null]', '[[]]', '{"":""}', '"null"', '"undefined"', '"NaN"', '"0"', '"1"'],
  ...['😷👨‍👩‍👧‍👦', '\u202eمريض\u202c', '𠮷野家', 'Z̸̢͝a̵l', '\ufeff', '\u200b\u200d', 'ﷺ', '\t\r\n', '王 芳'].map(
    (text) => JSON.stringify(text),
  ),
  ...BROKEN_TEXT.map(([, text]) => JSON.stringify(text)),
  ...NO_DATES.map((text) => JSON.stringify(text)),
  ...NO_INSTANTS.map((text) => JSON.stringify(text)),
  ...[
    "' OR 1=1 --",
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '<img src=x onerror=alert(1)>',
    '=1+1',
  ].map((text) => JSON.stringify(text)),
  ...[300, 5000, 40_000].flatMap((length) => [
    JSON.stringify('长'.repeat(length / 3)),
    JSON.stringify('a'.repeat(length)),
    `[${'0,'.repeat(length / 2)}0]`,
  ]),
  nested(1000, '[', ']'),
  `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`,
  '{"__proto__":{"role":"admin"}}',
  '{"constructor":{"prototype":{"role":"admin"}}}',
  '{"toString":1,"valueOf":1,"hasOwnProperty":1}',
  '{"length":4294967295,"0":1}',
  JSON.stringify(NOBODYS_ID),
];

const ODD_IDS = [
  ...[
    'x',
    '%00',
    '%',
    '%zz',
    '%c0%af',
    '%2e%2e%2f',
    'null',
    '-1',
    '1e308',
    NOBODYS_ID,
    NOBODYS_ID.toUpperCase(),
  ],
  ...['%F0%9F%98%B7', "1'%20OR%20'1'='1", '__proto__', 'constructor', 'x'.repeat(150), 'x'.repeat(5000)],
  ...['%E2%80%AE', '%ED%A0%80', '01j0000000000000000000000%30', ';id=1', '*'],
];

const ODD_QUERY_VALUES = [
  ...[
    '',
    '0',
    '-1',
    '1.5',
    '1e308',
    'NaN',
    'null',
    '[]',
    '{}',
    '%00',
    '%ff',
    '%F0%9F%98%B7',
    '2026-02-30',
    '0000-01-01',
  ],
  ...[
    '9'.repeat(40),
    'x'.repeat(201),
    'x'.repeat(4000),
    NOBODYS_ID,
    'constructor',
    '__proto__',
    'WzFd',
    'bnVsbA',
    'W10',
  ],
];
const QUERY_NAMES = [
  ...['limit', 'after', 'departmentId', 'seat', 'on', 'show', 'list', 'severity', 'kind', 'since', 'q', 'x'],
  ...['__proto__', 'constructor', 'limit[]', 'limit[__proto__]', '%00', 'organizationId', ''],
];
const TYPES = [
  ...[
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ],
  ...[
    'application/json; charset=gbk',
    'application/json;;',
    'APPLICATION/JSON',
    'application/jsonx',
    '*/*',
    'x'.repeat(500),
  ],
];
const KEYS = ['', ' ', 'x'.repeat(256), 'a b', 'ä', '0'.repeat(16), '__proto__', "';--"];

type Bend = (text: string, chance: Chance) => { body: string | Buffer; headers?: Record<string, string> };

/** Ways to spoil the text of a sound body. */
const BENDS: Readonly<Record<string, Bend>> = {
  value: (text, chance) => ({ body: replaceOne(text, chance, () => chance.of(ODD_VALUES)) }),
  'two values': (text, chance) => {
    const once = replaceOne(text, chance, () => chance.of(ODD_VALUES));
    return { body: isSound(once) ? replaceOne(once, chance, () => chance.of(ODD_VALUES)) : once };
  },
  'field more': (text, chance) => ({ body: withKey(text, chance.of(ODD_KEYS), chance.of(ODD_VALUES)) }),
  'same field twice': (text, chance) => {
    const keys = Object.keys(JSON.parse(text) as object);
    return {
      body: withKey(text, JSON.stringify(keys[chance.below(keys.length)] ?? 'x'), chance.of(ODD_VALUES)),
    };
  },
  'field less': (text, chance) => {
    const body = JSON.parse(text) as Record<string, unknown>;
    delete body[chance.of(Object.keys(body))];
    return { body: JSON.stringify(body) };
  },
  'cut off': (text, chance) => ({ body: text.slice(0, chance.below(text.length)) }),
  bytes: (text, chance) => {
    const bytes = Buffer.from(text);
    for (let times = 1 + chance.below(4); times > 0; times -= 1)
      bytes[chance.below(bytes.length)] = chance.below(256);
    return { body: bytes };
  },
  'something else': (_text, chance) => ({ body: chance.of(ODD_VALUES) }),
  'another type': (text, chance) => ({ body: text, headers: { 'Content-Type': chance.of(TYPES) } }),
  'too large': (text, chance) => ({ body: text.padEnd(60_000 + chance.below(20_000)) }),
};

const ODD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'role',
  'id',
  'organizationId',
  '',
  '😷',
  '无',
  'x'.repeat(2000),
].map((key) => JSON.stringify(key));

/** `sound`: gives a right body of the route, for what takes one. */
export function fuzzRequest(chance: Chance, sound: (name: RouteName) => object | null): FuzzRequest {
  const name = chance.of(NAMES);
  const base: FuzzRequest = { name, what: 'as it should be', headers: {}, query: '', id: null };
  const body = sound(name);
  if (body) Object.assign(base, bent(name, body, chance));
  const hasId = ROUTES[name].path.includes(':');
  if (hasId && chance.is(body ? 0.2 : 0.9)) return { ...base, id: chance.of(ODD_IDS) };
  if (!body && chance.is(0.15)) Object.assign(base, { body: chance.of(ODD_VALUES), headers: json() });
  if (!body || chance.is(0.1)) base.query = oddQuery(chance);
  return base;
}

function bent(name: RouteName, body: object, chance: Chance): Partial<FuzzRequest> {
  const what = chance.of(Object.keys(BENDS));
  const spoiled = (BENDS[what] as Bend)(JSON.stringify(body), chance);
  const { submissionId } = body as { submissionId?: string };
  const needsKey = routeOf(name).idempotency === 'required' || chance.is(0.1);
  const key = chance.is(0.1) ? chance.of(KEYS) : (submissionId ?? 'key-0123456789abcdef');
  const keyed: Record<string, string> = needsKey ? { 'Idempotency-Key': encodeURI(key) } : {};
  return { what, body: spoiled.body, headers: { ...json(keyed), ...spoiled.headers } };
}

function oddQuery(chance: Chance): string {
  const one = () => `${chance.of(QUERY_NAMES)}=${chance.of(ODD_QUERY_VALUES)}`;
  return `?${Array.from({ length: 1 + chance.below(3) }, one).join('&')}`;
}

/** Any value at any depth, in the text: JSON.stringify would mend what is odd. */
function replaceOne(text: string, chance: Chance, value: () => string): string {
  const mark = '"the-one-that-is-odd"';
  const places: [Record<string, unknown>, string][] = [];
  const body = JSON.parse(text) as Record<string, unknown>;
  collect(body, places);
  if (places.length === 0) return value();
  const [at, key] = chance.of(places);
  at[key] = JSON.parse(mark);
  return JSON.stringify(body).replace(mark, value);
}

function collect(value: object, places: [Record<string, unknown>, string][]): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    places.push([value as Record<string, unknown>, key]);
    if (typeof inner === 'object' && inner !== null) collect(inner, places);
  }
}

function withKey(text: string, key: string, value: string): string {
  return text === '{}' ? `{${key}:${value}}` : `${text.slice(0, -1)},${key}:${value}}`;
}

/** Whether it can be spoiled once more: an object with something in it. */
function isSound(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  } catch {
    return false;
  }
}
