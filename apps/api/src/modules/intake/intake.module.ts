import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { TriageModule } from '../triage/index.js';
import { WorklistModule } from '../worklist/index.js';
import { ImportUnit } from './import-unit.js';
import { IntakeController } from './intake.controller.js';
import { RefusalStore } from './persistence/refusal.store.js';
import { RefusalsQuery } from './queries/refusals.query.js';
import { RegisterDischarge } from './use-cases/register-discharge.js';
import { SettleRefusal } from './use-cases/settle-refusal.js';
import { TakeFhir } from './use-cases/take-fhir.js';

@Module({
  imports: [AuditModule, CarePlansModule, IdentityModule, PatientsModule, TriageModule, WorklistModule],
  controllers: [IntakeController],
  providers: [ImportUnit, RefusalsQuery, RefusalStore, RegisterDischarge, SettleRefusal, TakeFhir],
})
export class IntakeModule {}
