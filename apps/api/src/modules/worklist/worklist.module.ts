import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { TriageModule } from '../triage/index.js';
import { CallAttempts } from './call-attempts.js';
import { CallEnds } from './call-ends.js';
import { CallLists } from './call-lists.js';
import { CallNeeds } from './call-needs.js';
import { CallNews } from './call-news.js';
import { CallRows } from './call-rows.js';
import { CallWork } from './call-work.js';
import { Overtaking } from './overtaking.js';
import { CallAttemptStore } from './persistence/call-attempt.store.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';
import { WorklistStore } from './persistence/worklist.store.js';
import { WorklistQuery } from './queries/worklist.query.js';
import { TaskCheck } from './task-check.js';
import { ClaimCall } from './use-cases/claim-call.js';
import { PostponeCall } from './use-cases/postpone-call.js';
import { SaveCallDraft } from './use-cases/save-call-draft.js';
import { WardCover } from './ward-cover.js';
import { WorklistController } from './worklist.controller.js';
import { Worklist } from './worklist.facade.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, CarePlansModule, TriageModule],
  controllers: [WorklistController],
  providers: [
    CallAttemptStore,
    CallAttempts,
    CallEnds,
    CallLists,
    CallNeeds,
    CallNews,
    CallRows,
    CallWork,
    ClaimCall,
    NurseTaskStore,
    Overtaking,
    PostponeCall,
    SaveCallDraft,
    TaskCheck,
    WardCover,
    Worklist,
    WorklistQuery,
    WorklistStore,
  ],
  exports: [Worklist],
})
export class WorklistModule {}
