import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { CallAttemptRow } from './call-attempt.entity.js';

/** A call with the patient's own words opened. */
export interface CallRecord extends Omit<CallAttemptRow, 'saidCipher'> {
  said: string | null;
}

export type NewCall = Omit<CallRecord, 'id'>;

const NEWEST = { at: 'DESC', id: 'DESC' } as const;

@Injectable()
export class CallAttemptStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { said, ...call }: NewCall): Promise<string> {
    const id = newId();
    const saidCipher = said === null ? null : this.sealer.seal(placeOf(id), said);
    await tx.insert(CallAttemptRow, { ...call, id, saidCipher });
    return id;
  }

  isKnown(tx: Tx, submissionId: string): Promise<boolean> {
    return tx.existsBy(CallAttemptRow, { submissionId });
  }

  /** Newest first, the words left sealed. */
  ofTasks(tx: Tx, nurseTaskIds: readonly string[]): Promise<CallAttemptRow[]> {
    const where = { nurseTaskId: In([...nurseTaskIds]) };
    return tx.find(CallAttemptRow, { where, order: NEWEST });
  }

  /** Newest first. */
  async ofPatient(tx: Tx, patientId: string): Promise<CallRecord[]> {
    const rows = await tx.find(CallAttemptRow, { where: { patientId }, order: NEWEST });
    return rows.map((row) => this.open(row));
  }

  /** How calls since then ended, of several patients; nothing is opened. */
  outcomesSince(
    tx: Tx,
    patientIds: readonly string[],
    since: Date,
  ): Promise<Pick<CallAttemptRow, 'patientId' | 'outcome'>[]> {
    const where = { patientId: In([...patientIds]), at: MoreThanOrEqual(since) };
    return tx.find(CallAttemptRow, { where, select: { id: true, patientId: true, outcome: true } });
  }

  private open({ saidCipher, ...row }: CallAttemptRow): CallRecord {
    return { ...row, said: saidCipher === null ? null : this.sealer.open(placeOf(row.id), saidCipher) };
  }
}

function placeOf(rowId: string) {
  return { table: 'call_attempt', column: 'said_cipher', rowId };
}
