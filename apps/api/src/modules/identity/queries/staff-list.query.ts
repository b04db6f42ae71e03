import { Injectable } from '@nestjs/common';
import type { StaffList, StaffRow } from '@suian/contracts/session';
import type { PageQuery } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { OrganizationStore } from '../persistence/organization.store.js';
import type { StaffMemberRow } from '../persistence/staff.entity.js';
import { StaffStore } from '../persistence/staff.store.js';

/** Staff of the organization, by login name. */
@Injectable()
export class StaffListQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly staff: StaffStore,
    private readonly organizations: OrganizationStore,
  ) {}

  run(actor: StaffActor, query: PageQuery): Promise<StaffList> {
    const { limit, after } = pageRequest(query, ['text']);
    return this.unit.read(async (tx) => {
      const slice = { count: limit + 1, after: after === null ? null : String(after[0]) };
      const found = await this.staff.list(tx, actor.organizationId, slice);
      const { rows, next } = pageOf(found, limit, (row) => [row.username]);
      return { rows: await this.withDepartments(tx, actor.organizationId, rows), next };
    });
  }

  private async withDepartments(
    tx: Tx,
    organizationId: string,
    members: StaffMemberRow[],
  ): Promise<StaffRow[]> {
    const departments = await this.organizations.departments(tx, organizationId);
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    const links = await this.staff.departmentsOf(
      tx,
      members.map(({ id }) => id),
    );
    return members.map(({ id, username, name, role, isActive, lastSignInAt }) => {
      const own = links.filter((link) => link.staffId === id);
      return {
        id,
        username,
        name,
        role,
        isActive,
        departments: own.map((link) => nameOf.get(link.departmentId) ?? ''),
        lastSignInAt: lastSignInAt?.toISOString() ?? null,
      };
    });
  }
}
