import { Injectable } from '@nestjs/common';
import type { RegisterDischargeRequest, RegisteredDischarge } from '@suian/contracts/discharges';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { checkedForm } from '../checked-form.js';
import type { DischargeUnit } from '../discharge-unit.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';
import { IntakeSources } from '../intake-sources.js';
import { LookAlikes } from '../look-alikes.js';

/** A discharge from the nurse's form. What is wrong is answered to her at once and kept nowhere. */
@Injectable()
export class RegisterDischarge {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly importUnit: ImportUnit,
    private readonly idempotency: Idempotency,
    private readonly lookAlikes: LookAlikes,
    private readonly sources: IntakeSources,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: StaffActor,
    form: RegisterDischargeRequest,
    call: IdempotentCall | null,
  ): Promise<RegisteredDischarge> {
    const unit = checkedForm(actor, form, localDateIn(actor.zone, this.clock.now()));
    const work = () =>
      this.unit.run((tx) =>
        this.idempotency.once(tx, call, async () => toWire(await this.register(tx, actor, unit))),
      );
    try {
      return await repeatOnDuplicate(work);
    } catch (error) {
      await this.lookAlikes.record(actor, error);
      throw error;
    }
  }

  private async register(tx: Tx, actor: StaffActor, unit: DischargeUnit): Promise<ImportedUnit> {
    const imported = await this.importUnit.into(tx, actor, unit);
    await this.sources.seen(tx, actor.organizationId, { kind: 'form' }, this.clock.now(), { units: 1 });
    return imported;
  }
}

function toWire({ patient, encounters }: ImportedUnit): RegisteredDischarge {
  const [stay] = encounters;
  if (!stay) throw new Error('the form always carries one stay');
  return { patient, encounter: { id: stay.id, result: stay.result }, plan: stay.plan };
}
