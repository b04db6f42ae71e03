import { metricKind } from './catalogue.js';
import type { DiaryEntry, MetricKind, MetricPart, OtherUnit } from './metric.js';

/** What stands in the way of keeping an entry. `range` and the two below it are typing errors: ask, never store. */
export interface EntryFault {
  /** A part, or `context`. */
  part: string;
  what: 'missing' | 'unknown' | 'not-a-number' | 'decimals' | 'range' | 'other-unit' | 'swapped';
  /** What is possible, for the sentence “血压一般在 60–260”. */
  range?: { min: number; max: number; unit: string };
  /** The unit it was probably typed in, and the number in ours. */
  meant?: { unit: OtherUnit['unit']; value: number };
}

type Typed = Pick<DiaryEntry, 'metric' | 'values' | 'context'>;

/** Total: an empty list means the entry can be kept. One fault a figure. */
export function checkEntry(entry: Typed): EntryFault[] {
  const kind = metricKind(entry.metric);
  const faults = [...strangers(kind, entry), ...kind.parts.flatMap((part) => partFaults(part, entry))];
  const all = [...faults, ...contextFaults(kind, entry)];
  return all.length === 0 ? swapped(entry) : all;
}

function strangers(kind: MetricKind, { values }: Typed): EntryFault[] {
  const known = new Set(kind.parts.map(({ part }) => part));
  return Object.keys(values)
    .filter((part) => !known.has(part))
    .map((part) => ({ part, what: 'unknown' }));
}

function partFaults(kind: MetricPart, { values }: Typed): EntryFault[] {
  const { part } = kind;
  const value = Object.hasOwn(values, part) ? values[part] : undefined;
  if (value === undefined) return kind.required ? [{ part, what: 'missing' }] : [];
  if (!Number.isFinite(value)) return [{ part, what: 'not-a-number' }];
  if (value < kind.min || value > kind.max) return [outOfRange(kind, value)];
  return hasDecimals(value, kind.decimals) ? [] : [{ part, what: 'decimals' }];
}

function outOfRange(
  { part, min, max, unit, decimals, otherUnits = [] }: MetricPart,
  value: number,
): EntryFault {
  const range = { min, max, unit };
  const other = otherUnits.find(({ from, to }) => value >= from && value <= to);
  if (!other) return { part, what: 'range', range };
  const meant = { unit: other.unit, value: Number(other.convert(value).toFixed(decimals)) };
  return { part, what: 'other-unit', range, meant };
}

function hasDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}

function contextFaults(kind: MetricKind, { context }: Typed): EntryFault[] {
  if (context === null) return kind.contextRequired ? [{ part: 'context', what: 'missing' }] : [];
  return kind.contexts.includes(context) ? [] : [{ part: 'context', what: 'unknown' }];
}

/** 是不是写反了: the high pressure is above the low one in every living person. */
function swapped({ metric, values }: Typed): EntryFault[] {
  const { systolic, diastolic } = values;
  if (metric !== 'blood-pressure' || systolic === undefined || diastolic === undefined) return [];
  return systolic <= diastolic ? [{ part: 'systolic', what: 'swapped' }] : [];
}
