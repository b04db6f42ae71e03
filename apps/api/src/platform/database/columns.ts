import { Column, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

/*
 * One entity declaration serves both engines because only neutral storage is used:
 * - an instant is epoch milliseconds in a bigint: it sorts, indexes and round-trips to the millisecond, and no
 *   driver can shift it by a time zone. Entities see a Date.
 * - JSON is text, written and parsed here.
 * - a LocalDate is its ten characters 'YYYY-MM-DD'.
 * The exact column types (character sets, lengths) are made by the migrations, see table-builder.ts.
 */

interface Optional {
  /** true: the property may be null. */
  nullable?: boolean;
}

/** The stored form of an instant, for values bound in a query builder or raw SQL. */
export function storedInstant(instant: Date): number {
  return instant.getTime();
}

/** The Date of an instant read by raw SQL; null stays null. */
export function instantFromStored(value: number | string): Date;
export function instantFromStored(value: number | string | null): Date | null;
export function instantFromStored(value: number | string | null): Date | null {
  return value === null ? null : new Date(Number(value));
}

// TypeORM may transform the same find operator twice, so the way in accepts what it gave before.
const instantTransformer: ValueTransformer = {
  to: (value: Date | number | null | undefined) => (value instanceof Date ? storedInstant(value) : value),
  from: (value: number | string | null) => instantFromStored(value),
};

const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};

const bigTransformer: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: number | string | null) => (value === null ? null : Number(value)),
};

function column(options: ColumnOptions, optional: Optional): PropertyDecorator {
  return Column({ ...options, nullable: optional.nullable ?? false });
}

/** Primary key: a ULID of 26 lower-case characters, made by us before the insert. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 26 });
}

/** The id of another row (string). */
export function RefColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'varchar', length: 26 }, optional);
}

/** Primary key counted up by the engine, read as a number. Order of counting is not order of commit. */
export function SequenceColumn(): PropertyDecorator {
  return PrimaryGeneratedColumn({ type: 'integer' });
}

/** Primary key that points to a counted row elsewhere. */
export function BigIntKeyColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'bigint', transformer: bigTransformer });
}

/** ASCII code, key or hash of at most `length` characters, compared byte by byte. */
export function CodeColumn(length = 64, optional: Optional = {}): PropertyDecorator {
  return column({ type: 'varchar', length }, optional);
}

/** The same as CodeColumn, as (part of) the primary key. */
export function CodeKeyColumn(length = 64): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length });
}

/** Words of any language, at most `length` characters (validate: SQLite does not enforce it). */
export function WordsColumn(length: number, optional: Optional = {}): PropertyDecorator {
  return column({ type: 'varchar', length }, optional);
}

/** Text of any length; also what is stored encrypted. */
export function TextColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'text' }, optional);
}

/** Its comment marks a sealed column whose name does not say so. */
export const SEALED = 'sealed';

/** An envelope of Sealer in a column whose name does not end in `_cipher`; the others are known by their name. */
export function SealedColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'text', comment: SEALED }, optional);
}

/** Any JSON value; the property holds the parsed value. Assign a new value to change it. */
export function JsonColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'text', transformer: jsonTransformer }, optional);
}

/** Date property; stored as UTC epoch milliseconds. */
export function InstantColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'bigint', transformer: instantTransformer }, optional);
}

/** LocalDate 'YYYY-MM-DD' (string). */
export function DateColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'varchar', length: 10 }, optional);
}

/** boolean. */
export function FlagColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'boolean' }, optional);
}

/** Whole number within ±2 147 483 647. */
export function IntColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'integer' }, optional);
}

/** Whole number within ±2^53: counters, money in fen, positions in the event table. */
export function BigIntColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'bigint', transformer: bigTransformer }, optional);
}

/** Floating point measure. */
export function NumberColumn(optional: Optional = {}): PropertyDecorator {
  return column({ type: 'double' }, optional);
}

/**
 * Row version for optimistic locking, starting at 1. Stores write it themselves:
 * `UPDATE … SET version = version + 1 WHERE id = ? AND version = ?`.
 */
export function VersionColumn(): PropertyDecorator {
  return Column({ type: 'integer', default: 1 });
}
