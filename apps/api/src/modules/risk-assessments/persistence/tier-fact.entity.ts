import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** What a person knows of a patient that no message says. Never changed: a newer one stands beside it. */
@Entity('tier_fact')
export class TierFactRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @CodeColumn(24) code: EnteredFact;
  @TextColumn() valueCipher: string;
  @DateColumn() observedOn: string;
  @RefColumn() byStaff: string;
  @InstantColumn() at: Date;
}
