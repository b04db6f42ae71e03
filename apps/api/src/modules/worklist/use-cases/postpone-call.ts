import { Injectable } from '@nestjs/common';
import type { PostponeCallRequest, WorklistRow } from '@suian/contracts/worklist';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CallRows } from '../call-rows.js';
import { CallWork } from '../call-work.js';
import { NurseTaskStore } from '../persistence/nurse-task.store.js';

/** 稍后: not before that time. When it should have been made stays as it was: putting off does not make it less late. */
@Injectable()
export class PostponeCall {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: CallWork,
    private readonly calls: NurseTaskStore,
    private readonly rows: CallRows,
  ) {}

  run(actor: StaffActor, callId: string, { version, at }: PostponeCallRequest): Promise<WorklistRow> {
    return this.unit.run(async (tx) => {
      const { call } = await this.work.take(tx, actor, callId);
      this.work.mustBeCurrent(call, version);
      const notBefore = new Date(at);
      this.work.mustBePossible(actor, notBefore, 'body.at');
      const free = { claimedBy: null, claimedAt: null };
      const later = await this.calls.change(tx, call, { ...free, notBefore, kind: 'call' });
      await this.work.done(tx, actor, later, 'call.postponed');
      return this.rows.one(tx, actor, later);
    });
  }
}
