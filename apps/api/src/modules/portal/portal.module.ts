import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/wechat.module.js';
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
import { BindingCodesController } from './binding-codes.controller.js';
import { BindingController } from './binding.controller.js';
import { CodeDesk } from './code-desk.js';
import { OwnDataController } from './own-data.controller.js';
import { OwnRecord } from './own-data/own-record.js';
import { OwnRecordController } from './own-record.controller.js';
import { PatientSessionController } from './patient-session.controller.js';
import { PatientWard } from './patient-ward.js';
import { ExportMineQuery } from './queries/export-mine.query.js';
import { MattersQuery } from './queries/matters.query.js';
import { MyConsentsQuery } from './queries/my-consents.query.js';
import { TodayQuery } from './queries/today.query.js';
import { WhoLookedQuery } from './queries/who-looked.query.js';
import { SeatSummaries } from './seat-summaries.js';
import { BindAccount } from './use-cases/bind-account.js';
import { CheckCode } from './use-cases/check-code.js';
import { DecideConsent } from './use-cases/decide-consent.js';
import { IssueCode } from './use-cases/issue-code.js';
import { PreviewCode } from './use-cases/preview-code.js';
import { SignInPatient } from './use-cases/sign-in-patient.js';
import { SignOutPatient } from './use-cases/sign-out-patient.js';
import { UnbindSeat } from './use-cases/unbind-seat.js';
import { VoidCode } from './use-cases/void-code.js';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    PatientsModule,
    CommunicationsModule,
    QuestionnairesModule,
    CarePlansModule,
    RiskAssessmentsModule,
    TriageModule,
    ResponsesModule,
    ObservationsModule,
    WechatModule,
  ],
  controllers: [
    BindingController,
    BindingCodesController,
    OwnDataController,
    OwnRecordController,
    PatientSessionController,
  ],
  providers: [
    // binding
    CodeDesk,
    BindAccount,
    CheckCode,
    IssueCode,
    PreviewCode,
    SeatSummaries,
    SignInPatient,
    SignOutPatient,
    VoidCode,
    // today, matters, consents
    MattersQuery,
    MyConsentsQuery,
    PatientWard,
    TodayQuery,
    // consents decided, own data, the way out
    DecideConsent,
    ExportMineQuery,
    OwnRecord,
    UnbindSeat,
    WhoLookedQuery,
  ],
})
export class PortalModule {}
