import { Injectable } from '@nestjs/common';
import {
  SessionReader,
  type IntegrationActor,
  type PatientActor,
  type StaffActor,
} from '../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../platform/clock.js';
import { hashToken } from '../../platform/crypto.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/logging/log.js';
import { IntegrationKeyStore } from './persistence/integration-key.store.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { PatientAccountStore } from './persistence/patient-account.store.js';
import type { StaffSessionRow } from './persistence/staff.entity.js';
import { StaffSessionStore } from './persistence/staff-session.store.js';
import { StaffStore } from './persistence/staff.store.js';
import { KEY_TOUCH_MS, SESSION_IDLE_MS, SESSION_TOUCH_MS } from './session-life.js';
import { StaffActors } from './staff-actors.js';

type From = Pick<StaffActor, 'address' | 'requestId'>;

/** Who is behind a cookie, a bearer or a key. All of them are kept as hashes only. */
@Injectable()
export class Sessions extends SessionReader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly staffSessions: StaffSessionStore,
    private readonly staffMembers: StaffStore,
    private readonly organizations: OrganizationStore,
    private readonly accounts: PatientAccountStore,
    private readonly actors: StaffActors,
    private readonly keys: IntegrationKeyStore,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly log: Log,
  ) {
    super();
  }

  async staff(token: string, from: From): Promise<StaffActor | null> {
    const tokenHash = hashToken(token);
    const now = this.systemClock.now();
    const found = await this.unit.read(async (tx) => {
      const session = await this.staffSessions.find(tx, tokenHash);
      if (!session || hasEnded(session, now)) return null;
      const member = await this.staffMembers.find(tx, session.staffId);
      if (!member?.isActive) return null;
      const actor = await this.actors.of(tx, member, { ...from, sessionHash: tokenHash });
      return { actor, seenAt: session.seenAt };
    });
    if (!found) return null;
    if (now.getTime() - found.seenAt.getTime() >= SESSION_TOUCH_MS) {
      await this.unit.run((tx) => this.staffSessions.touch(tx, tokenHash, now));
    }
    return found.actor;
  }

  isSignedIn(sessionHash: string): Promise<boolean> {
    const now = this.systemClock.now();
    return this.unit.read(async (tx) => {
      const session = await this.staffSessions.find(tx, sessionHash);
      if (!session || hasEnded(session, now)) return false;
      const member = await this.staffMembers.find(tx, session.staffId);
      return member?.isActive === true;
    });
  }

  patient(token: string, from: From): Promise<PatientActor | null> {
    const sessionHash = hashToken(token);
    const now = this.systemClock.now();
    return this.unit.read(async (tx) => {
      const session = await this.accounts.findSession(tx, sessionHash);
      if (!session || session.endsAt <= now) return null;
      return { kind: 'patient', id: session.accountId, sessionHash, ...from };
    });
  }

  async integration(key: string, from: From): Promise<IntegrationActor | null> {
    if (!key.startsWith('sk_')) return null;
    const found = await this.unit.read(async (tx) => {
      const row = await this.keys.findStanding(tx, key);
      if (!row) return null;
      const { id: organizationId, zone } = await this.organizations.get(tx, row.organizationId);
      const { id, name, scopes } = row;
      const actor: IntegrationActor = {
        kind: 'integration',
        id,
        name,
        scopes,
        organizationId,
        zone,
        ...from,
      };
      return { actor, lastUsedAt: row.lastUsedAt };
    });
    if (!found) return null;
    await this.noteUse(found.actor.id, found.lastUsedAt);
    return found.actor;
  }

  /** At most once a minute, in a transaction of its own before the request's. */
  private async noteUse(keyId: string, lastUsedAt: Date | null): Promise<void> {
    const now = this.clock.now();
    const aMinuteAgo = new Date(now.getTime() - KEY_TOUCH_MS);
    if (lastUsedAt !== null && lastUsedAt > aMinuteAgo) return;
    try {
      await this.unit.run((tx) => this.keys.noteUse(tx, keyId, now, aMinuteAgo));
    } catch (error) {
      // A figure for administrators must not turn a hospital's message away.
      this.log.failure('use of a key not noted', error);
    }
  }
}

function hasEnded(session: StaffSessionRow, now: Date): boolean {
  const idle = now.getTime() - session.seenAt.getTime();
  return now >= session.endsAt || idle >= SESSION_IDLE_MS;
}
