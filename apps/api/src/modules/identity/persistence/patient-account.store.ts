import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { PatientAccountRow, PatientSessionRow, SeatRow } from './patient-account.entity.js';

@Injectable()
export class PatientAccountStore {
  findByOpenid(tx: Tx, openidHash: string): Promise<PatientAccountRow | null> {
    return tx.findOneBy(PatientAccountRow, { openidHash });
  }

  async add(tx: Tx, row: PatientAccountRow): Promise<void> {
    await tx.insert(PatientAccountRow, row);
  }

  async addSession(tx: Tx, row: PatientSessionRow): Promise<void> {
    await tx.insert(PatientSessionRow, row);
  }

  findSession(tx: Tx, tokenHash: string): Promise<PatientSessionRow | null> {
    return tx.findOneBy(PatientSessionRow, { tokenHash });
  }

  async endSession(tx: Tx, tokenHash: string): Promise<void> {
    await tx.delete(PatientSessionRow, { tokenHash });
  }

  /** Sessions of this account that ended by themselves. */
  async sweepSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.delete(PatientSessionRow, { accountId, endsAt: LessThan(now) });
  }

  async addSeat(tx: Tx, row: SeatRow): Promise<void> {
    await tx.insert(SeatRow, row);
  }

  /** Active ones, oldest first. */
  seatsOfAccount(tx: Tx, accountId: string): Promise<SeatRow[]> {
    return tx.find(SeatRow, { where: { accountId, active: 'yes' }, order: { boundAt: 'ASC', id: 'ASC' } });
  }

  seatsOfPatients(tx: Tx, patientIds: readonly string[]): Promise<SeatRow[]> {
    return tx.find(SeatRow, {
      where: { patientId: In([...patientIds]), active: 'yes' },
      order: { boundAt: 'ASC', id: 'ASC' },
    });
  }
}
