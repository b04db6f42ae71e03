import { CarePlanRow } from './persistence/care-plan.entity.js';
import { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { TierChangeRow } from './persistence/tier-change.entity.js';

export { CarePlans } from './care-plans.facade.js';
export { CarePlansModule } from './care-plans.module.js';
export { PlanTiers } from './plan-tiers.js';
export { nursesFor, ownerByDeed } from './plan-owners.js';
export type { TierChangeRecord } from './persistence/tier-change.store.js';
export type { OtherPathway, PlanRecord, TaskRecord } from './records.js';

/** Rows of this room, for the database. */
export const CARE_PLANS_ENTITIES = [PathwayVersionRow, CarePlanRow, FollowUpTaskRow, TierChangeRow];
