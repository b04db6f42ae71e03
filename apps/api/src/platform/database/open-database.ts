import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import type { DataSourceOptions, EntitySchema } from 'typeorm';
import type { Dialect } from './dialect-terms.js';
import { mysqlDialect, mysqlSources, withMigrationLock } from './dialect-mysql.js';
import { sqliteDialect, sqliteSources, takeFileLock } from './dialect-sqlite.js';
import { DatabaseError } from './errors.js';
import { migrate, revert } from './migrations.js';
import type { MigrationClass } from './migrations.js';
import { QuietLogger } from './quiet-logger.js';
import { UnitOfWork } from './unit-of-work.js';
import type { RunOptions, UnitSources } from './unit-of-work.js';

type EntityClass = (new () => object) | EntitySchema;

export interface DatabaseOptions {
  /** mysql://user:password@host:port/database. Where it is absent, `file` is the embedded database. */
  url?: string;
  /** The same database through a user with SELECT only. */
  readerUrl?: string;
  /** Path of the SQLite file. */
  file?: string;
  entities: EntityClass[];
  migrations: MigrationClass[];
  limits?: RunOptions & {
    /** Connections for runs, and as many again for reads (MariaDB and MySQL). */
    connections?: number;
  };
  onCallbackError?: (error: unknown) => void;
}

/** An engine, known and locked but not yet opened. */
interface Place {
  dialect: Dialect;
  writer: DataSourceOptions;
  reader: DataSourceOptions;
  writeSlots: number;
  readSlots: number;
  whileMigrating: <T>(work: () => Promise<T>) => Promise<T>;
  letGo: () => Promise<void>;
}

const DEFAULT_CONNECTIONS = 8;
const DEFAULT_LIMITS = { waitMs: 10_000, holdMs: 15_000 };

/**
 * Migrates the database and opens it. Throws DatabaseError LOCKED where another process has the embedded file.
 */
export async function openDatabase(options: DatabaseOptions): Promise<UnitOfWork> {
  const place = await findPlace(options);
  const prepare = (writer: DataSource) => place.whileMigrating(() => migrate(writer));
  return new UnitOfWork(await openSources(place, options, prepare));
}

/**
 * Opens a database that the product may have open at this moment, for an operator's command: takes no lock and migrates
 * nothing. Throws DatabaseError MISUSE where the database is of another version.
 */
export async function openBeside(options: DatabaseOptions): Promise<UnitOfWork> {
  const place = await findPlace(options, { isBeside: true });
  return new UnitOfWork(await openSources(place, options, refuseUnlessMigrated));
}

/** Undoes the newest migrations of a database that nobody has open. */
export async function revertDatabase(options: DatabaseOptions, steps = 1): Promise<void> {
  const place = await findPlace(options);
  try {
    const writer = await open(place.writer, options);
    await place.whileMigrating(() => revert(writer, steps)).finally(() => writer.destroy());
  } finally {
    await place.letGo();
  }
}

async function refuseUnlessMigrated(writer: DataSource): Promise<void> {
  if (await writer.showMigrations())
    throw new DatabaseError('MISUSE', 'the database is of an older version: start the product once');
}

async function openSources(
  place: Place,
  options: DatabaseOptions,
  prepare: (writer: DataSource) => Promise<unknown>,
): Promise<UnitSources> {
  const opened: DataSource[] = [];
  try {
    const writer = await open(place.writer, options);
    opened.push(writer);
    await prepare(writer);
    const reader = await open(place.reader, options);
    opened.push(reader);
    return {
      ...place,
      writer,
      reader,
      limits: limitsOf(options),
      onCallbackError: options.onCallbackError ?? warn,
    };
  } catch (error) {
    for (const source of opened) await source.destroy();
    await place.letGo();
    throw error;
  }
}

function findPlace(
  { url, readerUrl, file, limits }: DatabaseOptions,
  { isBeside = false } = {},
): Promise<Place> {
  if (url) return serverPlace(url, readerUrl, limits?.connections ?? DEFAULT_CONNECTIONS);
  if (file) return embeddedPlace(path.resolve(file), isBeside);
  throw new DatabaseError('MISUSE', 'a database needs a url or a file');
}

async function serverPlace(url: string, readerUrl: string | undefined, connections: number): Promise<Place> {
  return {
    ...(await mysqlSources({ url, readerUrl, connections })),
    dialect: mysqlDialect,
    writeSlots: connections,
    readSlots: connections,
    whileMigrating: (work) => withMigrationLock(url, work),
    letGo: () => Promise.resolve(),
  };
}

async function embeddedPlace(file: string, isBeside: boolean): Promise<Place> {
  if (isBeside && !existsSync(file)) throw new DatabaseError('MISUSE', `no database at ${file}`);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const unlock = isBeside ? () => undefined : takeFileLock(file);
  if (!unlock) throw new DatabaseError('LOCKED', `another process is using ${path.basename(file)}`);
  return {
    ...sqliteSources(file),
    dialect: sqliteDialect,
    writeSlots: 1,
    // The one reader connection is synchronous: reads never hold it across an await.
    readSlots: Number.POSITIVE_INFINITY,
    whileMigrating: (work) => work(),
    letGo: async () => unlock(),
  };
}

async function open(
  engine: DataSourceOptions,
  { entities, migrations }: DatabaseOptions,
): Promise<DataSource> {
  const source = new DataSource({
    ...engine,
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logger: new QuietLogger(),
  });
  return source.initialize();
}

function limitsOf({ limits }: DatabaseOptions): Required<RunOptions> {
  return {
    waitMs: limits?.waitMs ?? DEFAULT_LIMITS.waitMs,
    holdMs: limits?.holdMs ?? DEFAULT_LIMITS.holdMs,
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

/** `openedAt` of an entity is the column `opened_at`. */
class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    const name = customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return [...prefixes, name].join('_');
  }
}
