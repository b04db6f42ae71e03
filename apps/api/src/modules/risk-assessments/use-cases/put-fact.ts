import { Injectable } from '@nestjs/common';
import type { PatientTiers } from '@suian/contracts/tier-cards';
import type { PutFactRequest } from '@suian/contracts/tiers';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { faultOfFact } from '@suian/domain/tier/entered-facts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { Patients } from '../../patients/index.js';
import { TierFactStore } from '../persistence/tier-fact.store.js';
import { ProposalCards } from '../proposal-cards.js';
import { Proposals } from '../proposals.js';

/** A nurse writes down what she knows; the rules are asked again at once. The same again changes nothing. */
@Injectable()
export class PutFact {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly facts: TierFactStore,
    private readonly proposals: Proposals,
    private readonly cards: ProposalCards,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, patientId: string, given: PutFactRequest): Promise<PatientTiers> {
    const at = this.clock.now();
    return this.unit.run(async (tx) => {
      const patient = await this.patients.visible(tx, actor, patientId);
      check(given, localDateIn(actor.zone, at));
      await this.patients.hold(tx, patient.id);
      if (!(await this.isKnown(tx, patient.id, given))) {
        const { organizationId, id: byStaff } = actor;
        await this.facts.add(tx, { ...given, organizationId, patientId, byStaff, at });
        const entry = { organizationId, action: 'tier.fact-put', patientId, shown: [given.code] };
        await this.audit.record(tx, actor, entry);
        await this.proposals.reconsider(tx, patientId, at);
      }
      return this.cards.ofPatient(tx, patientId);
    });
  }

  private async isKnown(
    tx: Tx,
    patientId: string,
    { code, value, observedOn }: PutFactRequest,
  ): Promise<boolean> {
    const newest = (await this.facts.ofPatient(tx, patientId)).find((fact) => fact.code === code);
    return newest?.value === value && newest.observedOn === observedOn;
  }
}

function check({ code, value, observedOn }: PutFactRequest, today: string): void {
  const fault = faultOfFact(code, value);
  const errors = fault ? [{ path: 'body.value', what: fault }] : [];
  if (observedOn > today) errors.push({ path: 'body.observedOn', what: 'too-large' });
  if (errors.length > 0) throw new AppError('request.invalid', { errors });
}
