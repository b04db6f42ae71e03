import { Entity } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NumberColumn,
  RefColumn,
  SequenceColumn,
  TextColumn,
  VersionColumn,
  WordsColumn,
} from '../src/platform/database/columns.js';
import {
  code,
  createTables,
  date,
  dropTables,
  flag,
  id,
  instant,
  int,
  json,
  number,
  optional,
  ref,
  sequence,
  table,
  text,
  version,
  words,
} from '../src/platform/database/table-builder.js';

/** Two small tables with every kind of column, for the tests of this room. */
@Entity('ward')
export class WardRow {
  @IdColumn() id: string;
  @CodeColumn(16) code: string;
  @IntColumn() beds: number;
}

interface Answers {
  体温: number;
  list: (number | string | null)[];
}

@Entity('note')
export class NoteRow {
  @IdColumn() id: string;
  @RefColumn({ nullable: true }) wardId: string | null;
  @WordsColumn(40) title: string;
  @TextColumn({ nullable: true }) body: string | null;
  @JsonColumn({ nullable: true }) answers: Answers | null;
  @InstantColumn() writtenAt: Date;
  @InstantColumn({ nullable: true }) readAt: Date | null;
  @DateColumn() dischargedOn: string;
  @FlagColumn() isUrgent: boolean;
  @NumberColumn({ nullable: true }) celsius: number | null;
  @VersionColumn() version: number;
}

@Entity('event')
export class EventRow {
  @SequenceColumn() seq: number;
  @CodeColumn() kind: string;
}

const tables = [
  table('ward', [id(), code('code', 16), int('beds')], { uniques: [['code']] }),
  table(
    'note',
    [
      id(),
      optional(ref('ward_id', 'ward')),
      words('title', 40),
      optional(text('body')),
      optional(json('answers')),
      instant('written_at'),
      optional(instant('read_at')),
      date('discharged_on'),
      flag('is_urgent'),
      optional(number('celsius')),
      version(),
    ],
    { indices: [['written_at']] },
  ),
  table('event', [sequence(), code('kind')]),
];

export class First1764000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}

export const fixture = { entities: [WardRow, NoteRow, EventRow], migrations: [First1764000000000] };

/** A whole row, of which a test names only what it is about. */
export function note(row: Partial<NoteRow> & { id: string }): NoteRow {
  return {
    wardId: null,
    title: '伤口',
    body: null,
    answers: null,
    writtenAt: new Date('2026-11-21T01:02:03.456Z'),
    readAt: null,
    dischargedOn: '2026-11-20',
    isUrgent: false,
    celsius: null,
    version: 1,
    ...row,
  };
}
