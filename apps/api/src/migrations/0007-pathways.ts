import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, code, int, json, optional } from '../platform/database/table-builder.js';

const TASK_COLUMNS = [
  optional(code('channel', 12)),
  optional(code('role', 12)),
  optional(code('on_silence', 8)),
  /** Which of its step's repeats it is: the last part of its occurrence key. */
  { ...int('repeat_index'), default: 0 },
];
const PLAN_COLUMNS = [optional(json('tags'))];

/** Steps that come again, by a channel and for a tier. What was laid out before is WeChat by a nurse, once. */
export class Pathways1800700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'follow_up_task', TASK_COLUMNS);
    await runner.query(
      "UPDATE follow_up_task SET channel = 'wechat', role = 'nurse', on_silence = 'call' WHERE channel IS NULL",
    );
    await addColumns(runner, 'care_plan', PLAN_COLUMNS);
    await runner.query("UPDATE care_plan SET tags = '[]' WHERE tags IS NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...PLAN_COLUMNS].reverse()) await runner.dropColumn('care_plan', name);
    for (const { name } of [...TASK_COLUMNS].reverse()) await runner.dropColumn('follow_up_task', name);
  }
}
