import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { AlertPages } from './alert-pages.js';
import { AlertRows } from './alert-rows.js';
import { AlertWork } from './alert-work.js';
import { Episodes } from './episodes.js';
import { AlertPaperStore } from './persistence/alert-paper.store.js';
import { AlertQueueStore } from './persistence/alert-queue.store.js';
import { AlertStore } from './persistence/alert.store.js';
import { AlertPageQuery } from './queries/alert-page.query.js';
import { AlertQueueQuery } from './queries/alert-queue.query.js';
import { TriageController } from './triage.controller.js';
import { Triage } from './triage.facade.js';
import { AddAlertNote } from './use-cases/add-alert-note.js';
import { ClaimAlert } from './use-cases/claim-alert.js';
import { DisposeAlert } from './use-cases/dispose-alert.js';
import { ReleaseAlert } from './use-cases/release-alert.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, CarePlansModule],
  controllers: [TriageController],
  providers: [
    AddAlertNote,
    AlertPageQuery,
    AlertPages,
    AlertPaperStore,
    AlertQueueQuery,
    AlertQueueStore,
    AlertRows,
    AlertStore,
    AlertWork,
    ClaimAlert,
    DisposeAlert,
    Episodes,
    ReleaseAlert,
    Triage,
  ],
  exports: [Triage],
})
export class TriageModule {}
