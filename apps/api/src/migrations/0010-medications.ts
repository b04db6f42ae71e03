import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTables,
  date,
  dropTables,
  id,
  instant,
  json,
  looseRef,
  optional,
  ref,
  table,
  text,
  version,
} from '../platform/database/table-builder.js';

const TABLES = [
  /** One medicine in one dose. */
  table(
    'medication_statement',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('patient_id', 'patient'),
      text('name_cipher'),
      optional(text('dosage_cipher')),
      optional(date('started_on')),
      /** First day without it. */
      optional(date('ended_on')),
      optional(code('ended_by', 8)),
      /** NULL: not ended, or ended by a system. */
      optional(ref('ended_by_staff', 'staff_member')),
      optional(text('reason_cipher')),
      /** The row whose dose this one changed. */
      optional(looseRef('follows')),
      json('affects'),
      code('source', 16),
      /** What its sender calls it, as a fingerprint; NULL: a person wrote it down. */
      optional(code('told_key', 64)),
      optional(ref('recorded_by', 'staff_member')),
      instant('recorded_at'),
      optional(instant('struck_at')),
      optional(ref('struck_by', 'staff_member')),
      optional(text('struck_reason_cipher')),
      version(),
    ],
    { uniques: [['patient_id', 'told_key']], indices: [['patient_id', 'id']] },
  ),
];

/** What a patient takes and took. */
export class Medications1801000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
