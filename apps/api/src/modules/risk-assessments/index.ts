import { TierFactRow } from './persistence/tier-fact.entity.js';
import { TierProposalRow } from './persistence/tier-proposal.entity.js';
import { TierReviewRow } from './persistence/tier-review.entity.js';
import { TierUndoRow } from './persistence/tier-undo.entity.js';

export { RiskAssessments } from './risk-assessments.facade.js';
export { RiskAssessmentsModule } from './risk-assessments.module.js';

/** Rows of this room, for the database. */
export const RISK_ASSESSMENTS_ENTITIES = [TierFactRow, TierProposalRow, TierReviewRow, TierUndoRow];
