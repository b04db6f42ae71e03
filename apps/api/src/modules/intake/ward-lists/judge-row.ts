import type { ProblemPlace } from '@suian/contracts/errors';
import { WARD_FIELDS, type WardField, type WardMapping } from '@suian/domain/ward-list/fields';
import { rowToUnit, type WardRow } from '@suian/domain/ward-list/row-to-unit';
import type { WardProblem, WardReading } from '@suian/domain/ward-list/ward-unit';
import type { AppError } from '../../../platform/http/app-error.js';
import { checkUnit } from '../check-unit.js';
import { unitOfWardRow } from './ward-row-unit.js';

/** What can be said of a row without asking the database. */
export function judgeRow(
  row: WardRow,
  mapping: WardMapping,
  { zone, today }: { zone: string; today: string },
): WardReading {
  const reading = rowToUnit(row, mapping, { zone });
  if (reading.kind !== 'unit') return reading;
  const found = checkUnit(unitOfWardRow(reading.unit, mapping, null), today).map(problemAt);
  return found.length > 0 ? { kind: 'problems', problems: found, told: reading.unit } : reading;
}

/** A refusal of our own rules, said of a row. */
export function problemsOf(error: AppError): WardProblem[] {
  const places = error.details.errors ?? [];
  if (places.length === 0) return [{ field: null, what: error.code }];
  return places.map((place) => ({ ...problemAt(place), what: error.code }));
}

/** Where a row's problem is, for the list of refused units: `row[12].出院时间`; taken out of its file, `row.出院时间`. */
export function placeOf(
  { field, what }: WardProblem,
  { line, headers, mapping }: { line?: number; headers: readonly string[]; mapping: WardMapping },
): ProblemPlace {
  const row = line === undefined ? 'row' : `row[${line}]`;
  const column = field === null ? undefined : mapping[field];
  const header = column === undefined ? field : headers[column];
  return { path: header ? `${row}.${header}` : row, what };
}

function problemAt({ path, what }: ProblemPlace): WardProblem {
  const field = WARD_FIELDS.find((each: WardField) => each === path);
  return { field: field ?? null, what };
}
