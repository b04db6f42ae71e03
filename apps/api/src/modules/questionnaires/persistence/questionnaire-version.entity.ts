import type { Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** A published version never changes: answers point to the very words and rules they were given under. */
@Entity('questionnaire_version')
export class QuestionnaireVersionRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(64) series: string;
  @IntColumn() versionNo: number;
  @CodeColumn(12) status: 'active' | 'retired';
  @WordsColumn(120) title: string;
  @JsonColumn() content: Questionnaire;
  @JsonColumn() pack: RulePack;
  @WordsColumn(60, { nullable: true }) signedOffBy: string | null;
  @InstantColumn() madeAt: Date;
}
