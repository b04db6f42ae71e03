import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { StaffSessionStore } from '../persistence/staff-session.store.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sessions: StaffSessionStore,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor): Promise<void> {
    return this.unit.run(async (tx) => {
      await this.sessions.end(tx, actor.sessionHash);
      await this.audit.record(tx, actor, { organizationId: actor.organizationId, action: 'session.ended' });
    });
  }
}
