import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { DepartmentRow, OrganizationRow } from './organization.entity.js';

@Injectable()
export class OrganizationStore {
  async add(tx: Tx, row: OrganizationRow): Promise<void> {
    await tx.insert(OrganizationRow, row);
  }

  async addDepartment(tx: Tx, row: DepartmentRow): Promise<void> {
    await tx.insert(DepartmentRow, row);
  }

  async ids(tx: Tx): Promise<string[]> {
    const rows = await tx.find(OrganizationRow, { select: { id: true } });
    return rows.map(({ id }) => id);
  }

  all(tx: Tx): Promise<OrganizationRow[]> {
    return tx.find(OrganizationRow, { order: { id: 'ASC' } });
  }

  hasAny(tx: Tx): Promise<boolean> {
    return tx.exists(OrganizationRow);
  }

  get(tx: Tx, id: string): Promise<OrganizationRow> {
    return tx.findOneByOrFail(OrganizationRow, { id });
  }

  departments(tx: Tx, organizationId: string): Promise<DepartmentRow[]> {
    return tx.find(DepartmentRow, { where: { organizationId }, order: { code: 'ASC' } });
  }

  findDepartment(tx: Tx, organizationId: string, id: string): Promise<DepartmentRow | null> {
    return tx.findOneBy(DepartmentRow, { organizationId, id });
  }
}
