import { randomBytes } from 'node:crypto';
import type { SimDatabase } from './database.js';

const LIFE_MS = 5 * 60_000;

export type Redeemed = { state: 'good'; phone: number } | { state: 'bad' } | { state: 'used' };

interface CodeRow {
  appid: string;
  phone: number;
  made_at: number;
  used_at: number | null;
}

/** What wx.login hands to the mini-program: five minutes, one use, one app. */
export class LoginCodes {
  constructor(
    private readonly database: SimDatabase,
    private readonly now: () => number,
  ) {}

  make(appid: string, phone: number): string {
    const code = `0${randomBytes(24).toString('base64url').slice(0, 31)}`;
    this.database
      .prepare('INSERT INTO login_codes (code, appid, phone, made_at) VALUES (?, ?, ?, ?)')
      .run(code, appid, phone, this.now());
    return code;
  }

  redeem(appid: string, code: string): Redeemed {
    const row = this.database.prepare('SELECT * FROM login_codes WHERE code = ?').get(code);
    if (row === undefined) return { state: 'bad' };
    const found = row as CodeRow;
    const isOver = this.now() - found.made_at >= LIFE_MS;
    if (found.appid !== appid || isOver) return { state: 'bad' };
    if (found.used_at !== null) return { state: 'used' };
    this.database.prepare('UPDATE login_codes SET used_at = ? WHERE code = ?').run(this.now(), code);
    return { state: 'good', phone: found.phone };
  }
}
