import type { DutyHours } from '@suian/domain/triage/cover';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** 医院/院区: the tenant. */
@Entity('organization')
export class OrganizationRow {
  @IdColumn() id: string;
  @WordsColumn(80) name: string;
  /** IANA zone, e.g. Asia/Shanghai. */
  @CodeColumn(48) zone: string;
  /** Who answers for personal data, as the consent notice names it. */
  @WordsColumn(120) controller: string;
  @WordsColumn(120) contact: string;
}

@Entity('department')
export class DepartmentRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @WordsColumn(80) name: string;
  @CodeColumn(40) code: string;
  @CodeColumn(24) wardPhone: string;
  @JsonColumn() duty: DutyHours[];
  @CodeColumn(5) dailyRoundAt: string;
  @FlagColumn() answeredAtNight: boolean;
}
