import { Injectable } from '@nestjs/common';
import { ageOn } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { Pathway, RiskTier } from '@suian/domain/schedule/pathway';
import { proposeTierBy } from '@suian/domain/tier/propose-tier';
import { tierRuleSets } from '@suian/domain/tier/rule-sets';
import type { TierFacts } from '@suian/domain/tier/tier-rules';
import { tierWords } from '@suian/domain/tier/tier-words';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';
import { lastOperation, Patients, type EncounterRecord } from '../patients/index.js';

const LONGEST_REASON = 200;
const BETWEEN_DIAGNOSES = /[;；、,，\n]/;

/** The tier a new plan is proposed with, by what the discharge says; what it does not say is named as missing. */
@Injectable()
export class FirstTier {
  constructor(
    private readonly patients: Patients,
    private readonly identity: Identity,
  ) {}

  async of(
    tx: Tx,
    encounter: EncounterRecord,
    { tierRules, proposedTier, proposedTierReason }: Pathway,
    now: Date,
  ): Promise<{ tier: RiskTier; tierReason: string }> {
    const ruleSets = tierRuleSets(tierRules ?? []);
    if (ruleSets.length === 0) return { tier: proposedTier, tierReason: proposedTierReason };
    const proposal = proposeTierBy(ruleSets, await this.factsOf(tx, encounter, now));
    return { tier: proposal.tier, tierReason: tierWords(proposal).slice(0, LONGEST_REASON) };
  }

  /** What the stay itself says. */
  async factsOf(tx: Tx, encounter: EncounterRecord, now: Date): Promise<TierFacts> {
    const { organizationId, patientId, diagnosis } = encounter;
    const { birthOn } = await this.patients.patient(tx, organizationId, patientId);
    const { zone } = await this.identity.organization(tx, organizationId);
    const diagnoses = (diagnosis ?? '').split(BETWEEN_DIAGNOSES).filter((each) => each.trim() !== '');
    return {
      ...(birthOn === null ? {} : { age: ageOn(birthOn, localDateIn(zone, now)) }),
      operation: lastOperation(encounter) !== undefined,
      diagnoses: diagnoses.length,
    };
  }
}
