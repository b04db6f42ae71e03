import { Injectable } from '@nestjs/common';
import type { CheckCodeRequest, CodeChecked } from '@suian/contracts/patient-app';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { CodeDesk } from '../code-desk.js';
import { settle, type Outcome } from '../kept-refusal.js';
import { noticeOf } from '../notice.js';

/** The second check. Whoever passes reads the notice next; nothing is bound yet. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly desk: CodeDesk,
    private readonly audit: Audit,
  ) {}

  async run(actor: PatientActor, body: CheckCodeRequest): Promise<CodeChecked> {
    return settle(await this.unit.run((tx) => this.check(tx, actor, body)));
  }

  private async check(
    tx: Tx,
    actor: PatientActor,
    { scene, check }: CheckCodeRequest,
  ): Promise<Outcome<CodeChecked>> {
    const open = await this.desk.open(tx, scene);
    const refusal = await this.desk.refusalOf(tx, actor, open, check);
    if (refusal) return { refusal };
    await this.audit.record(tx, actor, {
      organizationId: open.organization.id,
      action: 'binding-code.checked',
      patientId: open.patient.id,
      shown: [open.code.id],
    });
    return { value: { notice: noticeOf(open.organization) } };
  }
}
