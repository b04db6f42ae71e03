import { CATALOGUE } from './catalogue.js';
import type { MeasuredValues, Metric } from './metric.js';

/** One line of entry-cases.ts: written by hand, walked by the rules and by the server alike. */
export interface EntryCase {
  who: string;
  history: string;
  entry: string;
  first: string;
  alert: string;
  then: string;
  after: string;
  alertAfter: string;
  why: string;
}

const FIELDS = ['who', 'history', 'entry', 'first', 'alert', 'then', 'after', 'alertAfter', 'why'] as const;

export function readEntryCases(text: string): EntryCase[] {
  const lines = text.trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const parts = line.split('|');
    return Object.fromEntries(FIELDS.map((field, at) => [field, parts[at] ?? ''])) as unknown as EntryCase;
  });
}

export interface TypedEntry {
  metric: Metric;
  values: MeasuredValues;
  context: string | null;
}

const SHORT: Readonly<Record<string, Metric>> = { bp: 'blood-pressure', temp: 'temperature' };

/** “bp 120/80/72”, “glucose 6.1 @fasting”. */
export function typedEntry(text: string): TypedEntry {
  const [name = '', figures = '', context] = text.split(' ');
  const metric = SHORT[name] ?? (name as Metric);
  const parts = CATALOGUE.find((each) => each.metric === metric)?.parts ?? [];
  const numbers = figures.split('/').map(Number);
  const values = Object.fromEntries(numbers.map((value, at) => [parts[at]?.part ?? `part${at}`, value]));
  return { metric, values, context: context ? context.slice(1) : null };
}

/** “bp 138/84 x6”: so many earlier ones. */
export function earlierEntries(text: string): TypedEntry[] {
  const match = /^(.+) x(\d+)$/.exec(text);
  if (!match?.[1]) return [];
  return Array.from({ length: Number(match[2]) }, () => typedEntry(match[1] ?? ''));
}
