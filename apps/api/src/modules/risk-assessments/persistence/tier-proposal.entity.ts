import type { TierProposalState } from '@suian/contracts/tier-cards';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { FactCode, TierProposal } from '@suian/domain/tier/tier-rules';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';

/** Another tier for one plan, with its reasons and what a person made of it. */
@Entity('tier_proposal')
export class TierProposalRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn() carePlanId: string;
  @CodeColumn(8) fromTier: RiskTier;
  @CodeColumn(8) toTier: RiskTier;
  @TextColumn() reasonsCipher: string;
  /** What was known then; NULL: not kept with older proposals. */
  @TextColumn({ nullable: true }) factsCipher: string | null;
  @JsonColumn() missing: FactCode[];
  @JsonColumn() judgedBy: TierProposal['judgedBy'];
  /** Tells whether the same was proposed before. */
  @CodeColumn(64) basisHash: string;
  @CodeColumn(12) state: TierProposalState;
  /** One waits for each plan. */
  @CodeColumn(3, { nullable: true }) active: 'yes' | null;
  @InstantColumn() madeAt: Date;
  @CodeColumn(8, { nullable: true }) decidedTier: RiskTier | null;
  @RefColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @TextColumn({ nullable: true }) reasonCipher: string | null;
  @DateColumn({ nullable: true }) expiresOn: string | null;
  @VersionColumn() version: number;
}
