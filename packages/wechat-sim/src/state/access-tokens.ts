import { randomBytes } from 'node:crypto';
import type { SimDatabase } from './database.js';

const LIFE_SECONDS = 7200;
const SWAP_SECONDS = 300;
const FORCE_GAP_SECONDS = 30;
/** The longest WeChat announces, so that a column too short for it is found here. */
const TOKEN_LENGTH = 512;
const DAY_MS = 86_400_000;
const BEIJING_OFFSET_MS = 8 * 3_600_000;

export interface AccessToken {
  token: string;
  appid: string;
  issuedAt: number;
  expiresAt: number;
}

export type TokenCheck = { state: 'good'; appid: string } | { state: 'unknown' } | { state: 'expired' };

interface TokenRow {
  token: string;
  appid: string;
  forced: number;
  issued_at: number;
  expires_at: number;
  revoked: number;
}

export class AccessTokens {
  constructor(
    private readonly database: SimDatabase,
    private readonly now: () => number,
  ) {}

  /** The same token until 5 minutes before its end; from then on the next one, while both are accepted. */
  current(appid: string): AccessToken {
    const newest = this.findNewest(appid);
    if (newest && newest.expiresAt - this.now() > SWAP_SECONDS * 1000) return newest;
    return this.issue(appid, false);
  }

  /** A new token that ends the earlier ones at once; asked again within 30 seconds it changes nothing. */
  refresh(appid: string): AccessToken {
    if (this.wasForcedWithin(appid, FORCE_GAP_SECONDS)) return this.current(appid);
    this.database.prepare('UPDATE access_tokens SET revoked = 1 WHERE appid = ?').run(appid);
    return this.issue(appid, true);
  }

  countForcedToday(appid: string): number {
    const dayStart = Math.floor((this.now() + BEIJING_OFFSET_MS) / DAY_MS) * DAY_MS - BEIJING_OFFSET_MS;
    const row = this.database
      .prepare('SELECT COUNT(*) AS n FROM access_tokens WHERE appid = ? AND forced = 1 AND issued_at >= ?')
      .get(appid, dayStart) as { n: number };
    return row.n;
  }

  check(token: string): TokenCheck {
    const row = this.database.prepare('SELECT * FROM access_tokens WHERE token = ?').get(token);
    if (row === undefined) return { state: 'unknown' };
    const { appid, revoked, expires_at: expiresAt } = row as TokenRow;
    if (revoked === 1) return { state: 'unknown' };
    if (this.now() >= expiresAt) return { state: 'expired' };
    return { state: 'good', appid };
  }

  private findNewest(appid: string): AccessToken | null {
    const row = this.database
      .prepare(
        'SELECT * FROM access_tokens WHERE appid = ? AND revoked = 0 ORDER BY issued_at DESC, rowid DESC LIMIT 1',
      )
      .get(appid);
    if (row === undefined) return null;
    const { token, issued_at: issuedAt, expires_at: expiresAt } = row as TokenRow;
    return { token, appid, issuedAt, expiresAt };
  }

  private wasForcedWithin(appid: string, seconds: number): boolean {
    return (
      this.database
        .prepare('SELECT 1 FROM access_tokens WHERE appid = ? AND forced = 1 AND issued_at > ?')
        .get(appid, this.now() - seconds * 1000) !== undefined
    );
  }

  private issue(appid: string, isForced: boolean): AccessToken {
    const token = randomBytes(TOKEN_LENGTH).toString('base64url').slice(0, TOKEN_LENGTH);
    const issuedAt = this.now();
    const expiresAt = issuedAt + LIFE_SECONDS * 1000;
    this.database
      .prepare(
        'INSERT INTO access_tokens (token, appid, forced, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(token, appid, isForced ? 1 : 0, issuedAt, expiresAt);
    return { token, appid, issuedAt, expiresAt };
  }
}
