import { Injectable } from '@nestjs/common';
import type { ClaimCallRequest, WorklistRow } from '@suian/contracts/worklist';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CallRows } from '../call-rows.js';
import { CallWork } from '../call-work.js';
import { NurseTaskStore } from '../persistence/nurse-task.store.js';

/** One nurse is on the telephone with a patient; a colleague a moment later learns her name. */
@Injectable()
export class ClaimCall {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: CallWork,
    private readonly calls: NurseTaskStore,
    private readonly rows: CallRows,
  ) {}

  run(actor: StaffActor, callId: string, { version }: ClaimCallRequest): Promise<WorklistRow> {
    return this.unit.run(async (tx) => {
      const { call } = await this.work.take(tx, actor, callId);
      // The second press of the same button.
      if (call.claimedBy === actor.id && this.work.isHeld(call)) return this.rows.one(tx, actor, call);
      this.work.mustBeCurrent(call, version);
      const mine = await this.calls.change(tx, call, this.work.claim(actor));
      await this.work.done(tx, actor, mine, 'call.claimed');
      return this.rows.one(tx, actor, mine);
    });
  }
}
