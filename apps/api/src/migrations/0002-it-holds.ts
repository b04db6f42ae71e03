import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  bigInt,
  code,
  createTables,
  dropIndex,
  dropTables,
  flag,
  id,
  instant,
  int,
  json,
  looseRef,
  optional,
  primary,
  ref,
  table,
  text,
  version,
  words,
} from '../platform/database/table-builder.js';

const PLATFORM = [
  table(
    'job',
    [
      id(),
      code('kind', 48),
      /** Id of the row the job is about; everything else is read again when it runs. */
      code('ref', 64),
      optional(looseRef('organization_id')),
      /** shown: the clock people see, which a demo moves · system: the clock nobody moves. */
      code('clock', 8),
      instant('due_at'),
      code('state', 8),
      /** 'yes' while waiting, else NULL: one waiting job per kind and ref. */
      optional(code('active', 3)),
      int('attempts'),
      /** Raised with every claim; who completes must still hold the number. */
      int('fence'),
      /** By the system clock. */
      optional(instant('leased_until')),
      optional(code('last_error', 64)),
      instant('made_at'),
      optional(instant('ended_at')),
    ],
    {
      uniques: [['kind', 'ref', 'active']],
      indices: [
        ['active', 'clock', 'due_at', 'id'],
        ['state', 'ended_at'],
      ],
    },
  ),
];

const AUDIT = [
  /** The chain: one link per entry, in the order they were sealed. */
  table(
    'audit_link',
    [primary(bigInt('sequence')), looseRef('organization_id'), int('position'), code('hash', 64)],
    { uniques: [['organization_id', 'position']] },
  ),
  table('audit_head', [
    primary(looseRef('organization_id')),
    int('position'),
    code('hash', 64),
    instant('sealed_at'),
  ]),
];

const COMMUNICATIONS = [
  table(
    'message',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      looseRef('patient_id'),
      ref('account_id', 'patient_account'),
      /** What it is about; the room that queued it is asked again before it is sent. */
      code('kind', 48),
      looseRef('ref'),
      code('occurrence_key', 160),
      code('purpose', 32),
      code('channel', 16),
      int('attempt'),
      instant('not_before'),
      code('state', 12),
      /** Why it was not sent, or what the provider said. */
      optional(code('reason', 64)),
      int('fence'),
      optional(code('provider_id', 64)),
      instant('made_at'),
      optional(instant('sent_at')),
      optional(instant('settled_at')),
      optional(ref('settled_by', 'staff_member')),
      version(),
    ],
    {
      uniques: [['occurrence_key', 'channel', 'account_id', 'attempt']],
      indices: [
        ['patient_id', 'state'],
        ['organization_id', 'state', 'id'],
        ['kind', 'ref'],
      ],
    },
  ),
  /** One row while nothing may be sent, e.g. after a restore. */
  table('sending_hold', [primary(code('name', 8)), instant('since'), code('reason', 32)]),
];

const TRIAGE = [
  /** Each rung that was told, when. */
  table(
    'alert_telling',
    [
      id(),
      looseRef('organization_id'),
      ref('alert_id', 'alert'),
      code('rung', 16),
      code('reason', 24),
      instant('at'),
    ],
    { indices: [['alert_id', 'at']] },
  ),
  /** What an act changed, so that it can be taken back within seconds. */
  table('alert_undo', [
    primary(looseRef('alert_id')),
    looseRef('organization_id'),
    ref('by_staff', 'staff_member'),
    code('act', 16),
    int('version_after'),
    json('before'),
    /** By the system clock. */
    instant('at'),
  ]),
];

const WORKLIST = [
  table(
    'nurse_task',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      ref('follow_up_task_id', 'follow_up_task'),
      code('kind', 16),
      words('title', 120),
      /** Why a person has to call: no-phone, not-bound, not-answered, withdrawn, asked. */
      code('reason', 24),
      instant('due_at'),
      /** Not to be rung before: redial, or “call me later”. */
      instant('not_before'),
      optional(code('active', 3)),
      int('attempts'),
      int('misses'),
      optional(code('last_outcome', 24)),
      optional(instant('last_attempt_at')),
      optional(ref('claimed_by', 'staff_member')),
      optional(instant('claimed_at')),
      optional(text('draft_cipher')),
      instant('made_at'),
      optional(instant('ended_at')),
      optional(ref('ended_by', 'staff_member')),
      optional(code('end_reason', 24)),
      version(),
    ],
    {
      uniques: [['follow_up_task_id']],
      indices: [
        ['organization_id', 'active', 'not_before'],
        ['patient_id', 'active'],
        ['organization_id', 'ended_at'],
      ],
    },
  ),
  table(
    'call_attempt',
    [
      id(),
      looseRef('organization_id'),
      ref('nurse_task_id', 'nurse_task'),
      ref('patient_id', 'patient'),
      ref('by_staff', 'staff_member'),
      code('submission_id', 64),
      code('outcome', 24),
      code('respondent', 12),
      json('segments'),
      optional(text('said_cipher')),
      optional(looseRef('response_id')),
      optional(instant('next_at')),
      flag('oral_consent'),
      instant('started_at'),
      instant('at'),
    ],
    { uniques: [['submission_id']], indices: [['patient_id', 'at']] },
  ),
];

const TABLES = [...PLATFORM, ...AUDIT, ...COMMUNICATIONS, ...TRIAGE, ...WORKLIST];

const ALERT_COLUMNS = [
  optional(code('rung', 16)),
  optional(instant('rung_at')),
  optional(instant('next_rung_at')),
  optional(instant('resolve_due_at')),
];

/** Jobs, messages, the ladder, calls and the audit chain. Work that was laid out before gets its jobs here. */
export class ItHolds1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // What is not sealed yet, of one organization.
    await addIndex(runner, 'audit_entry', ['organization_id', 'sequence']);
    await addColumns(runner, 'alert', ALERT_COLUMNS);
    await addColumns(runner, 'questionnaire_response', [optional(looseRef('by_staff'))]);
    await runner.query(jobsFor('task.check', 'follow_up_task', 'opens_at', 'outcome IS NULL'));
    await runner.query(jobsFor('alert.escalate', 'alert', 'opened_at', "active = 'yes'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'audit_entry', ['organization_id', 'sequence']);
    await runner.dropColumn('questionnaire_response', 'by_staff');
    for (const { name } of [...ALERT_COLUMNS].reverse()) await runner.dropColumn('alert', name);
    await dropTables(runner, TABLES);
  }
}

/** The row's own id serves as the job's: both are unique for ever. */
function jobsFor(kind: string, tableName: string, dueAt: string, where: string): string {
  return (
    'INSERT INTO job (id, kind, ref, organization_id, clock, due_at, state, active, attempts, fence, made_at) ' +
    `SELECT id, '${kind}', id, organization_id, 'shown', ${dueAt}, 'waiting', 'yes', 0, 0, ${dueAt} ` +
    `FROM ${tableName} WHERE ${where}`
  );
}
