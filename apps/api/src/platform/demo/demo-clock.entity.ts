import { Entity } from 'typeorm';
import { CodeKeyColumn, InstantColumn } from '../database/columns.js';

/** One row: at the system's `movedAt`, the demo's clock stood at `movedTo`. */
@Entity('demo_clock')
export class DemoClockRow {
  @CodeKeyColumn(8) name: string;
  @InstantColumn() movedTo: Date;
  @InstantColumn() movedAt: Date;
}
