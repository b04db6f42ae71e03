import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { IntakeModule } from '../intake/index.js';
import { PatientsModule } from '../patients/index.js';
import { TriageModule } from '../triage/index.js';
import { AnsweringWards } from './answering-wards.js';
import { DiaryController } from './diary.controller.js';
import { DiaryPages } from './diary-pages.js';
import { EntryJudge } from './entry-judge.js';
import { EntryNews } from './entry-news.js';
import { SecondLook } from './jobs/second-look.job.js';
import { KeepEntry } from './keep-entry.js';
import { Observations } from './observations.facade.js';
import { PatientLimits } from './patient-limits.js';
import { LimitOverrideStore } from './persistence/limit-override.store.js';
import { ObservationStore } from './persistence/observation.store.js';
import { ObservationIntakeController } from './observation-intake.controller.js';
import { MyDiaryQuery } from './queries/my-diary.query.js';
import { TrendQuery } from './queries/trend.query.js';
import { SecondLooks } from './second-looks.js';
import { TrendController } from './trend.controller.js';
import { MarkMistake } from './use-cases/mark-mistake.js';
import { RecordEntry } from './use-cases/record-entry.js';
import { SetLimit } from './use-cases/set-limit.js';
import { TakeObservations } from './use-cases/take-observations.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, TriageModule, IntakeModule],
  controllers: [DiaryController, ObservationIntakeController, TrendController],
  providers: [
    AnsweringWards,
    DiaryPages,
    EntryJudge,
    EntryNews,
    KeepEntry,
    LimitOverrideStore,
    MarkMistake,
    MyDiaryQuery,
    Observations,
    ObservationStore,
    PatientLimits,
    RecordEntry,
    SecondLook,
    SecondLooks,
    SetLimit,
    TakeObservations,
    TrendQuery,
  ],
  exports: [Observations],
})
export class ObservationsModule {}
