import { Injectable } from '@nestjs/common';
import type { Role } from '@suian/contracts/permissions';
import { hashToken } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Audit } from '../audit/index.js';
import { Passwords } from './passwords.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { StaffStore } from './persistence/staff.store.js';
import type { DepartmentRecord, OrganizationRecord } from './records.js';

export type NewOrganization = Omit<OrganizationRecord, 'id'>;
export type NewDepartment = Omit<DepartmentRecord, 'id'>;

export interface NewStaff {
  organizationId: string;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
  departmentIds: string[];
}

export interface NewKey {
  organizationId: string;
  name: string;
  /** The whole secret, beginning with sk_; only its hash is kept. */
  key: string;
}

/** Builds an organization: for its first start and for tests. No route leads here. */
@Injectable()
export class OrganizationSetup {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly staff: StaffStore,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async hashPasswords(
    staff: readonly { username: string; password: string }[],
  ): Promise<Map<string, string>> {
    const hashed = staff.map(
      async ({ username, password }) => [username, await this.passwords.hash(password)] as const,
    );
    return new Map(await Promise.all(hashed));
  }

  async addOrganization(
    tx: Tx,
    { name, zone, controller, contact }: NewOrganization,
  ): Promise<{ id: string }> {
    const id = newId();
    await this.organizations.add(tx, { id, name, zone, controller, contact });
    await this.audit.startSealing(tx, id);
    return { id };
  }

  async addDepartment(tx: Tx, given: NewDepartment): Promise<{ id: string }> {
    const id = newId();
    await this.organizations.addDepartment(tx, { ...given, id });
    return { id };
  }

  async addStaff(tx: Tx, { departmentIds, ...given }: NewStaff): Promise<{ id: string }> {
    const id = newId();
    await this.staff.add(tx, { ...given, id, isActive: true, lastSignInAt: null, version: 1 }, departmentIds);
    return { id };
  }

  async addIntegrationKey(tx: Tx, { organizationId, name, key }: NewKey): Promise<{ id: string }> {
    const id = newId();
    await this.staff.addKey(tx, { id, organizationId, name, keyHash: hashToken(key), isActive: true });
    return { id };
  }
}
