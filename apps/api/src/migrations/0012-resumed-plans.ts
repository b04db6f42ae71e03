import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, dropIndex, optional, text } from '../platform/database/table-builder.js';

const PLAN_COLUMNS = [optional(text('resume_reason_cipher'))];
/** Each discharge asks whether it ends an admission that pauses something. */
const BY_ADMISSION = ['organization_id', 'paused_by'];

/** Follow-up that a person has taken up again. */
export class ResumedPlans1801200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'care_plan', PLAN_COLUMNS);
    await addIndex(runner, 'care_plan', BY_ADMISSION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'care_plan', BY_ADMISSION);
    for (const { name } of PLAN_COLUMNS) await runner.dropColumn('care_plan', name);
  }
}
