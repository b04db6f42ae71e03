import { Injectable } from '@nestjs/common';
import { Clock, SystemClock } from '../../platform/clock.js';
import { hashToken, newToken } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { BindingCodeStore } from './persistence/binding-code.store.js';
import type { CodeRecord } from './records.js';

export type CodeState = 'active' | 'used' | 'expired' | 'void' | 'locked';

export interface NewCode {
  organizationId: string;
  patientId: string;
  encounterId: string;
  issuedBy: string;
}

const LIFE_MS = 72 * 60 * 60_000;
const LOCK_MS = 15 * 60_000;
const TRIES_TO_LOCK = 5;
const TRIES_TO_VOID = 10;

/** One-time codes of discharge sheets. Expiry runs by the shown clock, locks by the system clock. */
@Injectable()
export class BindingCodes {
  constructor(
    private readonly store: BindingCodeStore,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /** Makes a code and voids every unused one of the stay. The token is known only here and now. */
  async mint(tx: Tx, given: NewCode): Promise<{ code: CodeRecord; token: string }> {
    const token = newToken();
    const now = this.clock.now();
    const row = {
      id: newId(),
      ...given,
      tokenHash: hashToken(token),
      issuedAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
      usedAt: null,
      voidedAt: null,
      wrongTries: 0,
      lockedUntil: null,
      version: 1,
    };
    await this.store.voidAllOf(tx, given.encounterId, now);
    await this.store.add(tx, row);
    return { code: row, token };
  }

  stateOf(code: CodeRecord): CodeState {
    if (code.usedAt) return 'used';
    if (code.voidedAt) return 'void';
    if (code.expiresAt <= this.clock.now()) return 'expired';
    if (code.lockedUntil && this.systemClock.now() < code.lockedUntil) return 'locked';
    return 'active';
  }

  /** Tries before the next lock, or before the code is void. */
  triesLeft(code: CodeRecord): number {
    return TRIES_TO_LOCK - (code.wrongTries % TRIES_TO_LOCK);
  }

  find(tx: Tx, organizationId: string, codeId: string): Promise<CodeRecord | null> {
    return this.store.find(tx, organizationId, codeId);
  }

  /** Holds the code until the run ends: two phones with one code come one after the other. */
  findByToken(tx: Tx, token: string): Promise<CodeRecord | null> {
    return this.store.findHeld(tx, hashToken(token));
  }

  /** Counts a wrong second check; the fifth locks the code for 15 minutes, the tenth voids it. */
  async noteWrongTry(tx: Tx, code: CodeRecord): Promise<CodeRecord> {
    const wrongTries = code.wrongTries + 1;
    const isLock = wrongTries % TRIES_TO_LOCK === 0;
    const change = {
      wrongTries,
      lockedUntil: isLock ? new Date(this.systemClock.now().getTime() + LOCK_MS) : code.lockedUntil,
      voidedAt: wrongTries >= TRIES_TO_VOID ? this.clock.now() : code.voidedAt,
    };
    await this.store.noteTry(tx, code.id, change);
    return { ...code, ...change };
  }

  /** False where another phone was first, or the code was voided meanwhile. */
  redeem(tx: Tx, codeId: string): Promise<boolean> {
    return this.store.use(tx, codeId, this.clock.now());
  }

  /** False where the code is used or void already. */
  void(tx: Tx, codeId: string): Promise<boolean> {
    return this.store.void(tx, codeId, this.clock.now());
  }
}
