import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { Today } from '@suian/contracts/patient-app';
import { metricKind } from '@suian/domain/diary/catalogue';
import type { Metric, MetricPart } from '@suian/domain/diary/metric';
import { DIARY } from '../../words/diary.js';
import { unbroken } from '../../words/unbroken.js';

/** What stands in the fields, as typed. */
export interface Typed {
  figures: Readonly<Record<string, string>>;
  context: string | null;
  note: string;
  /** Null: just now. */
  at: Date | null;
}

export const BLANK: Typed = { figures: {}, context: null, note: '', at: null };

/** A recorded entry back in the fields, to be written right. */
export function typedOf({ values, context, note, measuredAt }: RecordEntryRequest): Typed {
  const figures = Object.fromEntries(Object.entries(values).map(([part, value]) => [part, String(value)]));
  return { figures, context, note: note ?? '', at: measuredAt ? new Date(measuredAt) : null };
}

/** Figures as numbers; what is blank is left out, what is no number stays none. */
export function valuesOf({ figures }: Typed): Record<string, number> {
  const filled = Object.entries(figures).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([part, text]) => [part, text === '.' ? Number.NaN : Number(text)]));
}

export function requestOf(
  metric: Metric,
  typed: Typed,
  about: { today: Today; submissionId: string; now: Date | null },
): RecordEntryRequest {
  const { today, submissionId, now } = about;
  const note = typed.note.trim();
  return {
    seat: today.seat.id,
    submissionId,
    metric,
    values: valuesOf(typed),
    context: typed.context,
    measuredAt: (typed.at ?? now)?.toISOString() ?? null,
    ...(note === '' ? {} : { note }),
    respondent: today.seat.role === 'family' ? 'family' : 'patient',
  };
}

/** True where no further digit could follow: the next field may take the keyboard. */
export function isFull({ min, max, decimals }: MetricPart, typed: string): boolean {
  const value = Number(typed);
  return decimals === 0 && typed !== '' && value >= min && value * 10 > max;
}

/** “高压 168、低压 96”, as the advice card says it back. */
export function saidOf({ metric, values }: Pick<RecordEntryRequest, 'metric' | 'values'>): string {
  const said = metricKind(metric).parts.flatMap(({ part, unit }) => {
    const value = values[part];
    return value === undefined ? [] : [`${DIARY.part(part)} ${value}${unit === 'mmHg' ? '' : ` ${unit}`}`];
  });
  return unbroken(said.join('、'));
}

const SAME_WITHIN_MS = 2 * 60_000;

/** Just recorded, and the same figures or not: 是同一次吗. */
export function isSoonAfter(
  entry: RecordEntryRequest,
  before: { measuredAt: string | null } | null,
): boolean {
  if (!before?.measuredAt || !entry.measuredAt) return false;
  const between = Math.abs(Date.parse(entry.measuredAt) - Date.parse(before.measuredAt));
  return between < SAME_WITHIN_MS;
}
