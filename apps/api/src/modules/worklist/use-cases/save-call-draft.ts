import { Injectable } from '@nestjs/common';
import type { SaveCallDraftRequest, WorklistRow } from '@suian/contracts/worklist';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { CallRows } from '../call-rows.js';
import { CallWork } from '../call-work.js';
import { NurseTaskStore } from '../persistence/nurse-task.store.js';

/** What was noted so far stays on the server, and keeps the call mine. The row's version stays as it is. */
@Injectable()
export class SaveCallDraft {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: CallWork,
    private readonly calls: NurseTaskStore,
    private readonly rows: CallRows,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, callId: string, { version, ...draft }: SaveCallDraftRequest): Promise<WorklistRow> {
    return this.unit.run(async (tx) => {
      const { call } = await this.work.takeToFinish(tx, actor, callId, version);
      const claim = this.work.claim(actor);
      await this.calls.keepDraft(tx, callId, draft, claim);
      const { organizationId, patientId } = call;
      const entry = { organizationId, action: 'call.drafted', patientId, shown: [callId] };
      // The first time only: it is saved with every answer.
      if (call.draftCipher === null) await this.audit.record(tx, actor, entry);
      return this.rows.one(tx, actor, { ...call, ...claim });
    });
  }
}
