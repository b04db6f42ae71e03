import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  code,
  createTables,
  dropTables,
  id,
  instant,
  optional,
  ref,
  table,
  text,
} from '../platform/database/table-builder.js';

const TABLES = [
  /** Never changed but for its end: a newer row stands beside it. */
  table(
    'patient_portrait',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('patient_id', 'patient'),
      code('kind', 16),
      optional(code('code', 24)),
      optional(text('text_cipher')),
      code('source', 8),
      /** NULL: told by a system. */
      optional(ref('recorded_by', 'staff_member')),
      instant('recorded_at'),
      optional(instant('ended_at')),
      optional(ref('ended_by', 'staff_member')),
    ],
    { indices: [['patient_id', 'ended_at', 'id']] },
  ),
];
/** Without a foreign key: neither engine adds one to a table that has rows in the same way. */
const PLAN_COLUMNS = [optional(code('owner_id', 26))];

/** What is known of a patient beside his stays, and the nurse he knows by name. */
export class Portrait1801100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await addColumns(runner, 'care_plan', PLAN_COLUMNS);
    // Who confirmed a plan has answered for it until now.
    await runner.query(
      "UPDATE care_plan SET owner_id = confirmed_by WHERE confirmed_by IN (SELECT id FROM staff_member WHERE role IN ('nurse', 'supervisor'))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...PLAN_COLUMNS].reverse()) await runner.dropColumn('care_plan', name);
    await dropTables(runner, TABLES);
  }
}
