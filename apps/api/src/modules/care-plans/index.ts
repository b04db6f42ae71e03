import { CarePlanRow } from './persistence/care-plan.entity.js';
import { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { PathwayVersionRow } from './persistence/pathway-version.entity.js';

export { CarePlans } from './care-plans.facade.js';
export { CarePlansModule } from './care-plans.module.js';
export type { OtherPathway, PlanRecord, TaskRecord } from './records.js';

/** Rows of this room, for the database. */
export const CARE_PLANS_ENTITIES = [PathwayVersionRow, CarePlanRow, FollowUpTaskRow];
