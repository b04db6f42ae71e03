import {
  REQUIRED_FIELDS,
  WARD_FIELDS,
  type WardField,
  type WardMapping,
} from '@suian/domain/ward-list/fields';
import { wardListWords } from '../../words/ward-lists.js';

/** One line of the mapping table: our field and the column that tells it. */
export interface MappingLine {
  field: WardField;
  isRequired: boolean;
  column: number | null;
  /** What the first rows hold in that column. */
  samples: string[];
}

const SAMPLES_SHOWN = 3;
/** What a discharge cannot do without stands on top. */
const IN_ORDER = [...REQUIRED_FIELDS, ...WARD_FIELDS.filter((field) => !isRequired(field))];

export function mappingLines(mapping: WardMapping, firstRows: readonly { cells: string[] }[]): MappingLine[] {
  return IN_ORDER.map((field) => {
    const column = mapping[field] ?? null;
    return {
      field,
      isRequired: isRequired(field),
      column,
      samples: column === null ? [] : samplesOf(column, firstRows),
    };
  });
}

function isRequired(field: WardField): boolean {
  return REQUIRED_FIELDS.includes(field);
}

function samplesOf(column: number, rows: readonly { cells: string[] }[]): string[] {
  const told = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  return told.slice(0, SAMPLES_SHOWN);
}

/** The mapping with this field told by that column, or by none. */
export function withColumn(mapping: WardMapping, field: WardField, column: number | null): WardMapping {
  const { [field]: _before, ...rest } = mapping;
  return column === null ? rest : { ...rest, [field]: column };
}

/** What still has to be chosen before rows can become discharges. */
export function missingFields(mapping: WardMapping): WardField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}

/** Columns that two of our fields point to: surely a slip. */
export function columnsTwice(mapping: WardMapping): number[] {
  const columns = Object.values(mapping).filter((column): column is number => column !== undefined);
  return [...new Set(columns.filter((column, index) => columns.indexOf(column) !== index))];
}

/** A column's header as the file has it; one without a name by its place. */
export function headerName(headers: readonly string[], column: number): string {
  const header = headers[column]?.trim();
  return header ? header : wardListWords.mapping.column(column + 1);
}
