import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTables,
  date,
  dropTables,
  id,
  instant,
  json,
  optional,
  ref,
  table,
  text,
  version,
} from '../platform/database/table-builder.js';

const TABLES = [
  /** What a person knows of a patient that no message says. Never changed: a newer one stands beside it. */
  table(
    'tier_fact',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('patient_id', 'patient'),
      code('code', 24),
      text('value_cipher'),
      date('observed_on'),
      ref('by_staff', 'staff_member'),
      instant('at'),
    ],
    { indices: [['patient_id', 'code', 'observed_on', 'id']] },
  ),
  table(
    'tier_proposal',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      ref('care_plan_id', 'care_plan'),
      code('from_tier', 8),
      code('to_tier', 8),
      text('reasons_cipher'),
      json('missing'),
      json('judged_by'),
      /** Tells whether the same was proposed before. */
      code('basis_hash', 64),
      code('state', 12),
      /** 'yes' while it waits, else NULL: one waiting proposal a plan. */
      optional(code('active', 3)),
      instant('made_at'),
      optional(code('decided_tier', 8)),
      optional(ref('decided_by', 'staff_member')),
      optional(instant('decided_at')),
      optional(text('reason_cipher')),
      optional(date('expires_on')),
      version(),
    ],
    {
      uniques: [['care_plan_id', 'active']],
      indices: [
        ['organization_id', 'active', 'id'],
        ['patient_id', 'id'],
      ],
    },
  ),
];

/** What tiers are judged by, and what became of each proposal. */
export class Tiers1800800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
