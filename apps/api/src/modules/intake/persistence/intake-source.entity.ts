import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** One way in, and what came by it last. */
@Entity('intake_source')
export class IntakeSourceRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(8) kind: 'key' | 'hl7' | 'form' | 'file';
  /** Id of the key, hash of the link's name, or `all`. */
  @CodeColumn(64) sourceRef: string;
  @WordsColumn(80, { nullable: true }) name: string | null;
  @InstantColumn() lastAt: Date;
  /** The day the counts are of. */
  @DateColumn() day: string;
  @IntColumn() messages: number;
  @IntColumn() units: number;
  @IntColumn() refused: number;
  /** Minutes of daytime between its last deliveries, oldest first. */
  @JsonColumn() gaps: number[];
}
