import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { PatientAccountRow, PatientSessionRow, SeatRow } from './patient-account.entity.js';

@Injectable()
export class PatientAccountStore {
  findByOpenid(tx: Tx, openidHash: string): Promise<PatientAccountRow | null> {
    return tx.findOneBy(PatientAccountRow, { openidHash });
  }

  find(tx: Tx, id: string): Promise<PatientAccountRow | null> {
    return tx.findOneBy(PatientAccountRow, { id });
  }

  async add(tx: Tx, row: PatientAccountRow): Promise<void> {
    await tx.insert(PatientAccountRow, row);
  }

  /** Holds the row until the run ends: two seats of one account are left one after the other. */
  async hold(tx: Tx, accountId: string): Promise<void> {
    await tx.query(`SELECT id FROM patient_account WHERE id = ?${forUpdate(tx)}`, [accountId]);
  }

  async eraseOpenid(tx: Tx, accountId: string, openidHash: string): Promise<void> {
    await tx.update(PatientAccountRow, { id: accountId }, { openidHash, openidCipher: '' });
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

  async endSessionsOf(tx: Tx, accountId: string): Promise<void> {
    await tx.delete(PatientSessionRow, { accountId });
  }

  /** Sessions of this account that ended by themselves. */
  async sweepSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.delete(PatientSessionRow, { accountId, endsAt: LessThan(now) });
  }

  async addSeat(tx: Tx, row: SeatRow): Promise<void> {
    await tx.insert(SeatRow, row);
  }

  /** False where it was ended already. */
  async endSeat(tx: Tx, seatId: string, now: Date): Promise<boolean> {
    const done = await tx.update(SeatRow, { id: seatId, active: 'yes' }, { active: null, unboundAt: now });
    return done.affected === 1;
  }

  async holdSeats(tx: Tx, patientId: string, heldAt: Date): Promise<void> {
    await tx.update(SeatRow, { patientId, active: 'yes', heldAt: IsNull() }, { heldAt });
  }

  async releaseSeats(tx: Tx, seat: { id: string } | { patientId: string }): Promise<void> {
    await tx.update(SeatRow, seat, { heldAt: null });
  }

  /** Active ones, oldest first. */
  seatsOfAccount(tx: Tx, accountId: string): Promise<SeatRow[]> {
    return tx.find(SeatRow, { where: { accountId, active: 'yes' }, order: { boundAt: 'ASC', id: 'ASC' } });
  }

  /** Also those that were left, oldest first. */
  seatHistory(tx: Tx, patientId: string): Promise<SeatRow[]> {
    return tx.find(SeatRow, { where: { patientId }, order: { boundAt: 'ASC', id: 'ASC' } });
  }

  seatsOfPatients(tx: Tx, patientIds: readonly string[]): Promise<SeatRow[]> {
    return tx.find(SeatRow, {
      where: { patientId: In([...patientIds]), active: 'yes' },
      order: { boundAt: 'ASC', id: 'ASC' },
    });
  }
}
