import type { RiskTier } from '@suian/domain/schedule/pathway';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** The tier a plan began with, and each one that a person set without a proposal. Never changed. */
@Entity('tier_change')
export class TierChangeRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @RefColumn() carePlanId: string;
  @CodeColumn(12) kind: 'first' | 'by-hand';
  @CodeColumn(8, { nullable: true }) fromTier: RiskTier | null;
  @CodeColumn(8) toTier: RiskTier;
  /** null: nobody; the rules at enrolment. */
  @RefColumn({ nullable: true }) byStaff: string | null;
  @TextColumn() reasonCipher: string;
  @InstantColumn() at: Date;
}
