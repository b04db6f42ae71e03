import { Injectable } from '@nestjs/common';
import { Clock, SystemClock } from '../../platform/clock.js';
import { hashToken, newToken, Sealer } from '../../platform/crypto.js';
import { isDuplicateKey } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import type { PatientAccountRow } from './persistence/patient-account.entity.js';
import { PatientAccountStore } from './persistence/patient-account.store.js';
import type { SeatRecord } from './records.js';
import { PATIENT_SESSION_MS } from './session-life.js';

export interface OpenedSession {
  accountId: string;
  /** Opaque bearer; only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/** WeChat users, their sessions and the seats they take. */
@Injectable()
export class PatientAccounts {
  constructor(
    private readonly store: PatientAccountStore,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /** A session of the account with this openid, which is made at its first visit. */
  async openSession(tx: Tx, appid: string, openid: string): Promise<OpenedSession> {
    const account = await this.account(tx, appid, openid);
    const token = newToken(32);
    const now = this.systemClock.now();
    const expiresAt = new Date(now.getTime() + PATIENT_SESSION_MS);
    await this.store.sweepSessions(tx, account.id, now);
    await this.store.addSession(tx, {
      tokenHash: hashToken(token),
      accountId: account.id,
      startedAt: now,
      endsAt: expiresAt,
    });
    return { accountId: account.id, token, expiresAt };
  }

  endSession(tx: Tx, sessionHash: string): Promise<void> {
    return this.store.endSession(tx, sessionHash);
  }

  /** The seat of this account for this patient; taken now where it has none yet. */
  async takeSeat(
    tx: Tx,
    taken: Pick<SeatRecord, 'organizationId' | 'accountId' | 'patientId' | 'role'>,
  ): Promise<SeatRecord> {
    const held = await this.seatFor(tx, taken.accountId, taken.patientId);
    if (held) return this.unheld(tx, held);
    const seat = { id: newId(), ...taken, boundAt: this.clock.now(), heldAt: null };
    await this.store.addSeat(tx, { ...seat, unboundAt: null, active: 'yes' });
    return seat;
  }

  /** He stands in the ward with a fresh code and knew the second fact: that confirms his phone. */
  private async unheld(tx: Tx, seat: SeatRecord): Promise<SeatRecord> {
    if (seat.heldAt === null) return seat;
    await this.store.releaseSeats(tx, { id: seat.id });
    return { ...seat, heldAt: null };
  }

  async seatFor(tx: Tx, accountId: string, patientId: string): Promise<SeatRecord | null> {
    const seats = await this.store.seatsOfAccount(tx, accountId);
    return seats.find((seat) => seat.patientId === patientId) ?? null;
  }

  /** For sending a message; null where nobody is followed up through this WeChat any more. */
  async openidOf(tx: Tx, accountId: string): Promise<string | null> {
    const account = await this.store.find(tx, accountId);
    if (!account || account.openidCipher === '') return null;
    return this.sealer.open(openidPlace(accountId), account.openidCipher);
  }

  /** Unties a seat of this account. Null where it holds no such seat (any more). */
  async leaveSeat(
    tx: Tx,
    accountId: string,
    seatId: string,
  ): Promise<{ seat: SeatRecord; seatsLeft: number } | null> {
    await this.store.hold(tx, accountId);
    const seats = await this.store.seatsOfAccount(tx, accountId);
    const seat = seats.find(({ id }) => id === seatId);
    if (!seat || !(await this.store.endSeat(tx, seatId, this.clock.now()))) return null;
    const seatsLeft = seats.length - 1;
    if (seatsLeft === 0) await this.forget(tx, accountId);
    return { seat, seatsLeft };
  }

  /** Nobody is followed up through this WeChat any more: its openid goes, and so do its sessions (C6). */
  private async forget(tx: Tx, accountId: string): Promise<void> {
    // The hash is unique, and must never match an openid again.
    await this.store.eraseOpenid(tx, accountId, `left:${accountId}`);
    await this.store.endSessionsOf(tx, accountId);
  }

  private async account(tx: Tx, appid: string, openid: string): Promise<{ id: string }> {
    const openidHash = this.sealer.lookup('platform', 'openid', `${appid}:${openid}`);
    const known = await this.store.findByOpenid(tx, openidHash);
    if (known) return known;
    const id = newId();
    const openidCipher = this.sealer.seal(openidPlace(id), openid);
    return this.addOnce(tx, { id, appid, openidHash, openidCipher, madeAt: this.clock.now() });
  }

  /** Two sign-ins of a new openid at once make one account. */
  private async addOnce(tx: Tx, row: PatientAccountRow): Promise<{ id: string }> {
    try {
      await this.store.add(tx, row);
      return row;
    } catch (error) {
      const first = isDuplicateKey(error) ? await this.store.findByOpenid(tx, row.openidHash) : null;
      if (!first) throw error;
      return first;
    }
  }
}

function openidPlace(rowId: string) {
  return { table: 'patient_account', column: 'openid_cipher', rowId };
}
