import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  AddAlertNoteRequest,
  AlertList,
  AlertPage,
  AlertQuery,
  ClaimAlertRequest,
  DisposeAlertRequest,
  ReleaseAlertRequest,
  UndoAlertRequest,
} from '@suian/contracts/alerts';
import type { StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { AlertPageQuery } from './queries/alert-page.query.js';
import { AlertQueueQuery } from './queries/alert-queue.query.js';
import { AddAlertNote } from './use-cases/add-alert-note.js';
import { ClaimAlert } from './use-cases/claim-alert.js';
import { DisposeAlert } from './use-cases/dispose-alert.js';
import { ReleaseAlert } from './use-cases/release-alert.js';
import { UndoAlert } from './use-cases/undo-alert.js';

@Controller()
export class TriageController {
  constructor(
    private readonly queue: AlertQueueQuery,
    private readonly page: AlertPageQuery,
    private readonly claims: ClaimAlert,
    private readonly releases: ReleaseAlert,
    private readonly notes: AddAlertNote,
    private readonly dispositions: DisposeAlert,
    private readonly undos: UndoAlert,
  ) {}

  @Handles('listAlerts')
  listAlerts(@Caller() actor: StaffActor, @Query() query: AlertQuery): Promise<AlertList> {
    return this.queue.run(actor, query);
  }

  @Handles('getAlert')
  getAlert(@Caller() actor: StaffActor, @Param('alertId') id: string): Promise<AlertPage> {
    return this.page.run(actor, id);
  }

  @Handles('claimAlert')
  claimAlert(
    @Caller() actor: StaffActor,
    @Param('alertId') id: string,
    @Body() body: ClaimAlertRequest,
  ): Promise<AlertPage> {
    return this.claims.run(actor, id, body);
  }

  @Handles('releaseAlert')
  releaseAlert(
    @Caller() actor: StaffActor,
    @Param('alertId') id: string,
    @Body() body: ReleaseAlertRequest,
  ): Promise<AlertPage> {
    return this.releases.run(actor, id, body);
  }

  @Handles('addAlertNote')
  addAlertNote(
    @Caller() actor: StaffActor,
    @Param('alertId') id: string,
    @Body() body: AddAlertNoteRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<AlertPage> {
    return this.notes.run(actor, id, body, call);
  }

  @Handles('disposeAlert')
  disposeAlert(
    @Caller() actor: StaffActor,
    @Param('alertId') id: string,
    @Body() body: DisposeAlertRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<AlertPage> {
    return this.dispositions.run(actor, id, body, call);
  }

  @Handles('undoAlert')
  undoAlert(
    @Caller() actor: StaffActor,
    @Param('alertId') id: string,
    @Body() body: UndoAlertRequest,
  ): Promise<AlertPage> {
    return this.undos.run(actor, id, body);
  }
}
