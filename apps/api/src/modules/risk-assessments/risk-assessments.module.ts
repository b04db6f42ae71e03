import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { TriageModule } from '../triage/index.js';
import { WorklistModule } from '../worklist/index.js';
import { DecisionNews } from './decision-news.js';
import { OverrideEnds } from './jobs/override-ends.job.js';
import { NightlyReview } from './jobs/nightly-review.job.js';
import { ReviewPatient } from './jobs/review-patient.job.js';
import { KnownFacts } from './known-facts.js';
import { TierBoardStore } from './persistence/tier-board.store.js';
import { TierFactStore } from './persistence/tier-fact.store.js';
import { TierProposalStore } from './persistence/tier-proposal.store.js';
import { TierReviewStore } from './persistence/tier-review.store.js';
import { TierUndoStore } from './persistence/tier-undo.store.js';
import { ProposalCards } from './proposal-cards.js';
import { ProposalRows } from './proposal-rows.js';
import { Proposals } from './proposals.js';
import { TierBoardQuery } from './queries/tier-board.query.js';
import { TierFigures } from './queries/tier-figures.js';
import { RiskAssessments } from './risk-assessments.facade.js';
import { TiersController } from './tiers.controller.js';
import { DecideTier } from './use-cases/decide-tier.js';
import { PutFact } from './use-cases/put-fact.js';
import { UndoTier } from './use-cases/undo-tier.js';

@Module({
  imports: [AuditModule, CarePlansModule, IdentityModule, PatientsModule, TriageModule, WorklistModule],
  controllers: [TiersController],
  providers: [
    DecideTier,
    DecisionNews,
    KnownFacts,
    NightlyReview,
    OverrideEnds,
    ProposalCards,
    ProposalRows,
    Proposals,
    PutFact,
    ReviewPatient,
    RiskAssessments,
    TierBoardQuery,
    TierBoardStore,
    TierFactStore,
    TierFigures,
    TierProposalStore,
    TierReviewStore,
    TierUndoStore,
    UndoTier,
  ],
  exports: [RiskAssessments],
})
export class RiskAssessmentsModule {}
