import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type SimDatabase = Database.Database;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS access_tokens (
    token TEXT PRIMARY KEY, appid TEXT NOT NULL, forced INTEGER NOT NULL,
    issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS login_codes (
    code TEXT PRIMARY KEY, appid TEXT NOT NULL, phone INTEGER NOT NULL,
    made_at INTEGER NOT NULL, used_at INTEGER);
  CREATE TABLE IF NOT EXISTS papers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, appid TEXT NOT NULL, scene TEXT NOT NULL, page TEXT NOT NULL,
    made_at INTEGER NOT NULL, UNIQUE (appid, scene, page));
  CREATE TABLE IF NOT EXISTS offline_phones (phone INTEGER PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS grants (
    openid TEXT NOT NULL, template_id TEXT NOT NULL, given INTEGER NOT NULL, spent INTEGER NOT NULL,
    PRIMARY KEY (openid, template_id));
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, msgid TEXT NOT NULL, appid TEXT NOT NULL, phone INTEGER NOT NULL,
    openid TEXT NOT NULL, template_id TEXT NOT NULL, page TEXT NOT NULL, data TEXT NOT NULL, at INTEGER NOT NULL);
`;

/** Opens the simulator's own file, or memory when there is none. */
export function openDatabase(file: string | undefined): SimDatabase {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file ?? ':memory:');
  if (file !== undefined) database.pragma('journal_mode = WAL');
  database.exec(SCHEMA);
  return database;
}
