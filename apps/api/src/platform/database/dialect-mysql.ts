import mysql from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { ConnectionOptions, PoolConnection, PoolOptions } from 'mysql2';
import type { DataSourceOptions, TableColumnOptions } from 'typeorm';
import type { ColumnKind, Dialect } from './dialect-terms.js';

/** MariaDB's default collation folds case; ids, codes and keys must not. */
const ASCII = { charset: 'ascii', collation: 'ascii_bin' };
/** Binary like SQLite, so that both engines compare and sort alike. */
const UNICODE = { charset: 'utf8mb4', collation: 'utf8mb4_bin' };

const TYPES: Record<ColumnKind, Partial<TableColumnOptions> & { type: string }> = {
  id: { type: 'varchar', length: '26', ...ASCII },
  sequence: { type: 'bigint', isGenerated: true, generationStrategy: 'increment' },
  code: { type: 'varchar', ...ASCII },
  words: { type: 'varchar', ...UNICODE },
  text: { type: 'longtext', ...UNICODE },
  // Not `json`: MySQL would hand back a parsed object with its keys in another order.
  json: { type: 'longtext', ...UNICODE },
  instant: { type: 'bigint' },
  date: { type: 'varchar', length: '10', ...ASCII },
  flag: { type: 'boolean' },
  int: { type: 'int' },
  bigInt: { type: 'bigint' },
  number: { type: 'double' },
};

const DUPLICATE = ['ER_DUP_ENTRY', 'ER_DUP_ENTRY_WITH_KEY_NAME'];
const REFERENCE = [
  'ER_NO_REFERENCED_ROW',
  'ER_NO_REFERENCED_ROW_2',
  'ER_ROW_IS_REFERENCED',
  'ER_ROW_IS_REFERENCED_2',
];
const ROLLED_BACK = ['ER_LOCK_DEADLOCK', 'ER_LOCK_TABLE_FULL', 'ER_CHECKREAD'];
const LOST = ['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ER_SERVER_SHUTDOWN'];

/** MariaDB 10.6 and later, MySQL 8. */
export const mysqlDialect: Dialect = {
  begin: 'START TRANSACTION',
  skipLocked: ' FOR UPDATE SKIP LOCKED',
  forUpdate: ' FOR UPDATE',

  columnType: (kind, length) => ({
    ...TYPES[kind],
    ...(length === undefined ? {} : { length: String(length) }),
  }),

  isDuplicateKey: (error) => DUPLICATE.includes(codeOf(error)),
  isMissingReference: (error) => REFERENCE.includes(codeOf(error)),
  isRolledBack: (error) => ROLLED_BACK.includes(codeOf(error)),
  // A pooled connection that the server closed while it was idle.
  isPassing: isConnectionLost,
  isConnectionLost,

  async abandon(runner) {
    const connection = (await runner.connect()) as PoolConnection;
    connection.destroy();
  },
};

function isConnectionLost(error: unknown): boolean {
  return LOST.includes(codeOf(error)) || messageOf(error).includes('closed state');
}

const SQL_MODE =
  'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/*
 * READ COMMITTED: "insert, meet the duplicate, read the row that was first" must see that row. A lock wait ends
 * well before the hold limit of a run, because ROLLBACK queues behind the statement in flight.
 */
const SESSION = [
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 5, sql_mode = '${SQL_MODE}'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];
const READER_SESSION = [...SESSION, 'SET SESSION TRANSACTION READ ONLY'];

export interface MysqlPlace {
  /** mysql://user:password@host:port/database */
  url: string;
  /** The same database through a SELECT-only user, where there is one. */
  readerUrl?: string;
  /** Connections for runs, and as many again for reads. */
  connections: number;
}

interface MysqlSources {
  writer: DataSourceOptions;
  reader: DataSourceOptions;
}

/** Options of the writer's and the reader's pool. Asks the server which of the two families it is. */
export async function mysqlSources(place: MysqlPlace): Promise<MysqlSources> {
  const type = await serverFamily(place.url);
  const { connections } = place;
  return {
    writer: poolOptions({ type, url: place.url, connections, session: SESSION }),
    reader: poolOptions({ type, url: place.readerUrl ?? place.url, connections, session: READER_SESSION }),
  };
}

// TypeORM must be told: with 'mysql' on MariaDB some generated SQL is wrong.
async function serverFamily(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection(connectionOptions(url));
  try {
    const [rows] = await connection.query('SELECT version() AS version');
    return JSON.stringify(rows).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

interface Pool {
  type: 'mysql' | 'mariadb';
  url: string;
  connections: number;
  session: string[];
}

function poolOptions({ type, url, connections, session }: Pool): DataSourceOptions {
  const { host, port, user, password, database } = connectionOptions(url);
  return {
    type,
    host,
    port,
    username: user,
    password,
    database,
    poolSize: connections,
    charset: 'UTF8MB4_BIN',
    timezone: 'Z',
    // Counters and instants come back as numbers, as they do from SQLite.
    bigNumberStrings: false,
    extra: { decimalNumbers: true },
    driver: driverWithSession(session),
  };
}

/** mysql2, each of whose new connections runs the session statements before anything else. */
function driverWithSession(session: string[]) {
  return {
    ...mysql,
    createPool(options: PoolOptions) {
      const pool = mysql.createPool(options);
      pool.on('connection', (connection) => {
        for (const statement of session) connection.query(statement);
      });
      return pool;
    },
  };
}

function connectionOptions(url: string) {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  } satisfies ConnectionOptions;
}

/** Seconds one process waits for another that is migrating. */
const MIGRATION_WAIT = 120;

/**
 * Runs `work` while this process alone may migrate this database. The lock lives on a connection of its own,
 * because DDL ends the migrating connection's transaction; the server frees it when the process dies.
 */
export async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const connection = await createConnection(connectionOptions(url));
  // Lock names are global to the server and at most 64 characters.
  const name = "CONCAT('suian.migrations.', SHA1(DATABASE()))";
  try {
    const [rows] = await connection.query(`SELECT GET_LOCK(${name}, ${MIGRATION_WAIT}) AS taken`);
    const [first] = rows as { taken: number | null }[];
    if (first?.taken !== 1) throw new Error(`another process is migrating for more than ${MIGRATION_WAIT} s`);
    return await work();
  } finally {
    await connection.end();
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
