import { Entity } from 'typeorm';
import {
  CodeColumn,
  CodeKeyColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** One WeChat user of one mini-program. */
@Entity('patient_account')
export class PatientAccountRow {
  @IdColumn() id: string;
  @CodeColumn(40) appid: string;
  @CodeColumn(64) openidHash: string;
  @TextColumn() openidCipher: string;
  @InstantColumn() madeAt: Date;
}

/** Times by the system clock. */
@Entity('patient_session')
export class PatientSessionRow {
  @CodeKeyColumn(64) tokenHash: string;
  @RefColumn() accountId: string;
  @InstantColumn() startedAt: Date;
  @InstantColumn() endsAt: Date;
}

/** Account × patient × role. */
@Entity('seat')
export class SeatRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() accountId: string;
  @RefColumn() patientId: string;
  @CodeColumn(8) role: 'self' | 'family';
  @InstantColumn() boundAt: Date;
  @InstantColumn({ nullable: true }) unboundAt: Date | null;
  /** 'yes' while bound, else null. */
  @CodeColumn(3, { nullable: true }) active: 'yes' | null;
  /** Two records were joined, and nobody has said yet that this phone is the person: nothing goes to it. */
  @InstantColumn({ nullable: true }) heldAt: Date | null;
}
