import { checkEntry, type EntryFault } from '@suian/domain/diary/check-entry';
import type { MeasuredValues, Metric } from '@suian/domain/diary/metric';
import { AppError } from '../../platform/http/app-error.js';
import { placeName } from '../../platform/http/place-name.js';
import type { ObservationRow } from './persistence/observation.entity.js';

/** An entry as it reached us, from a phone or from a device's system. */
export interface GivenEntry {
  organizationId: string;
  patientId: string;
  seatId: string | null;
  /** Unique for ever. */
  submissionId: string;
  metric: Metric;
  values: MeasuredValues;
  context: string | null;
  note: string | null;
  /** Null where the phone could not know. */
  measuredAt: Date | null;
  source: ObservationRow['source'];
}

/** A hostile body must not make a large answer. */
const MOST_NAMED = 20;

/** Throws diary.not-possible, naming the figure and what is possible: a typing error is asked about, never stored. */
export function requirePossible({ metric, values, context, note }: GivenEntry): void {
  const faults = checkEntry({ metric, values, context });
  const isEmptyNote = metric === 'note' && (note ?? '').trim() === '';
  if (faults.length === 0 && !isEmptyNote) return;
  const named = faults.slice(0, MOST_NAMED).map(placeOf);
  const errors = isEmptyNote ? [...named, { path: 'body.note', what: 'missing' }] : named;
  throw new AppError('diary.not-possible', { errors });
}

function placeOf({ part, what, range, meant }: EntryFault) {
  const path =
    part === 'context' ? 'body.context' : `body.values.${what === 'unknown' ? placeName(part) : part}`;
  const expected = range && `${range.min}–${range.max} ${range.unit}`;
  return { path, what: meant ? `${what}:${meant.unit}` : what, ...(expected ? { expected } : {}) };
}
