import { createHash } from 'node:crypto';
import type { SimDatabase } from './database.js';

const PHONES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export interface Phone {
  phone: number;
  online: boolean;
}

export class Phones {
  constructor(private readonly database: SimDatabase) {}

  list(): Phone[] {
    return PHONES.map((phone) => ({ phone, online: this.isOnline(phone) }));
  }

  find(phone: string): Phone | null {
    return this.list().find((each) => String(each.phone) === phone) ?? null;
  }

  setOnline(phone: number, online: boolean): void {
    const sql = online
      ? 'DELETE FROM offline_phones WHERE phone = ?'
      : 'INSERT OR IGNORE INTO offline_phones (phone) VALUES (?)';
    this.database.prepare(sql).run(phone);
  }

  private isOnline(phone: number): boolean {
    return this.database.prepare('SELECT 1 FROM offline_phones WHERE phone = ?').get(phone) === undefined;
  }
}

/** One phone is one person, and a person has another openid in each app. Stays the same when the file is lost. */
export function openidOf(appid: string, phone: number): string {
  const digest = createHash('sha256').update(`${appid}/${phone}`).digest('base64url');
  return `o${digest.slice(0, 27)}`;
}
