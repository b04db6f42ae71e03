import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { OrganizationStore } from './persistence/organization.store.js';
import type { StaffMemberRow } from './persistence/staff.entity.js';
import { StaffStore } from './persistence/staff.store.js';

type Trace = Pick<StaffActor, 'address' | 'requestId' | 'sessionHash'>;

/** A staff member's row as the one who acts, with his scope. */
@Injectable()
export class StaffActors {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly staff: StaffStore,
  ) {}

  async of(tx: Tx, member: StaffMemberRow, trace: Trace): Promise<StaffActor> {
    const organization = await this.organizations.get(tx, member.organizationId);
    const scope = await this.staff.departmentsOf(tx, [member.id]);
    return {
      kind: 'staff',
      id: member.id,
      name: member.name,
      role: member.role,
      organizationId: organization.id,
      departmentIds: scope.map((each) => each.departmentId),
      zone: organization.zone,
      ...trace,
    };
  }
}
