import type { PauseReason } from '@suian/contracts/patients';
import type { PlanTag, RiskTier } from '@suian/domain/schedule/pathway';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

@Entity('care_plan')
export class CarePlanRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn() encounterId: string;
  @RefColumn() pathwayVersionId: string;
  @RefColumn() anchorEventId: string;
  @CodeColumn(12) status: 'proposed' | 'confirmed' | 'ended';
  @CodeColumn(8) tier: RiskTier;
  @WordsColumn(200) tierReason: string;
  @JsonColumn() tags: PlanTag[];
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) confirmedAt: Date | null;
  @RefColumn({ nullable: true }) confirmedBy: string | null;
  /** 责任护士: whom the patient knows by name. */
  @RefColumn({ nullable: true }) ownerId: string | null;
  @InstantColumn({ nullable: true }) pausedAt: Date | null;
  @CodeColumn(24, { nullable: true }) pausedFor: PauseReason | null;
  /** The admission that pauses it; stays while another reason stands before it. */
  @CodeColumn(64, { nullable: true }) pausedBy: string | null;
  /** Why a person took it up again, the last time. */
  @TextColumn({ nullable: true }) resumeReasonCipher: string | null;
  @VersionColumn() version: number;
}
