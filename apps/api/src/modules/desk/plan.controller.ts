import { Body, Controller, Param } from '@nestjs/common';
import type {
  AssignDepartmentRequest,
  ConfirmPlanRequest,
  EncounterPage,
  ResumePlanRequest,
  SetPlanOwnerRequest,
  StartPlanRequest,
} from '@suian/contracts/discharges';
import type { StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { AssignDepartment } from './use-cases/assign-department.js';
import { ConfirmPlan } from './use-cases/confirm-plan.js';
import { ResumePlan } from './use-cases/resume-plan.js';
import { SetPlanOwner } from './use-cases/set-plan-owner.js';
import { StartPlan } from './use-cases/start-plan.js';

@Controller()
export class PlanController {
  constructor(
    private readonly startPlan: StartPlan,
    private readonly confirmPlan: ConfirmPlan,
    private readonly resumePlan: ResumePlan,
    private readonly assignDepartment: AssignDepartment,
    private readonly setPlanOwner: SetPlanOwner,
  ) {}

  @Handles('startPlan')
  start(
    @Caller() actor: StaffActor,
    @Param('encounterId') encounterId: string,
    @Body() body: StartPlanRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<EncounterPage> {
    return this.startPlan.run(actor, encounterId, body, call);
  }

  @Handles('confirmPlan')
  confirm(
    @Caller() actor: StaffActor,
    @Param('planId') planId: string,
    @Body() body: ConfirmPlanRequest,
  ): Promise<EncounterPage> {
    return this.confirmPlan.run(actor, planId, body);
  }

  @Handles('resumePlan')
  resume(
    @Caller() actor: StaffActor,
    @Param('planId') planId: string,
    @Body() body: ResumePlanRequest,
  ): Promise<EncounterPage> {
    return this.resumePlan.run(actor, planId, body);
  }

  @Handles('setPlanOwner')
  setOwner(
    @Caller() actor: StaffActor,
    @Param('planId') planId: string,
    @Body() body: SetPlanOwnerRequest,
  ): Promise<EncounterPage> {
    return this.setPlanOwner.run(actor, planId, body);
  }

  @Handles('assignDepartment')
  assign(
    @Caller() actor: StaffActor,
    @Param('encounterId') encounterId: string,
    @Body() body: AssignDepartmentRequest,
  ): Promise<EncounterPage> {
    return this.assignDepartment.run(actor, encounterId, body.departmentId);
  }
}
