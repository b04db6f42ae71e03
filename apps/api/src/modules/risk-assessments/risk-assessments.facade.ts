import { Injectable } from '@nestjs/common';
import type { PatientTiers } from '@suian/contracts/tier-cards';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { NightlyReview } from './jobs/nightly-review.job.js';
import { ProposalCards } from './proposal-cards.js';
import { Proposals } from './proposals.js';

/** What upper rooms may ask about tiers. */
@Injectable()
export class RiskAssessments {
  constructor(
    private readonly cards: ProposalCards,
    private readonly nightly: NightlyReview,
    private readonly proposals: Proposals,
  ) {}

  /** What his tier was judged by and what became of each proposal, newest first. */
  historyOf(tx: Tx, patientId: string): Promise<PatientTiers> {
    return this.cards.ofPatient(tx, patientId);
  }

  /** A nurse set a tier by hand in a room above; `seen` is the one she was shown. */
  tierSetByHand(
    tx: Tx,
    plan: { patientId: string; planId: string; seen: RiskTier },
    now: Date,
  ): Promise<void> {
    return this.proposals.afterByHand(tx, plan, now);
  }

  /** Each organization's rules are asked again every night from now on. Twice is once. */
  beginReviews(): Promise<void> {
    return this.nightly.begin();
  }
}
