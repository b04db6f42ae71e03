import { Injectable } from '@nestjs/common';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { SendingHoldStore } from '../persistence/sending-hold.store.js';

/** Sending runs again, for the whole installation. Where it runs already nothing happens. */
@Injectable()
export class ReleaseSending {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly holds: SendingHoldStore,
    private readonly audit: Audit,
  ) {}

  async run(actor: StaffActor): Promise<Done> {
    const { organizationId } = actor;
    await this.unit.run(async (tx) => {
      if (!(await this.holds.find(tx))) return;
      await this.holds.end(tx);
      await this.audit.record(tx, actor, { organizationId, action: 'sending.released' });
    });
    return { done: true };
  }
}
