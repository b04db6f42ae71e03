import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { CommunicationsModule } from '../communications/index.js';
import { IdentityModule } from '../identity/index.js';
import { ObservationsModule } from '../observations/index.js';
import { PatientsModule } from '../patients/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { ResponsesModule } from '../responses/index.js';
import { RiskAssessmentsModule } from '../risk-assessments/index.js';
import { TriageModule } from '../triage/index.js';
import { WorklistModule } from '../worklist/index.js';
import { AccessQuery } from './access.query.js';
import { CallDeskController } from './call-desk.controller.js';
import { CallDeskQuery } from './call-desk.query.js';
import { CallHistories } from './call-history.js';
import { CallManner } from './call-manner.js';
import { CallWords } from './call-words.js';
import { DischargesController } from './discharges.controller.js';
import { DischargesQuery } from './discharges.query.js';
import { EncounterCards } from './encounter-cards.js';
import { OralConsent } from './oral-consent.js';
import { PatientListQuery } from './patient-list.query.js';
import { PatientPageQuery } from './patient-page.query.js';
import { PatientsController } from './patients.controller.js';
import { PlanController } from './plan.controller.js';
import { PlanDesk } from './plan-desk.js';
import { ResponsePageQuery } from './response-page.query.js';
import { StayScan } from './stay-scan.js';
import { Surroundings } from './surroundings.js';
import { TimelineSources } from './timeline-sources.js';
import { TimelineQuery } from './timeline.query.js';
import { AssignDepartment } from './use-cases/assign-department.js';
import { ConfirmPlan } from './use-cases/confirm-plan.js';
import { FinishCall } from './use-cases/finish-call.js';
import { RevealPatient } from './use-cases/reveal-patient.js';
import { ResumePlan } from './use-cases/resume-plan.js';
import { SetPlanOwner } from './use-cases/set-plan-owner.js';
import { StartPlan } from './use-cases/start-plan.js';

/** The console's composed screens; owns no table. */
@Module({
  imports: [
    AuditModule,
    IdentityModule,
    PatientsModule,
    CommunicationsModule,
    QuestionnairesModule,
    CarePlansModule,
    TriageModule,
    WorklistModule,
    ResponsesModule,
    ObservationsModule,
    RiskAssessmentsModule,
  ],
  controllers: [CallDeskController, DischargesController, PatientsController, PlanController],
  providers: [
    // discharges, stays and plans
    AssignDepartment,
    ConfirmPlan,
    DischargesQuery,
    EncounterCards,
    PlanDesk,
    ResumePlan,
    SetPlanOwner,
    StartPlan,
    StayScan,
    Surroundings,
    // the call desk
    CallDeskQuery,
    CallHistories,
    CallManner,
    CallWords,
    FinishCall,
    OralConsent,
    // patient page, timeline, access
    AccessQuery,
    PatientListQuery,
    PatientPageQuery,
    ResponsePageQuery,
    RevealPatient,
    TimelineQuery,
    TimelineSources,
  ],
})
export class DeskModule {}
