import { createHash } from 'node:crypto';
import { Table, TableColumn, TableIndex } from 'typeorm';
import type { QueryRunner, TableColumnOptions } from 'typeorm';
import { dialectOf } from './dialect.js';
import type { ColumnKind } from './dialect-terms.js';

/** One column of a migration, free of any engine. Made by the shorthands below. */
export interface ColumnSpec {
  name: string;
  kind: ColumnKind;
  length?: number;
  nullable?: boolean;
  primary?: boolean;
  /** Table whose `id` this column points to. */
  references?: string;
  default?: number;
}

export interface TableKeys {
  /** Column lists, each an index. Columns made by `ref` are indexed anyway. */
  indices?: string[][];
  /** Column lists, each unique together. NULL is equal to nothing on both engines. */
  uniques?: string[][];
  /** Where the key is not one column: its columns. */
  primaryKey?: string[];
}

export interface TableSpec {
  name: string;
  columns: ColumnSpec[];
  keys: TableKeys;
}

/** `table('alert', [id(), ref('patient_id', 'patient'), instant('opened_at')], { indices: [['opened_at']] })` */
export function table(name: string, columns: ColumnSpec[], keys: TableKeys = {}): TableSpec {
  return { name, columns, keys };
}

/** Primary key holding a ULID. */
export function id(name = 'id'): ColumnSpec {
  return { name, kind: 'id', primary: true };
}

/** Foreign key to the `id` of another table. */
export function ref(name: string, references: string): ColumnSpec {
  return { name, kind: 'id', references };
}

/** A ULID without a foreign key: rows of rooms above, or rows that may be gone. */
export function looseRef(name: string): ColumnSpec {
  return { name, kind: 'id' };
}

/** Primary key counted up by the engine. */
export function sequence(name = 'seq'): ColumnSpec {
  return { name, kind: 'sequence', primary: true };
}

/** ASCII code, key or hash. */
export function code(name: string, length = 64): ColumnSpec {
  return { name, kind: 'code', length };
}

/** Words in any language; at most about 700 characters where it is indexed. */
export function words(name: string, length: number): ColumnSpec {
  return { name, kind: 'words', length };
}

/** Text of any length. */
export function text(name: string): ColumnSpec {
  return { name, kind: 'text' };
}

/** JSON text of any length. */
export function json(name: string): ColumnSpec {
  return { name, kind: 'json' };
}

/** UTC epoch milliseconds. */
export function instant(name: string): ColumnSpec {
  return { name, kind: 'instant' };
}

/** LocalDate 'YYYY-MM-DD'. */
export function date(name: string): ColumnSpec {
  return { name, kind: 'date' };
}

/** Boolean. */
export function flag(name: string): ColumnSpec {
  return { name, kind: 'flag' };
}

/** 32-bit whole number. */
export function int(name: string): ColumnSpec {
  return { name, kind: 'int' };
}

/** Whole number up to 2^53. */
export function bigInt(name: string): ColumnSpec {
  return { name, kind: 'bigInt' };
}

/** Floating point number. */
export function number(name: string): ColumnSpec {
  return { name, kind: 'number' };
}

/** Row version for optimistic locking, 1 for a new row. */
export function version(name = 'version'): ColumnSpec {
  return { name, kind: 'int', default: 1 };
}

/** The column may be NULL. */
export function optional(column: ColumnSpec): ColumnSpec {
  return { ...column, nullable: true };
}

/** The column is the table's primary key. */
export function primary(column: ColumnSpec): ColumnSpec {
  return { ...column, primary: true };
}

/** Creates the tables in the order given: a table after those it points to. */
export async function createTables(runner: QueryRunner, tables: TableSpec[]): Promise<void> {
  for (const spec of tables) {
    await runner.createTable(toTable(runner, spec));
  }
}

/** Drops the tables in the reverse of the order given, so that `down` can repeat the list of `up`. */
export async function dropTables(runner: QueryRunner, tables: TableSpec[]): Promise<void> {
  for (const spec of [...tables].reverse()) {
    await runner.dropTable(spec.name);
  }
}

/** Adds columns to an existing table; columns that are not optional need a default. */
export async function addColumns(
  runner: QueryRunner,
  tableName: string,
  columns: ColumnSpec[],
): Promise<void> {
  for (const spec of columns) {
    await runner.addColumn(tableName, new TableColumn(toColumn(runner, spec)));
  }
}

/** Adds an index to an existing table. */
export async function addIndex(runner: QueryRunner, tableName: string, columns: string[]): Promise<void> {
  await runner.createIndex(
    tableName,
    new TableIndex({ name: keyName('ix', tableName, columns), columnNames: columns }),
  );
}

export async function dropIndex(runner: QueryRunner, tableName: string, columns: string[]): Promise<void> {
  await runner.dropIndex(tableName, keyName('ix', tableName, columns));
}

/** Adds a unique index to an existing table. */
export async function addUnique(runner: QueryRunner, tableName: string, columns: string[]): Promise<void> {
  const name = keyName('uq', tableName, columns);
  await runner.createIndex(tableName, new TableIndex({ name, columnNames: columns, isUnique: true }));
}

export async function dropUnique(runner: QueryRunner, tableName: string, columns: string[]): Promise<void> {
  await runner.dropIndex(tableName, keyName('uq', tableName, columns));
}

function toTable(runner: QueryRunner, spec: TableSpec): Table {
  const { name, keys } = spec;
  const uniques = keys.uniques ?? [];
  const columns = spec.columns.map((column) => ({
    ...column,
    primary: column.primary ?? keys.primaryKey?.includes(column.name) ?? false,
  }));
  return new Table({
    name,
    columns: columns.map((column) => toColumn(runner, column)),
    indices: indexLists(spec).map((list) => ({ name: keyName('ix', name, list), columnNames: list })),
    uniques: uniques.map((list) => ({ name: keyName('uq', name, list), columnNames: list })),
    foreignKeys: columns.flatMap((column) => foreignKey(name, column)),
  });
}

function toColumn(runner: QueryRunner, spec: ColumnSpec): TableColumnOptions {
  return {
    name: spec.name,
    isNullable: spec.nullable ?? false,
    isPrimary: spec.primary ?? false,
    ...(spec.default === undefined ? {} : { default: spec.default }),
    ...dialectOf(runner).columnType(spec.kind, spec.length),
  };
}

function foreignKey(tableName: string, column: ColumnSpec) {
  if (!column.references) return [];
  return [
    {
      name: keyName('fk', tableName, [column.name]),
      columnNames: [column.name],
      referencedTableName: column.references,
      referencedColumnNames: ['id'],
    },
  ];
}

// MariaDB indexes foreign keys by itself and SQLite does not: both get the same named index.
function indexLists({ columns, keys }: TableSpec): string[][] {
  const declared = keys.indices ?? [];
  const leading = [...declared, ...(keys.uniques ?? []), keys.primaryKey ?? []].map((list) => list[0]);
  const forReferences = columns
    .filter((column) => column.references && !column.primary && !leading.includes(column.name))
    .map((column) => [column.name]);
  return [...declared, ...forReferences];
}

// MariaDB allows 64 characters; SQLite wants index names unique in the whole file.
function keyName(prefix: string, tableName: string, columns: string[]): string {
  const full = [prefix, tableName, ...columns].join('_');
  if (full.length <= 60) return full;
  const hash = createHash('sha256').update(full).digest('hex').slice(0, 8);
  return `${full.slice(0, 51)}_${hash}`;
}
