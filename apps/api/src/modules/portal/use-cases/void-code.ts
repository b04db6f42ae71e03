import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { BindingCodes, type CodeRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';

/** A sheet printed by mistake or given to the wrong person. Voiding it twice changes nothing. */
@Injectable()
export class VoidCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly codes: BindingCodes,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, codeId: string): Promise<void> {
    return this.unit.run(async (tx) => {
      const code = await this.codes.find(tx, actor.organizationId, codeId);
      if (!code || !(await this.isVisible(tx, actor, code))) throw new AppError('binding.code-not-found');
      if (code.voidedAt) return;
      if (!(await this.codes.void(tx, codeId))) throw new AppError('binding.code-used');
      await this.audit.record(tx, actor, {
        organizationId: actor.organizationId,
        action: 'binding-code.voided',
        patientId: code.patientId,
        shown: [codeId],
      });
    });
  }

  private async isVisible(tx: Tx, actor: StaffActor, code: CodeRecord): Promise<boolean> {
    try {
      await this.patients.visibleEncounter(tx, actor, code.encounterId);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'encounter.not-found') return false;
      throw error;
    }
  }
}
