import { Injectable } from '@nestjs/common';
import type { EncounterPage } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CarePlans } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import { Triage } from '../../triage/index.js';
import { Worklist } from '../../worklist/index.js';
import { PlanDesk } from '../plan-desk.js';

/** A stay of 待分科 gets its department, any of the organization: its plan, tasks, alerts and calls go along. */
@Injectable()
export class AssignDepartment {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
    private readonly desk: PlanDesk,
  ) {}

  run(actor: StaffActor, encounterId: string, departmentId: string): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const stay = await this.patients.visibleEncounter(tx, actor, encounterId);
      await this.identity.department(tx, actor.organizationId, departmentId);
      await this.patients.assignDepartment(tx, stay, departmentId);
      await this.carePlans.assignDepartment(tx, encounterId, departmentId);
      await this.triage.assignDepartment(tx, stay.patientId, departmentId);
      await this.worklist.assignDepartment(tx, stay.patientId, departmentId);
      return this.desk.afterChange(tx, actor, { encounterId, action: 'encounter.department-assigned' });
    });
  }
}
