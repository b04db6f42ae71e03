import { Injectable } from '@nestjs/common';
import type { Role } from '@suian/contracts/permissions';
import type { DutyHours } from '@suian/domain/triage/cover';
import { hashToken } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Passwords } from './passwords.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { StaffStore } from './persistence/staff.store.js';

export interface NewDepartment {
  organizationId: string;
  name: string;
  code: string;
  wardPhone: string;
  duty: DutyHours[];
  dailyRoundAt: string;
  answeredAtNight: boolean;
}

export interface NewStaff {
  organizationId: string;
  username: string;
  name: string;
  role: Role;
  /** Argon2 of the password, from `hashPassword`: too slow to make inside a transaction. */
  passwordHash: string;
  departmentIds: string[];
}

/** Builds an organization: for its first start and for tests. No route leads here. */
@Injectable()
export class OrganizationSetup {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly staff: StaffStore,
    private readonly passwords: Passwords,
  ) {}

  hashPassword(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  async addOrganization(tx: Tx, given: { name: string; zone: string; controller: string; contact: string }): Promise<{ id: string }> {
    const id = newId();
    await this.organizations.add(tx, { id, ...given });
    return { id };
  }

  async addDepartment(tx: Tx, given: NewDepartment): Promise<{ id: string }> {
    const id = newId();
    await this.organizations.addDepartment(tx, { id, ...given });
    return { id };
  }

  async addStaff(tx: Tx, { departmentIds, ...given }: NewStaff): Promise<{ id: string }> {
    const id = newId();
    await this.staff.add(tx, { id, ...given, isActive: true, lastSignInAt: null, version: 1 }, departmentIds);
    return { id };
  }

  /** `key`: the whole secret, beginning with sk_; only its hash is kept. */
  async addIntegrationKey(tx: Tx, { organizationId, name, key }: { organizationId: string; name: string; key: string }): Promise<{ id: string }> {
    const id = newId();
    await this.staff.addKey(tx, { id, organizationId, name, keyHash: hashToken(key), isActive: true });
    return { id };
  }
}
