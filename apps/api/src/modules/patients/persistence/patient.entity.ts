import type { Sex } from '@suian/contracts/patients';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  CodeKeyColumn,
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  SealedColumn,
  TextColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';

/** One person in one organization. Personal fields are sealed; look-ups go by keyed hash. */
@Entity('patient')
export class PatientRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @TextColumn() nameCipher: string;
  @CodeColumn(64) nameHash: string;
  @CodeColumn(8) sex: Sex;
  @DateColumn({ nullable: true }) birthOn: string | null;
  @TextColumn({ nullable: true }) mrnCipher: string | null;
  @CodeColumn(64, { nullable: true }) mrnHash: string | null;
  @CodeColumn(64, { nullable: true }) mrn4Hash: string | null;
  @TextColumn({ nullable: true }) phoneCipher: string | null;
  @CodeColumn(64, { nullable: true }) phoneHash: string | null;
  @CodeColumn(64, { nullable: true }) phone4Hash: string | null;
  @TextColumn({ nullable: true }) idNoCipher: string | null;
  @CodeColumn(64, { nullable: true }) idNoHash: string | null;
  @CodeColumn(64, { nullable: true }) idNo4Hash: string | null;
  @FlagColumn() isDeceased: boolean;
  @RefColumn({ nullable: true }) mergedInto: string | null;
  @InstantColumn({ nullable: true }) mergedAt: Date | null;
  /** A nurse's own words for why a merge was wrong: sealed, she may name somebody. */
  @SealedColumn({ nullable: true }) unmergedReasonCipher: string | null;
  /** When the newest news of him happened, by its sender. */
  @InstantColumn({ nullable: true }) toldAt: Date | null;
  @InstantColumn() madeAt: Date;
  @VersionColumn() version: number;
}

/** The beginnings of a name, so that the search box finds it while it is being typed. An index, not a record. */
@Entity('patient_name_prefix')
export class NamePrefixRow {
  @CodeKeyColumn(26) patientId: string;
  @RefColumn() organizationId: string;
  @CodeKeyColumn(64) prefixHash: string;
}
