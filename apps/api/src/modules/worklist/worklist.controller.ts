import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  ClaimCallRequest,
  PostponeCallRequest,
  SaveCallDraftRequest,
  Worklist,
  WorklistQuery as WorklistRequest,
  WorklistRow,
} from '@suian/contracts/worklist';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { WorklistQuery } from './queries/worklist.query.js';
import { ClaimCall } from './use-cases/claim-call.js';
import { PostponeCall } from './use-cases/postpone-call.js';
import { SaveCallDraft } from './use-cases/save-call-draft.js';

@Controller()
export class WorklistController {
  constructor(
    private readonly worklist: WorklistQuery,
    private readonly claims: ClaimCall,
    private readonly drafts: SaveCallDraft,
    private readonly postponements: PostponeCall,
  ) {}

  @Handles('listWorklist')
  list(@Caller() actor: StaffActor, @Query() query: WorklistRequest): Promise<Worklist> {
    return this.worklist.run(actor, query);
  }

  @Handles('claimCall')
  claim(
    @Caller() actor: StaffActor,
    @Param('callId') id: string,
    @Body() body: ClaimCallRequest,
  ): Promise<WorklistRow> {
    return this.claims.run(actor, id, body);
  }

  @Handles('saveCallDraft')
  saveDraft(
    @Caller() actor: StaffActor,
    @Param('callId') id: string,
    @Body() body: SaveCallDraftRequest,
  ): Promise<WorklistRow> {
    return this.drafts.run(actor, id, body);
  }

  @Handles('postponeCall')
  postpone(
    @Caller() actor: StaffActor,
    @Param('callId') id: string,
    @Body() body: PostponeCallRequest,
  ): Promise<WorklistRow> {
    return this.postponements.run(actor, id, body);
  }
}
