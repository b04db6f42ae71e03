import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SignInAttemptRow } from './staff.entity.js';

@Injectable()
export class SignInAttemptStore {
  async add(tx: Tx, row: SignInAttemptRow): Promise<void> {
    await tx.insert(SignInAttemptRow, row);
  }

  /** Of one account from anywhere, newest first. */
  since(tx: Tx, username: string, at: Date): Promise<SignInAttemptRow[]> {
    return tx.find(SignInAttemptRow, {
      where: { username, at: MoreThan(at) },
      order: { at: 'DESC', id: 'DESC' },
    });
  }

  async forget(tx: Tx, username: string, address: string): Promise<void> {
    await tx.delete(SignInAttemptRow, { username, address });
  }

  async forgetBefore(tx: Tx, username: string, at: Date): Promise<void> {
    await tx.delete(SignInAttemptRow, { username, at: LessThan(at) });
  }
}
