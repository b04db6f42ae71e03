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
  looseRef,
  optional,
  ref,
  table,
  text,
  words,
} from '../platform/database/table-builder.js';

const TABLES = [
  /** Every HL7 message once; what it was answered, so that a repeat is answered the same. */
  table(
    'hl7_message',
    [
      id(),
      ref('organization_id', 'organization'),
      words('sender_application', 120),
      words('sender_facility', 120),
      words('control_id', 120),
      /** Fingerprint of MSH-3, MSH-4, MSH-10 and the bytes. */
      code('repeat_key', 64),
      code('message_trigger', 16),
      /** Fingerprint of the visit's number: by it a cancelled admission finds its admission. */
      optional(code('visit_key', 64)),
      optional(instant('event_at')),
      instant('received_at'),
      code('outcome', 24),
      code('ack_code', 2),
      text('ack_cipher'),
      /** Emptied after 90 days. */
      optional(text('payload_cipher')),
    ],
    {
      uniques: [['organization_id', 'repeat_key']],
      indices: [
        ['organization_id', 'visit_key'],
        ['organization_id', 'received_at'],
      ],
    },
  ),
];

/** When the sender's newest news of this row happened; older news change nothing. */
const TOLD_AT = optional(instant('told_at'));

const COLUMNS = {
  patient: [TOLD_AT, optional(instant('merged_at')), optional(text('unmerged_reason_cipher'))],
  encounter: [TOLD_AT, optional(instant('cancelled_at'))],
  care_plan: [
    optional(instant('paused_at')),
    optional(code('paused_for', 24)),
    /** The admission that paused it. */
    optional(code('paused_by', 64)),
  ],
  seat: [optional(instant('held_at'))],
  /** Where a refused unit was taken again: what became of it. */
  intake_refusal: [optional(looseRef('replayed_patient_id')), optional(looseRef('replayed_encounter_id'))],
};

/** HL7 v2: messages, pauses, cancelled discharges, merged records and the phones held after a merge. */
export class Hl7V21800300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const [name, columns] of Object.entries(COLUMNS)) await addColumns(runner, name, columns);
    await addIndex(runner, 'patient', ['merged_into']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'patient', ['merged_into']);
    for (const [name, columns] of Object.entries(COLUMNS).reverse()) {
      for (const column of [...columns].reverse()) await runner.dropColumn(name, column.name);
    }
    await dropTables(runner, TABLES);
  }
}
