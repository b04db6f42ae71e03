import type { IntakeSource } from '@suian/contracts/patients';
import type { AnchorKind } from '@suian/domain/schedule/pathway';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  VersionColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** A stay on a ward that ended. */
@Entity('encounter')
export class EncounterRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  /** Null: 待分科. */
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @CodeColumn(40, { nullable: true }) visitNo: string | null;
  /** `visit:<number>`, or `stay:<patient>:<date>:<department>` where there is no number. */
  @CodeColumn(120) identityKey: string;
  @DateColumn({ nullable: true }) admittedOn: string | null;
  @DateColumn() dischargedOn: string;
  @InstantColumn({ nullable: true }) dischargedAt: Date | null;
  @WordsColumn(200, { nullable: true }) diagnosis: string | null;
  @CodeColumn(16) source: IntakeSource;
  /** When the newest news of it happened, by its sender. */
  @InstantColumn({ nullable: true }) toldAt: Date | null;
  /** The hospital took the discharge back. */
  @InstantColumn({ nullable: true }) cancelledAt: Date | null;
  @InstantColumn() madeAt: Date;
  @VersionColumn() version: number;
}

/** What days are counted from. A resend or a corrected date changes the row; its id stays for ever. */
@Entity('anchor_event')
export class AnchorEventRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() encounterId: string;
  @CodeColumn(16) kind: AnchorKind;
  @IntColumn() ordinal: number;
  @DateColumn() onDate: string;
  @WordsColumn(120, { nullable: true }) label: string | null;
  @VersionColumn() version: number;
}
