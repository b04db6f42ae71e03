import { Injectable } from '@nestjs/common';
import type { RegisterDischargeRequest, RegisteredDischarge } from '@suian/contracts/discharges';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { Audit } from '../../audit/index.js';
import { checkUnit } from '../check-unit.js';
import { unitOfForm } from '../form-unit.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';

/** A discharge from the nurse's form. What is wrong is answered to her at once and kept nowhere. */
@Injectable()
export class RegisterDischarge {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly importUnit: ImportUnit,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: StaffActor,
    form: RegisterDischargeRequest,
    call: IdempotentCall | null,
  ): Promise<RegisteredDischarge> {
    if (!actor.departmentIds.includes(form.departmentId)) throw new AppError('department.not-found');
    const unit = unitOfForm(form);
    const errors = checkUnit(unit, localDateIn(actor.zone, this.clock.now()));
    if (unit.patient.name === '') errors.push({ path: 'body.patient.name', what: 'too-short' });
    if (errors.length > 0) throw new AppError('request.invalid', { errors });
    const work = () =>
      this.unit.run((tx) =>
        this.idempotency.once(tx, call, async () => toWire(await this.importUnit.into(tx, actor, unit))),
      );
    try {
      return await repeatOnDuplicate(work);
    } catch (error) {
      await this.recordLookAlikes(actor, error);
      throw error;
    }
  }

  /** The question itself shows somebody, masked: that is written down before it is answered. */
  private async recordLookAlikes(actor: StaffActor, error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.code !== 'patient.looks-like-another') return;
    const shown = (error.details.errors ?? []).flatMap(({ expected }) => expected ?? []);
    const { organizationId } = actor;
    await this.unit.run((tx) =>
      this.audit.record(tx, actor, { organizationId, action: 'patient.look-alikes-shown', shown }),
    );
  }
}

function toWire({ patient, encounters }: ImportedUnit): RegisteredDischarge {
  const [stay] = encounters;
  if (!stay) throw new Error('the form always carries one stay');
  return { patient, encounter: { id: stay.id, result: stay.result }, plan: stay.plan };
}
