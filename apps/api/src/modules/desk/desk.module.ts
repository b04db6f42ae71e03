import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { ResponsesModule } from '../responses/index.js';
import { DischargesController } from './discharges.controller.js';
import { DischargesQuery } from './discharges.query.js';
import { EncounterCards } from './encounter-cards.js';
import { PlanController } from './plan.controller.js';
import { PlanDesk } from './plan-desk.js';
import { StayScan } from './stay-scan.js';
import { Surroundings } from './surroundings.js';
import { AssignDepartment } from './use-cases/assign-department.js';
import { ConfirmPlan } from './use-cases/confirm-plan.js';
import { StartPlan } from './use-cases/start-plan.js';

/** The console's composed screens; owns no table. */
@Module({
  imports: [AuditModule, CarePlansModule, IdentityModule, PatientsModule, ResponsesModule],
  controllers: [DischargesController, PlanController],
  providers: [
    // discharges, stays and plans
    AssignDepartment,
    ConfirmPlan,
    DischargesQuery,
    EncounterCards,
    PlanDesk,
    StartPlan,
    StayScan,
    Surroundings,
    // patient page, timeline, access
  ],
})
export class DeskModule {}
