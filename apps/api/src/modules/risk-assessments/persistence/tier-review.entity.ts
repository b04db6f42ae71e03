import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn } from '../../../platform/database/columns.js';

/** How far an organization's nightly review has come. */
@Entity('tier_review')
export class TierReviewRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) organizationId: string;
  /** The last plan looked at; null: no review is under way. */
  @CodeColumn(26, { nullable: true }) afterPlan: string | null;
}
