import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@suian/contracts/session';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../../platform/clock.js';
import { hashToken, newToken } from '../../../platform/crypto.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { Audit } from '../../audit/index.js';
import { Passwords } from '../passwords.js';
import { SignInAttemptStore } from '../persistence/sign-in-attempt.store.js';
import type { StaffMemberRow } from '../persistence/staff.entity.js';
import { StaffSessionStore } from '../persistence/staff-session.store.js';
import { StaffStore } from '../persistence/staff.store.js';
import { ShownInstant } from '../shown-instant.js';
import { LOOK_BACK_MS, standingOf, type Standing } from '../sign-in-limits.js';
import { SESSION_ABSOLUTE_MS } from '../session-life.js';
import { StaffActors } from '../staff-actors.js';

interface From {
  address: string;
  requestId: string;
}

export interface SignedIn {
  token: string;
  actor: StaffActor;
}

/** Somebody tries to be a staff member. Throws session.wrong-password, session.locked or session.slow-down. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly staff: StaffStore,
    private readonly attempts: SignInAttemptStore,
    private readonly sessions: StaffSessionStore,
    private readonly actors: StaffActors,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly shown: ShownInstant,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /**
   * Two transactions, because a password takes longer to check than a writer may be held: the try is counted
   * first, so that a hundred guesses at once are a hundred tries, and taken back where the password is right.
   */
  async run({ username, password }: SignInRequest, from: From): Promise<SignedIn> {
    const typed = hashToken(username);
    const { standing, member } = await this.unit.run(async (tx) => ({
      standing: await this.countTry(tx, typed, from.address),
      member: await this.findMember(tx, username),
    }));
    if (standing.kind !== 'open') throw this.refusal(standing);
    const isRight = await this.passwords.isRight(member?.passwordHash ?? null, password);
    if (isRight && member?.isActive) return this.unit.run((tx) => this.open(tx, member, typed, from));
    if (member) await this.unit.run((tx) => this.noteRefusal(tx, member, from));
    const triesLeft = Math.max(0, standing.triesLeft - 1);
    throw new AppError('session.wrong-password', { facts: { triesLeft } });
  }

  private async countTry(tx: Tx, username: string, address: string): Promise<Standing> {
    const now = this.systemClock.now();
    const since = new Date(now.getTime() - LOOK_BACK_MS);
    const standing = standingOf(await this.attempts.since(tx, username, since), address, now);
    if (standing.kind !== 'open') return standing;
    await this.attempts.forgetBefore(tx, username, since);
    await this.attempts.add(tx, { id: newId(), username, address, at: now });
    return standing;
  }

  private async findMember(tx: Tx, username: string): Promise<StaffMemberRow | null> {
    // Login names are ASCII; MariaDB refuses to compare anything else with them.
    return /^[\x21-\x7e]+$/.test(username) ? this.staff.findByUsername(tx, username) : null;
  }

  private async open(tx: Tx, member: StaffMemberRow, typed: string, from: From): Promise<SignedIn> {
    const token = newToken(32);
    const tokenHash = hashToken(token);
    const now = this.systemClock.now();
    await this.attempts.forget(tx, typed, from.address);
    await this.sessions.sweep(tx, member.id, now);
    await this.sessions.add(tx, {
      tokenHash,
      organizationId: member.organizationId,
      staffId: member.id,
      startedAt: now,
      seenAt: now,
      endsAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
    });
    await this.staff.noteSignIn(tx, member.id, this.clock.now());
    const actor = await this.actors.of(tx, member, { ...from, sessionHash: tokenHash });
    await this.audit.record(tx, actor, { organizationId: actor.organizationId, action: 'session.started' });
    return { token, actor };
  }

  /** The actor is the account that was tried, not a person known to be its owner. */
  private async noteRefusal(tx: Tx, member: StaffMemberRow, from: From): Promise<void> {
    const tried = await this.actors.of(tx, member, { ...from, sessionHash: '' });
    await this.audit.record(tx, tried, { organizationId: member.organizationId, action: 'session.refused' });
  }

  private refusal(standing: Exclude<Standing, { kind: 'open' }>): AppError {
    const until = this.shown.of(standing.until);
    if (standing.kind === 'locked') return new AppError('session.locked', { facts: { lockedUntil: until } });
    return new AppError('session.slow-down', { facts: { retryAt: until } });
  }
}
