import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { TriageModule } from '../triage/index.js';
import { WorklistModule } from '../worklist/index.js';
import { Admissions } from './hl7/admissions.js';
import { AdtActs } from './hl7/adt-acts.js';
import { CancelledDischarges } from './hl7/cancelled-discharges.js';
import { ForgetHl7 } from './hl7/forget-hl7.js';
import { Hl7Outcomes } from './hl7/hl7-outcomes.js';
import { Hl7RefusalReader } from './hl7/hl7-refusal.reader.js';
import { MergedRecords } from './hl7/merged-records.js';
import { EndedAdmissions } from './ended-admissions.js';
import { FhirRefusalReader } from './fhir-refusal.reader.js';
import { Hl7Controller } from './hl7.controller.js';
import { ImportUnit } from './import-unit.js';
import { IntakeSources } from './intake-sources.js';
import { IntakeController } from './intake.controller.js';
import { MergesController } from './merges.controller.js';
import { MonitorController } from './monitor.controller.js';
import { LookAlikes } from './look-alikes.js';
import { OpenedRefusals } from './opened-refusals.js';
import { Hl7MessageStore } from './persistence/hl7-message.store.js';
import { IntakeSourceStore } from './persistence/intake-source.store.js';
import { RefusalStore } from './persistence/refusal.store.js';
import { RefusalQuery } from './queries/refusal.query.js';
import { IntakeMonitorQuery } from './queries/intake-monitor.query.js';
import { RefusalsQuery } from './queries/refusals.query.js';
import { RefusalNews } from './refusal-news.js';
import { RefusalReaders } from './refusal-readers.js';
import { RefusalsController } from './refusals.controller.js';
import { ConfirmSeat } from './use-cases/confirm-seat.js';
import { RegisterDischarge } from './use-cases/register-discharge.js';
import { ReplayRefusal } from './use-cases/replay-refusal.js';
import { ToldMedicines } from './told-medicines.js';
import { SettleRefusal } from './use-cases/settle-refusal.js';
import { TakeFhir } from './use-cases/take-fhir.js';
import { TakeHl7 } from './use-cases/take-hl7.js';
import { UnmergePatient } from './use-cases/unmerge-patient.js';
import { WARD_LIST_PROVIDERS } from './ward-lists/providers.js';
import { WardListsController } from './ward-lists/ward-lists.controller.js';

@Module({
  imports: [AuditModule, CarePlansModule, IdentityModule, PatientsModule, TriageModule, WorklistModule],
  controllers: [
    Hl7Controller,
    IntakeController,
    MergesController,
    RefusalsController,
    MonitorController,
    WardListsController,
  ],
  providers: [
    Admissions,
    AdtActs,
    CancelledDischarges,
    ConfirmSeat,
    EndedAdmissions,
    FhirRefusalReader,
    ForgetHl7,
    Hl7MessageStore,
    Hl7Outcomes,
    Hl7RefusalReader,
    ImportUnit,
    IntakeMonitorQuery,
    IntakeSources,
    IntakeSourceStore,
    LookAlikes,
    MergedRecords,
    OpenedRefusals,
    RefusalNews,
    RefusalQuery,
    RefusalReaders,
    RefusalsQuery,
    RefusalStore,
    RegisterDischarge,
    ReplayRefusal,
    SettleRefusal,
    TakeFhir,
    TakeHl7,
    ToldMedicines,
    UnmergePatient,
    ...WARD_LIST_PROVIDERS,
  ],
  exports: [IntakeSources],
})
export class IntakeModule {}
