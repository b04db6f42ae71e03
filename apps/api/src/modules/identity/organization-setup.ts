import { Injectable } from '@nestjs/common';
import { KEY_SCOPES, type KeyScope, type Role } from '@suian/contracts/permissions';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Audit } from '../audit/index.js';
import { Passwords } from './passwords.js';
import { IntegrationKeyStore } from './persistence/integration-key.store.js';
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
  /** Left out: all there are. */
  scopes?: readonly KeyScope[];
}

/** Builds an organization: for its first start and for tests. No route leads here. */
@Injectable()
export class OrganizationSetup {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly staff: StaffStore,
    private readonly keys: IntegrationKeyStore,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly clock: Clock,
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

  async addIntegrationKey(tx: Tx, { scopes = KEY_SCOPES, ...given }: NewKey): Promise<{ id: string }> {
    const id = newId();
    await this.keys.add(tx, { ...given, id, scopes, madeBy: null, madeAt: this.clock.now() });
    return { id };
  }
}
