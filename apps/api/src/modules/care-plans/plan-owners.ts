import { Injectable } from '@nestjs/common';
import { may } from '@suian/contracts/permissions';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Identity, type NurseRecord } from '../identity/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';

/** The plan's department, null in 待分科. */
type Placed = Pick<CarePlanRow, 'organizationId' | 'departmentId' | 'ownerId'>;

/** 责任护士: the nurse a patient knows by name. She does not keep anybody else from working on the plan. */
@Injectable()
export class PlanOwners {
  constructor(private readonly identity: Identity) {}

  /** Of a plan that is confirmed now: whom the nurse named, else who it was, else she herself. */
  async ofConfirmed(tx: Tx, actor: StaffActor, plan: Placed, wanted?: string): Promise<string | null> {
    if (wanted !== undefined) return this.checked(tx, plan, wanted);
    return plan.ownerId ?? ownerByDeed(actor);
  }

  /** Throws request.invalid for whoever is no nurse of the plan's department. */
  async checked(tx: Tx, plan: Placed, ownerId: string): Promise<string> {
    const nurses = await this.identity.nurses(tx, plan.organizationId);
    if (nursesFor(nurses, plan.departmentId).some(({ id }) => id === ownerId)) return ownerId;
    throw new AppError('request.invalid', { errors: [{ path: 'body.ownerId', what: 'not-a-nurse-here' }] });
  }
}

/** A doctor who confirms a plan is not the nurse he asks for. */
export function ownerByDeed({ id, role }: StaffActor): string | null {
  return may(role, 'plan.own') ? id : null;
}

/** Who can be named; 待分科 has every nurse of the hospital. */
export function nursesFor(nurses: readonly NurseRecord[], departmentId: string | null): NurseRecord[] {
  if (departmentId === null) return [...nurses];
  return nurses.filter(({ departmentIds }) => departmentIds.includes(departmentId));
}
