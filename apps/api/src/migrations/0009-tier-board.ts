import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  code,
  createTables,
  dropIndex,
  dropTables,
  id,
  instant,
  int,
  optional,
  primary,
  ref,
  table,
  text,
} from '../platform/database/table-builder.js';

const TABLES = [
  /** The tier a plan began with, and each one that a person set without a proposal. Never changed. */
  table(
    'tier_change',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('patient_id', 'patient'),
      ref('care_plan_id', 'care_plan'),
      code('kind', 12),
      optional(code('from_tier', 8)),
      code('to_tier', 8),
      optional(ref('by_staff', 'staff_member')),
      text('reason_cipher'),
      instant('at'),
    ],
    { indices: [['patient_id', 'id']] },
  ),
  /** The newest decision on a proposal, as long as its author may take it back. */
  table('tier_undo', [
    primary(ref('proposal_id', 'tier_proposal')),
    ref('organization_id', 'organization'),
    ref('by_staff', 'staff_member'),
    code('state', 8),
    int('version_after'),
    /** NULL: the decision left the plan as it was. */
    optional(int('plan_version_after')),
    optional(text('reason_before_cipher')),
    /** By the system clock. */
    instant('at'),
  ]),
  /** How far an organization's nightly review has come. */
  table('tier_review', [
    primary(ref('organization_id', 'organization')),
    /** NULL: no review is under way. */
    optional(code('after_plan', 26)),
  ]),
];
const PROPOSAL_COLUMNS = [optional(text('facts_cipher'))];
const INDICES: [string, string[]][] = [
  ['tier_proposal', ['organization_id', 'state', 'decided_at']],
  ['follow_up_task', ['organization_id', 'due_on']],
  ['care_plan', ['organization_id', 'id']],
];

/** What the tier board shows, what takes a decision back, and the review of each night. */
export class TierBoard1800900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await addColumns(runner, 'tier_proposal', PROPOSAL_COLUMNS);
    for (const [name, columns] of INDICES) await addIndex(runner, name, columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of [...INDICES].reverse()) await dropIndex(runner, name, columns);
    for (const { name } of PROPOSAL_COLUMNS) await runner.dropColumn('tier_proposal', name);
    await dropTables(runner, TABLES);
  }
}
