import { Injectable } from '@nestjs/common';
import type { Role } from '@suian/contracts/permissions';
import { In, MoreThan } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { StaffDepartmentRow, StaffMemberRow } from './staff.entity.js';

interface Slice {
  count: number;
  /** Only usernames after this one. */
  after: string | null;
}

@Injectable()
export class StaffStore {
  async add(tx: Tx, row: StaffMemberRow, departmentIds: readonly string[]): Promise<void> {
    await tx.insert(StaffMemberRow, row);
    for (const departmentId of departmentIds) {
      await tx.insert(StaffDepartmentRow, {
        organizationId: row.organizationId,
        staffId: row.id,
        departmentId,
      });
    }
  }

  find(tx: Tx, id: string): Promise<StaffMemberRow | null> {
    return tx.findOneBy(StaffMemberRow, { id });
  }

  findByUsername(tx: Tx, username: string): Promise<StaffMemberRow | null> {
    return tx.findOneBy(StaffMemberRow, { username });
  }

  async noteSignIn(tx: Tx, id: string, lastSignInAt: Date): Promise<void> {
    await tx.update(StaffMemberRow, { id }, { lastSignInAt });
  }

  /** By username. */
  list(tx: Tx, organizationId: string, { count, after }: Slice): Promise<StaffMemberRow[]> {
    return tx.find(StaffMemberRow, {
      where: { organizationId, ...(after === null ? {} : { username: MoreThan(after) }) },
      order: { username: 'ASC' },
      take: count,
    });
  }

  /** Those who can sign in, by name. */
  activeOfRoles(tx: Tx, organizationId: string, roles: readonly Role[]): Promise<StaffMemberRow[]> {
    const where = { organizationId, isActive: true, role: In([...roles]) };
    return tx.find(StaffMemberRow, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<StaffMemberRow[]> {
    return tx.findBy(StaffMemberRow, { id: In([...ids]) });
  }

  departmentsOf(tx: Tx, staffIds: readonly string[]): Promise<StaffDepartmentRow[]> {
    return tx.find(StaffDepartmentRow, {
      where: { staffId: In([...staffIds]) },
      order: { departmentId: 'ASC' },
    });
  }
}
