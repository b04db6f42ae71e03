import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { openDatabase } from '../src/platform/database/open-database.js';
import type { DatabaseOptions } from '../src/platform/database/open-database.js';
import type { UnitOfWork } from '../src/platform/database/unit-of-work.js';

export type TestEngine = 'sqlite' | 'mariadb';

export interface TestDatabase {
  /** Where it is, for openDatabase. */
  place: { url?: string; file?: string };
  drop: () => Promise<void>;
}

/** Runs the same suite once on SQLite and once on MariaDB; without a server the second is skipped, by name. */
export function describeOnEachDatabase(name: string, suite: (engine: TestEngine) => void): void {
  describe(`${name} (sqlite)`, () => suite('sqlite'));
  const describeMariadb = process.env.SUIAN_TEST_MARIADB ? describe : describe.skip;
  describeMariadb(`${name} (mariadb)`, () => suite('mariadb'));
}

/**
 * For the longest walks over all routes, whose parts run on each database elsewhere: once on SQLite, so that everybody's
 * run stays short; on both with SUIAN_FULL=1.
 */
export function describeOnOneDatabase(name: string, suite: (engine: TestEngine) => void): void {
  if (process.env.SUIAN_FULL === '1') return describeOnEachDatabase(name, suite);
  describe(`${name} (sqlite)`, () => suite('sqlite'));
}

/** A new empty database that nobody else sees. */
export function freshDatabase(engine: TestEngine): Promise<TestDatabase> {
  return engine === 'sqlite' ? freshFile() : freshSchema();
}

type OpenOptions = Omit<DatabaseOptions, 'url' | 'file'>;

export interface DatabaseInUse {
  /** Open from beforeAll to afterAll. */
  readonly unit: UnitOfWork;
  readonly place: TestDatabase['place'];
}

/** One migrated database for the tests of the describe block it is called in. */
export function useDatabase(engine: TestEngine, options: OpenOptions): DatabaseInUse {
  let database: TestDatabase | undefined;
  let unit: UnitOfWork | undefined;
  beforeAll(async () => {
    database = await freshDatabase(engine);
    unit = await openDatabase({ ...database.place, ...options });
  });
  afterAll(async () => {
    await unit?.close();
    await database?.drop();
  });
  return {
    get unit() {
      if (!unit) throw new Error('the database opens in beforeAll');
      return unit;
    },
    get place() {
      if (!database) throw new Error('the database opens in beforeAll');
      return database.place;
    },
  };
}

async function freshFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suian-sqlite-'));
  return {
    place: { file: path.join(folder, 'test.db') },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freshSchema(): Promise<TestDatabase> {
  const server = testServer();
  const name = `suian_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    place: { url: new URL(name, server).href },
    drop: () => onServer(server, `DROP DATABASE ${name}`),
  };
}

function testServer(): string {
  const server = process.env.SUIAN_TEST_MARIADB;
  if (!server) throw new Error('no test MariaDB: use describeOnEachDatabase');
  return server;
}

/** Sends one statement to a MariaDB server or database past all of our code, as an administrator would. */
export async function onServer(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
