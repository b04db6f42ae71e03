import { Injectable } from '@nestjs/common';
import type { RefusalPage } from '@suian/contracts/intake';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { OpenedRefusals } from '../opened-refusals.js';

/** One refused unit, unmasked so that a person can correct it. */
@Injectable()
export class RefusalQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly opened: OpenedRefusals,
    private readonly identity: Identity,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, refusalId: string): Promise<RefusalPage> {
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const { refusal, trigger, fields } = await this.opened.find(tx, actor, refusalId);
      await this.audit.record(tx, actor, { organizationId, action: 'refusal.opened', shown: [refusalId] });
      const { id, source, problems, receivedAt, settledAt, settledBy } = refusal;
      const names = await this.identity.staffNames(tx, settledBy === null ? [] : [settledBy]);
      return {
        id,
        source,
        problems,
        receivedAt: receivedAt.toISOString(),
        settledAt: settledAt?.toISOString() ?? null,
        settledBy: settledBy === null ? null : (names.get(settledBy) ?? null),
        trigger,
        fields,
      };
    });
  }
}
