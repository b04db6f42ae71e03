import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { freshDatabase, onServer, type TestDatabase, type TestEngine } from './databases.js';

/** Empty, or as first start leaves it, which takes a second to make anew. */
export interface WardDatabase extends TestDatabase {
  /** To be called once first start is through, before anything else is written. */
  remember(): Promise<void>;
}

interface KeptServer {
  url: string;
  /** Tables as first start filled them. */
  pattern: string;
  isDrawn: boolean;
  /** Databases that stand as first start leaves them, and that nobody has open. */
  ready: string[];
  made: string[];
}

const kept: { folder?: string; server?: KeptServer } = {};

/** From here on the products of this process start from copies of what the first of them made. */
export function reuseWards(): void {
  kept.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'suian-ward-'));
  const url = process.env.SUIAN_TEST_MARIADB;
  if (url) kept.server = { url, pattern: newName(), isDrawn: false, ready: [], made: [] };
}

export async function dropWards(): Promise<void> {
  const { folder, server } = kept;
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
  if (!server) return;
  const names = server.isDrawn ? [...server.made, server.pattern] : server.made;
  for (const name of names) await onServer(server.url, `DROP DATABASE ${name}`);
}

export async function wardDatabase(engine: TestEngine): Promise<WardDatabase> {
  const { folder, server } = kept;
  if (engine === 'sqlite' && folder) return copiedFile(folder);
  // A test that has a server of its own reads its logs: nothing else is written there.
  if (engine === 'mariadb' && server && server.url === process.env.SUIAN_TEST_MARIADB)
    return keptSchema(server);
  return { ...(await freshDatabase(engine)), remember: () => Promise.resolve() };
}

async function copiedFile(folder: string): Promise<WardDatabase> {
  const { place, drop } = await freshDatabase('sqlite');
  const own = path.dirname(place.file ?? '');
  const copy = (from: string, to: string) => {
    for (const name of fs.readdirSync(from))
      if (/^suian\.db(-wal)?$/.test(name)) fs.copyFileSync(path.join(from, name), path.join(to, name));
  };
  copy(folder, own);
  const isDrawn = fs.readdirSync(folder).length > 0;
  return { place, drop, remember: async () => (isDrawn ? undefined : copy(own, folder)) };
}

async function keptSchema(server: KeptServer): Promise<WardDatabase> {
  const name = server.ready.pop() ?? newName();
  const isNew = !server.made.includes(name);
  if (isNew) {
    await onServer(server.url, `CREATE DATABASE ${name}`);
    server.made.push(name);
  }
  return {
    place: { url: new URL(name, server.url).href },
    remember: () => draw(server, name),
    drop: () => clear(server, name),
  };
}

async function draw(server: KeptServer, name: string): Promise<void> {
  if (server.isDrawn) return;
  server.isDrawn = true;
  await withConnection(server.url, async (connection) => {
    await connection.query(`CREATE DATABASE ${server.pattern}`);
    for (const table of await tablesOf(connection, name))
      if (await hasRows(connection, `${name}.${table}`))
        await connection.query(`CREATE TABLE ${server.pattern}.${table} AS SELECT * FROM ${name}.${table}`);
  });
}

/** As first start left it, for the next who needs one. */
async function clear(server: KeptServer, name: string): Promise<void> {
  if (!server.isDrawn) return;
  await withConnection(server.url, async (connection) => {
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of await tablesOf(connection, name))
      await connection.query(`DELETE FROM ${name}.${table}`);
    for (const table of await countedTables(connection, name))
      await connection.query(`ALTER TABLE ${name}.${table} AUTO_INCREMENT = 1`);
    for (const table of await tablesOf(connection, server.pattern))
      await connection.query(`INSERT INTO ${name}.${table} SELECT * FROM ${server.pattern}.${table}`);
  });
  server.ready.push(name);
}

function countedTables(connection: Connection, database: string): Promise<string[]> {
  return tablesOf(connection, database, 'AND auto_increment > 1');
}

async function tablesOf(connection: Connection, database: string, which = ''): Promise<string[]> {
  const sql = 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?';
  const [rows] = await connection.query<RowDataPacket[]>(`${sql} ${which}`, [database]);
  return rows.map(({ name }) => String(name));
}

async function hasRows(connection: Connection, table: string): Promise<boolean> {
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT 1 FROM ${table} LIMIT 1`);
  return rows.length > 0;
}

async function withConnection(url: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await createConnection(url);
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

const newName = () => `suian_ward_${randomBytes(6).toString('hex')}`;
