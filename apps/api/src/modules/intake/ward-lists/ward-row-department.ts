import { Injectable } from '@nestjs/common';
import type { ToldUnit } from '@suian/domain/ward-list/ward-unit';
import type { StaffActor } from '../../../platform/auth/actors.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Identity } from '../../identity/index.js';

/** Whose ward a row is about. */
@Injectable()
export class WardRowDepartment {
  constructor(private readonly identity: Identity) {}

  /** As the row says, else the list's; one we do not know is 待分科. Another ward's row is not this nurse's to save. */
  async of(
    tx: Tx,
    listDepartmentId: string,
    { organizationId, departmentIds }: StaffActor,
    { departmentCode: code, departmentName: name }: ToldUnit['stay'],
  ): Promise<string | null> {
    if (code === undefined && name === undefined) return listDepartmentId;
    const known = await this.identity.departmentByCodeOrName(tx, organizationId, code, name);
    if (!known || departmentIds.includes(known.id)) return known?.id ?? null;
    const path = name === undefined ? 'departmentCode' : 'departmentName';
    throw new AppError('department.not-found', { errors: [{ path, what: 'another-department' }] });
  }
}
