import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTables,
  dropTables,
  id,
  instant,
  int,
  json,
  optional,
  ref,
  table,
  text,
  version,
} from '../platform/database/table-builder.js';

const COUNTS = ['created', 'updated', 'same', 'not_discharged', 'problems'].map((name) => int(name));

const TABLES = [
  table(
    'ward_list',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('department_id', 'department'),
      ref('uploaded_by', 'staff_member'),
      instant('uploaded_at'),
      /** Fingerprint of the file; NULL once its content was forgotten. */
      optional(code('bytes_hash', 64)),
      code('state', 12),
      optional(code('fault', 40)),
      optional(code('format', 8)),
      optional(code('charset', 16)),
      optional(text('headers_cipher')),
      optional(code('header_hash', 64)),
      json('mapping'),
      optional(code('mapped_by', 8)),
      /** In whose name the work is done: id, role, departments, where from. */
      json('acting'),
      int('row_count'),
      /** Rows the present step has finished; the next one to do. */
      int('done'),
      ...COUNTS,
      optional(instant('finished_at')),
      optional(instant('forgotten_at')),
      version(),
    ],
    {
      uniques: [['department_id', 'bytes_hash']],
      indices: [['organization_id', 'id']],
    },
  ),
  /** The file as it came, in pieces, until it is read. */
  table(
    'ward_list_part',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('ward_list_id', 'ward_list'),
      int('position'),
      text('bytes_cipher'),
    ],
    { uniques: [['ward_list_id', 'position']] },
  ),
  table(
    'ward_list_row',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('ward_list_id', 'ward_list'),
      int('position'),
      int('line'),
      code('row_hash', 64),
      text('cells_cipher'),
      /** Of the present step; NULL: not yet done. */
      optional(code('result', 16)),
      optional(json('problems')),
    ],
    {
      uniques: [['ward_list_id', 'position']],
      indices: [
        ['ward_list_id', 'row_hash'],
        ['ward_list_id', 'result', 'position'],
      ],
    },
  ),
  /** What somebody decided about a header line, for every later file with the same one. */
  table(
    'ward_list_mapping',
    [
      id(),
      ref('organization_id', 'organization'),
      code('header_hash', 64),
      json('mapping'),
      ref('decided_by', 'staff_member'),
      instant('decided_at'),
    ],
    { uniques: [['organization_id', 'header_hash']] },
  ),
];

export class WardLists1800400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
