import { Injectable } from '@nestjs/common';
import { ageOn, type LocalDate } from '@suian/domain/kernel/local-date';
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
    const facts = (await this.factsOfAll(tx, [encounter], now)).get(encounter.id) ?? {};
    const proposal = proposeTierBy(ruleSets, facts);
    return { tier: proposal.tier, tierReason: tierWords(proposal).slice(0, LONGEST_REASON) };
  }

  /** What stays of one organization say themselves, by stay. */
  async factsOfAll(tx: Tx, stays: readonly EncounterRecord[], now: Date): Promise<Map<string, TierFacts>> {
    const [first] = stays;
    if (!first) return new Map();
    const { organizationId } = first;
    const { zone } = await this.identity.organization(tx, organizationId);
    const ids = stays.map(({ patientId }) => patientId);
    const patients = await this.patients.patientsOf(tx, organizationId, ids);
    const today = localDateIn(zone, now);
    return new Map(
      stays.map((stay) => [stay.id, factsOf(stay, patients.get(stay.patientId)?.birthOn ?? null, today)]),
    );
  }
}

function factsOf(stay: EncounterRecord, birthOn: LocalDate | null, today: LocalDate): TierFacts {
  const diagnoses = (stay.diagnosis ?? '').split(BETWEEN_DIAGNOSES).filter((each) => each.trim() !== '');
  return {
    ...(birthOn === null ? {} : { age: ageOn(birthOn, today) }),
    operation: lastOperation(stay) !== undefined,
    diagnoses: diagnoses.length,
  };
}
