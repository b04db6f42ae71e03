import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addUnique,
  code,
  createTables,
  date,
  dropTables,
  dropUnique,
  id,
  instant,
  int,
  json,
  looseRef,
  optional,
  ref,
  table,
  text,
  words,
} from '../platform/database/table-builder.js';

const KEY_COLUMNS = [
  /** Hash of the name while the key stands. */
  optional(code('standing_name', 64)),
  optional(code('prefix', 8)),
  optional(json('scopes')),
  optional(looseRef('made_by')),
  optional(instant('made_at')),
  optional(instant('last_used_at')),
  optional(looseRef('revoked_by')),
  optional(instant('revoked_at')),
  /** Sealed: an administrator's own words, nothing of a patient. */
  optional(text('revoked_reason')),
];
const STANDING_NAME = ['organization_id', 'standing_name'];

const TABLES = [
  /** One way in, and what came by it last. */
  table(
    'intake_source',
    [
      id(),
      ref('organization_id', 'organization'),
      code('kind', 8),
      /** Id of the key, hash of the link's name, or 'all'. */
      code('source_ref', 64),
      optional(words('name', 80)),
      instant('last_at'),
      /** The day the counts are of. */
      date('day'),
      int('messages'),
      int('units'),
      int('refused'),
      /** Minutes of daytime between its last messages. */
      json('gaps'),
    ],
    { uniques: [['organization_id', 'kind', 'source_ref']] },
  ),
];

const REFUSAL_COLUMNS = [optional(looseRef('source_id'))];

/** Keys that say what they open, by whom they were made and when they were used; where intake's messages come from. */
export class Keys1800500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'integration_key', KEY_COLUMNS);
    await addUnique(runner, 'integration_key', STANDING_NAME);
    // Keys of before opened everything there was; their names may be the same, so they hold none.
    await runner.query(
      `UPDATE integration_key SET prefix = 'sk_', scopes = '["intake.fhir","intake.hl7","intake.observations"]'`,
    );
    await createTables(runner, TABLES);
    await addColumns(runner, 'intake_refusal', REFUSAL_COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('intake_refusal', 'source_id');
    await dropTables(runner, TABLES);
    await dropUnique(runner, 'integration_key', STANDING_NAME);
    for (const { name } of [...KEY_COLUMNS].reverse()) await runner.dropColumn('integration_key', name);
  }
}
