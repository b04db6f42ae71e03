import { Body, Controller, Param } from '@nestjs/common';
import type {
  AssignDepartmentRequest,
  ConfirmPlanRequest,
  EncounterPage,
  StartPlanRequest,
} from '@suian/contracts/discharges';
import type { StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { AssignDepartment } from './use-cases/assign-department.js';
import { ConfirmPlan } from './use-cases/confirm-plan.js';
import { StartPlan } from './use-cases/start-plan.js';

@Controller()
export class PlanController {
  constructor(
    private readonly startPlan: StartPlan,
    private readonly confirmPlan: ConfirmPlan,
    private readonly assignDepartment: AssignDepartment,
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

  @Handles('assignDepartment')
  assign(
    @Caller() actor: StaffActor,
    @Param('encounterId') encounterId: string,
    @Body() body: AssignDepartmentRequest,
  ): Promise<EncounterPage> {
    return this.assignDepartment.run(actor, encounterId, body.departmentId);
  }
}
