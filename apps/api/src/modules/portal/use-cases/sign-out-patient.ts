import { Injectable } from '@nestjs/common';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity, PatientAccounts } from '../../identity/index.js';

@Injectable()
export class SignOutPatient {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly accounts: PatientAccounts,
    private readonly identity: Identity,
    private readonly audit: Audit,
  ) {}

  run(actor: PatientActor): Promise<void> {
    return this.unit.run(async (tx) => {
      await this.accounts.endSession(tx, actor.sessionHash);
      for (const { organizationId, patientId } of await this.identity.seatsOfAccount(tx, actor.id)) {
        await this.audit.record(tx, actor, { organizationId, action: 'patient-session.ended', patientId });
      }
    });
  }
}
