import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTables,
  dropTables,
  flag,
  id,
  instant,
  looseRef,
  optional,
  ref,
  table,
  text,
  version,
} from '../platform/database/table-builder.js';

const OBSERVATIONS = [
  table(
    'observation',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      optional(ref('seat_id', 'seat')),
      code('submission_id', 96),
      code('metric', 24),
      code('source', 8),
      optional(code('context', 24)),
      text('values_cipher'),
      optional(text('note_cipher')),
      instant('measured_at'),
      instant('received_at'),
      flag('is_late'),
      code('state', 12),
      optional(instant('questioned_until')),
      /** The questioned entry this one is the second value of. */
      optional(looseRef('second_to')),
      optional(instant('mistake_at')),
      optional(text('mistake_reason_cipher')),
      code('rule_version', 24),
      code('advice_version', 24),
      /** What the phone was answered; the same submission is answered the same for ever. */
      text('receipt_cipher'),
    ],
    {
      uniques: [['submission_id']],
      indices: [['patient_id', 'metric', 'measured_at', 'id']],
    },
  ),
  table(
    'limit_override',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('patient_id', 'patient'),
      code('metric', 24),
      text('limits_cipher'),
      ref('by_staff', 'staff_member'),
      instant('at'),
      version(),
    ],
    { uniques: [['patient_id', 'metric']] },
  ),
];

/** The diary: measured values as they reached us, and the limits changed for one patient. */
export class Observations1800600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, OBSERVATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, OBSERVATIONS);
  }
}
