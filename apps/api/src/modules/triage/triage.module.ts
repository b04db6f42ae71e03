import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { AlertFigures } from './alert-figures.js';
import { AlertPages } from './alert-pages.js';
import { AlertRows } from './alert-rows.js';
import { AlertWork } from './alert-work.js';
import { ChangedFacts } from './changed-facts.js';
import { Episodes } from './episodes.js';
import { EscalateAlert } from './jobs/escalate-alert.job.js';
import { Ladder } from './ladder.js';
import { AlertPaperStore } from './persistence/alert-paper.store.js';
import { AlertQueueStore } from './persistence/alert-queue.store.js';
import { AlertStore } from './persistence/alert.store.js';
import { AlertUndoStore } from './persistence/alert-undo.store.js';
import { LadderStore } from './persistence/ladder.store.js';
import { AlertPageQuery } from './queries/alert-page.query.js';
import { AlertQueueQuery } from './queries/alert-queue.query.js';
import { TriageController } from './triage.controller.js';
import { Triage } from './triage.facade.js';
import { AddAlertNote } from './use-cases/add-alert-note.js';
import { ClaimAlert } from './use-cases/claim-alert.js';
import { DisposeAlert } from './use-cases/dispose-alert.js';
import { ReleaseAlert } from './use-cases/release-alert.js';
import { UndoAlert } from './use-cases/undo-alert.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, CarePlansModule],
  controllers: [TriageController],
  providers: [
    AddAlertNote,
    AlertFigures,
    AlertPageQuery,
    AlertPages,
    AlertPaperStore,
    AlertQueueQuery,
    AlertQueueStore,
    AlertRows,
    AlertStore,
    AlertUndoStore,
    AlertWork,
    ChangedFacts,
    ClaimAlert,
    DisposeAlert,
    Episodes,
    EscalateAlert,
    Ladder,
    LadderStore,
    ReleaseAlert,
    Triage,
    UndoAlert,
  ],
  exports: [Triage],
})
export class TriageModule {}
