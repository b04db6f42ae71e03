import type { Pathway } from '@suian/domain/schedule/pathway';
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

/** A published pathway never changes: a plan keeps the version it started with. */
@Entity('pathway_version')
export class PathwayVersionRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(64) key: string;
  @IntColumn() versionNo: number;
  @CodeColumn(12) status: 'active' | 'retired';
  @WordsColumn(120) name: string;
  @JsonColumn() content: Pathway;
  @WordsColumn(60, { nullable: true }) signedOffBy: string | null;
  @InstantColumn() madeAt: Date;
}
