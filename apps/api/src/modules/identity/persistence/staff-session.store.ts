import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { StaffSessionRow } from './staff.entity.js';

@Injectable()
export class StaffSessionStore {
  async add(tx: Tx, row: StaffSessionRow): Promise<void> {
    await tx.insert(StaffSessionRow, row);
  }

  find(tx: Tx, tokenHash: string): Promise<StaffSessionRow | null> {
    return tx.findOneBy(StaffSessionRow, { tokenHash });
  }

  async touch(tx: Tx, tokenHash: string, seenAt: Date): Promise<void> {
    await tx.update(StaffSessionRow, { tokenHash }, { seenAt });
  }

  async end(tx: Tx, tokenHash: string): Promise<void> {
    await tx.delete(StaffSessionRow, { tokenHash });
  }

  /** Sessions of this person that ended by themselves. */
  async sweep(tx: Tx, staffId: string, now: Date): Promise<void> {
    await tx.delete(StaffSessionRow, { staffId, endsAt: LessThan(now) });
  }
}
