import { Injectable } from '@nestjs/common';
import {
  SessionReader,
  type IntegrationActor,
  type PatientActor,
  type StaffActor,
} from '../../platform/auth/actors.js';
import { SystemClock } from '../../platform/clock.js';
import { hashToken } from '../../platform/crypto.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { PatientAccountStore } from './persistence/patient-account.store.js';
import type { StaffSessionRow } from './persistence/staff.entity.js';
import { StaffSessionStore } from './persistence/staff-session.store.js';
import { StaffStore } from './persistence/staff.store.js';
import { SESSION_IDLE_MS, SESSION_TOUCH_MS } from './session-life.js';
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
    private readonly systemClock: SystemClock,
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

  integration(key: string, from: From): Promise<IntegrationActor | null> {
    return this.unit.read(async (tx) => {
      const row = key.startsWith('sk_') ? await this.staffMembers.findKey(tx, hashToken(key)) : null;
      if (!row) return null;
      const { id, zone } = await this.organizations.get(tx, row.organizationId);
      return { kind: 'integration', id: row.id, name: row.name, organizationId: id, zone, ...from };
    });
  }
}

function hasEnded(session: StaffSessionRow, now: Date): boolean {
  const idle = now.getTime() - session.seenAt.getTime();
  return now >= session.endsAt || idle >= SESSION_IDLE_MS;
}
