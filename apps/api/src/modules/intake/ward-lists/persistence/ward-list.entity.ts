import type { WardListState } from '@suian/contracts/ward-lists';
import type { WardMapping } from '@suian/domain/ward-list/fields';
import type { WardProblem } from '@suian/domain/ward-list/ward-unit';
import { Entity } from 'typeorm';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../../platform/database/columns.js';

/** The nurse in whose name a list is worked on, as she was allowed when she asked for it. */
export type Acting = Pick<StaffActor, 'id' | 'name' | 'role' | 'departmentIds' | 'address' | 'requestId'>;

export type RowResult = 'created' | 'updated' | 'same' | 'not-discharged' | 'problems';

/** A file with the discharges of a ward, and how far it is. */
@Entity('ward_list')
export class WardListRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() departmentId: string;
  @RefColumn() uploadedBy: string;
  @InstantColumn() uploadedAt: Date;
  @CodeColumn(64, { nullable: true }) bytesHash: string | null;
  @CodeColumn(12) state: WardListState;
  @CodeColumn(40, { nullable: true }) fault: string | null;
  @CodeColumn(8, { nullable: true }) format: 'csv' | 'xlsx' | null;
  @CodeColumn(16, { nullable: true }) charset: string | null;
  @TextColumn({ nullable: true }) headersCipher: string | null;
  @CodeColumn(64, { nullable: true }) headerHash: string | null;
  @JsonColumn() mapping: WardMapping;
  @CodeColumn(8, { nullable: true }) mappedBy: 'saved' | 'guessed' | null;
  @JsonColumn() acting: Acting;
  @IntColumn() rowCount: number;
  @IntColumn() done: number;
  @IntColumn() created: number;
  @IntColumn() updated: number;
  @IntColumn() same: number;
  @IntColumn() notDischarged: number;
  @IntColumn() problems: number;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
  @InstantColumn({ nullable: true }) forgottenAt: Date | null;
  @VersionColumn() version: number;
}

@Entity('ward_list_part')
export class WardListPartRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() wardListId: string;
  @IntColumn() position: number;
  @TextColumn() bytesCipher: string;
}

@Entity('ward_list_row')
export class WardListLineRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() wardListId: string;
  @IntColumn() position: number;
  @IntColumn() line: number;
  @CodeColumn(64) rowHash: string;
  /** JSON of the cells and their faults. */
  @TextColumn() cellsCipher: string;
  @CodeColumn(16, { nullable: true }) result: RowResult | null;
  @JsonColumn({ nullable: true }) problems: WardProblem[] | null;
}

@Entity('ward_list_mapping')
export class WardListMappingRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(64) headerHash: string;
  @JsonColumn() mapping: WardMapping;
  @RefColumn() decidedBy: string;
  @InstantColumn() decidedAt: Date;
}
