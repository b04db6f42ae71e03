import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createTables,
  date,
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
  sequence,
  table,
  text,
  version,
  words,
} from '../platform/database/table-builder.js';

/** Encrypted columns end in `_cipher`, keyed look-up hashes in `_hash`. */
const PLATFORM = [
  table('demo_clock', [primary(code('name', 8)), instant('moved_to'), instant('moved_at')]),
  table(
    'idempotency_key',
    [
      id(),
      code('scope', 128),
      code('key', 255),
      code('fingerprint', 64),
      int('status'),
      text('reply'),
      instant('kept_at'),
    ],
    { uniques: [['scope', 'key']], indices: [['kept_at']] },
  ),
  table(
    'event',
    [
      sequence('sequence'),
      looseRef('organization_id'),
      optional(looseRef('department_id')),
      optional(looseRef('patient_id')),
      code('kind', 48),
      optional(looseRef('ref')),
      optional(code('severity', 16)),
      instant('at'),
    ],
    { indices: [['organization_id', 'sequence']] },
  ),
];

const AUDIT = [
  table(
    'audit_entry',
    [
      sequence('sequence'),
      looseRef('organization_id'),
      code('actor_kind', 16),
      optional(looseRef('actor_id')),
      words('actor_name', 80),
      code('actor_role', 24),
      code('action', 64),
      optional(looseRef('patient_id')),
      json('shown'),
      code('address', 64),
      code('request_id', 40),
      instant('at'),
      instant('recorded_at'),
    ],
    {
      indices: [
        ['organization_id', 'actor_id', 'action', 'sequence'],
        ['organization_id', 'patient_id', 'sequence'],
      ],
    },
  ),
];

const IDENTITY = [
  table('organization', [
    id(),
    words('name', 80),
    code('zone', 48),
    words('controller', 120),
    words('contact', 120),
  ]),
  table(
    'department',
    [
      id(),
      ref('organization_id', 'organization'),
      words('name', 80),
      code('code', 40),
      code('ward_phone', 24),
      json('duty'),
      code('daily_round_at', 5),
      flag('answered_at_night'),
    ],
    { uniques: [['organization_id', 'code']] },
  ),
  table(
    'staff_member',
    [
      id(),
      ref('organization_id', 'organization'),
      code('username', 64),
      words('name', 60),
      code('role', 24),
      text('password_hash'),
      flag('is_active'),
      optional(instant('last_sign_in_at')),
      version(),
    ],
    { uniques: [['username']] },
  ),
  table(
    'staff_department',
    [looseRef('organization_id'), ref('staff_id', 'staff_member'), ref('department_id', 'department')],
    {
      primaryKey: ['staff_id', 'department_id'],
    },
  ),
  table('staff_session', [
    primary(code('token_hash', 64)),
    looseRef('organization_id'),
    ref('staff_id', 'staff_member'),
    instant('started_at'),
    instant('seen_at'),
    instant('ends_at'),
  ]),
  table('sign_in_attempt', [id(), code('username', 64), code('address', 64), instant('at')], {
    indices: [['username', 'at']],
  }),
  table(
    'integration_key',
    [
      id(),
      ref('organization_id', 'organization'),
      words('name', 80),
      code('key_hash', 64),
      flag('is_active'),
    ],
    { uniques: [['key_hash']] },
  ),
  table(
    'patient_account',
    [id(), code('appid', 40), code('openid_hash', 64), text('openid_cipher'), instant('made_at')],
    {
      uniques: [['openid_hash']],
    },
  ),
  table('patient_session', [
    primary(code('token_hash', 64)),
    ref('account_id', 'patient_account'),
    instant('started_at'),
    instant('ends_at'),
  ]),
  // Patients stand a floor above: their ids are kept without a foreign key.
  table(
    'seat',
    [
      id(),
      ref('organization_id', 'organization'),
      ref('account_id', 'patient_account'),
      looseRef('patient_id'),
      code('role', 8),
      instant('bound_at'),
      optional(instant('unbound_at')),
      /** 'yes' while bound, else NULL: one active seat per account and patient. */
      optional(code('active', 3)),
    ],
    { uniques: [['account_id', 'patient_id', 'active']], indices: [['patient_id']] },
  ),
  table(
    'binding_code',
    [
      id(),
      ref('organization_id', 'organization'),
      looseRef('patient_id'),
      looseRef('encounter_id'),
      code('token_hash', 64),
      ref('issued_by', 'staff_member'),
      instant('issued_at'),
      instant('expires_at'),
      optional(instant('used_at')),
      optional(instant('voided_at')),
      int('wrong_tries'),
      optional(instant('locked_until')),
      version(),
    ],
    { uniques: [['token_hash']], indices: [['encounter_id', 'issued_at']] },
  ),
];

const PATIENTS = [
  table(
    'patient',
    [
      id(),
      ref('organization_id', 'organization'),
      text('name_cipher'),
      code('name_hash', 64),
      code('sex', 8),
      optional(date('birth_on')),
      optional(text('mrn_cipher')),
      optional(code('mrn_hash', 64)),
      optional(code('mrn4_hash', 64)),
      optional(text('phone_cipher')),
      optional(code('phone_hash', 64)),
      optional(code('phone4_hash', 64)),
      optional(text('id_no_cipher')),
      optional(code('id_no_hash', 64)),
      optional(code('id_no4_hash', 64)),
      flag('is_deceased'),
      optional(looseRef('merged_into')),
      instant('made_at'),
      version(),
    ],
    {
      uniques: [
        ['organization_id', 'mrn_hash'],
        ['organization_id', 'id_no_hash'],
      ],
      indices: [
        ['organization_id', 'name_hash'],
        ['organization_id', 'phone_hash'],
        ['organization_id', 'phone4_hash'],
        ['organization_id', 'mrn4_hash'],
        ['organization_id', 'id_no4_hash'],
      ],
    },
  ),
  table(
    'patient_name_prefix',
    [ref('patient_id', 'patient'), ref('organization_id', 'organization'), code('prefix_hash', 64)],
    {
      primaryKey: ['patient_id', 'prefix_hash'],
      indices: [['organization_id', 'prefix_hash']],
    },
  ),
  table(
    'encounter',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      optional(code('visit_no', 40)),
      /** visit:<number> or stay:<patient>:<date>:<department>; decision 9. */
      code('identity_key', 120),
      optional(date('admitted_on')),
      date('discharged_on'),
      optional(instant('discharged_at')),
      optional(words('diagnosis', 200)),
      code('source', 16),
      instant('made_at'),
      version(),
    ],
    {
      uniques: [['organization_id', 'identity_key']],
      indices: [
        ['organization_id', 'discharged_on', 'id'],
        ['patient_id', 'discharged_on'],
      ],
    },
  ),
  table(
    'anchor_event',
    [
      id(),
      looseRef('organization_id'),
      ref('encounter_id', 'encounter'),
      code('kind', 16),
      int('ordinal'),
      date('on_date'),
      optional(words('label', 120)),
      version(),
    ],
    { uniques: [['encounter_id', 'kind', 'ordinal']] },
  ),
  table('consent', [
    id(),
    ref('organization_id', 'organization'),
    ref('patient_id', 'patient'),
    optional(ref('seat_id', 'seat')),
    code('purpose', 32),
    flag('is_granted'),
    code('notice_version', 24),
    code('notice_hash', 64),
    code('channel', 16),
    optional(looseRef('recorded_by')),
    code('address', 64),
    instant('at'),
  ]),
];

const QUESTIONNAIRES = [
  table(
    'questionnaire_version',
    [
      id(),
      ref('organization_id', 'organization'),
      code('series', 64),
      int('version_no'),
      code('status', 12),
      words('title', 120),
      json('content'),
      json('pack'),
      optional(words('signed_off_by', 60)),
      instant('made_at'),
    ],
    { uniques: [['organization_id', 'series', 'version_no']] },
  ),
];

const CARE_PLANS = [
  table(
    'pathway_version',
    [
      id(),
      ref('organization_id', 'organization'),
      code('key', 64),
      int('version_no'),
      code('status', 12),
      words('name', 120),
      json('content'),
      optional(words('signed_off_by', 60)),
      instant('made_at'),
    ],
    { uniques: [['organization_id', 'key', 'version_no']] },
  ),
  table(
    'care_plan',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      ref('encounter_id', 'encounter'),
      ref('pathway_version_id', 'pathway_version'),
      ref('anchor_event_id', 'anchor_event'),
      code('status', 12),
      code('tier', 8),
      words('tier_reason', 200),
      instant('started_at'),
      optional(instant('confirmed_at')),
      optional(ref('confirmed_by', 'staff_member')),
      version(),
    ],
    { uniques: [['encounter_id', 'pathway_version_id']] },
  ),
  table(
    'follow_up_task',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('care_plan_id', 'care_plan'),
      ref('patient_id', 'patient'),
      code('occurrence_key', 160),
      code('step_key', 64),
      int('day'),
      words('title', 120),
      ref('questionnaire_version_id', 'questionnaire_version'),
      date('due_on'),
      code('due_time', 5),
      code('zone', 48),
      instant('opens_at'),
      instant('due_at'),
      instant('closes_at'),
      optional(code('outcome', 16)),
      optional(instant('outcome_at')),
      version(),
    ],
    {
      uniques: [['occurrence_key']],
      indices: [
        ['patient_id', 'due_at'],
        ['organization_id', 'due_at'],
      ],
    },
  ),
];

const TRIAGE = [
  table(
    'alert',
    [
      id(),
      ref('organization_id', 'organization'),
      /** NULL: 待分科. */
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      code('concern', 48),
      words('concern_name', 60),
      words('headline', 200),
      code('severity', 16),
      int('severity_rank'),
      code('state', 16),
      /** 'yes' until closed, else NULL: one open episode per patient and concern. */
      optional(code('active', 3)),
      instant('opened_at'),
      instant('last_evidence_at'),
      int('evidence_count'),
      optional(instant('claim_due_at')),
      optional(instant('promised_by')),
      optional(ref('claimed_by', 'staff_member')),
      optional(instant('claimed_at')),
      /** The first claim; a release does not take it away from the patient. */
      optional(ref('seen_by', 'staff_member')),
      optional(instant('seen_at')),
      optional(ref('contacted_by', 'staff_member')),
      optional(instant('contacted_at')),
      optional(instant('resolved_at')),
      optional(ref('resolved_by', 'staff_member')),
      optional(code('outcome', 32)),
      optional(text('outcome_note_cipher')),
      optional(text('to_patient_cipher')),
      version(),
    ],
    {
      uniques: [['patient_id', 'concern', 'active']],
      indices: [
        ['organization_id', 'active', 'severity_rank', 'opened_at', 'id'],
        ['organization_id', 'resolved_at', 'id'],
        ['patient_id', 'opened_at'],
      ],
    },
  ),
  /** What one response brought to an alert, as it was judged then. */
  table('alert_report', [
    id(),
    looseRef('organization_id'),
    ref('alert_id', 'alert'),
    looseRef('response_id'),
    words('title', 120),
    code('respondent', 12),
    instant('received_at'),
    flag('is_late'),
    flag('is_sample'),
    words('advice_title', 120),
    code('advice_version', 24),
  ]),
  table('alert_evidence', [
    id(),
    looseRef('organization_id'),
    ref('alert_id', 'alert'),
    ref('report_id', 'alert_report'),
    int('ordinal'),
    code('link_id', 64),
    words('asked', 300),
    text('answered_cipher'),
    optional(text('before_cipher')),
    optional(instant('before_at')),
    optional(code('severity', 16)),
    optional(code('rule_key', 64)),
    optional(code('rule_version', 24)),
    optional(words('rule_source', 300)),
    instant('at'),
  ]),
  table('alert_note', [
    id(),
    looseRef('organization_id'),
    ref('alert_id', 'alert'),
    ref('by_staff', 'staff_member'),
    code('kind', 16),
    optional(flag('reached')),
    optional(text('text_cipher')),
    instant('at'),
  ]),
];

const INTAKE = [
  table(
    'intake_refusal',
    [
      id(),
      ref('organization_id', 'organization'),
      code('source', 16),
      /** Hash of the refused unit until it is settled, else NULL: the same one waits once. */
      optional(code('payload_hash', 64)),
      text('payload_cipher'),
      optional(text('name_cipher')),
      json('problems'),
      instant('received_at'),
      optional(instant('settled_at')),
      optional(ref('settled_by', 'staff_member')),
      optional(text('settled_reason_cipher')),
    ],
    { uniques: [['organization_id', 'payload_hash']], indices: [['organization_id', 'settled_at', 'id']] },
  ),
];

const RESPONSES = [
  table(
    'questionnaire_response',
    [
      id(),
      ref('organization_id', 'organization'),
      optional(ref('department_id', 'department')),
      ref('patient_id', 'patient'),
      ref('task_id', 'follow_up_task'),
      optional(ref('seat_id', 'seat')),
      ref('questionnaire_version_id', 'questionnaire_version'),
      /** Of the questionnaire; finds last time's answers across its versions. */
      code('series', 64),
      code('submission_id', 64),
      code('respondent', 12),
      text('answers_cipher'),
      json('faults'),
      optional(int('score')),
      code('rule_version', 24),
      code('advice_version', 24),
      /** What the phone was answered; the same submission is answered the same for ever. */
      json('receipt'),
      optional(instant('answered_at')),
      instant('received_at'),
      flag('is_late'),
    ],
    { uniques: [['submission_id']], indices: [['patient_id', 'received_at']] },
  ),
];

const TABLES = [
  ...PLATFORM,
  ...AUDIT,
  ...IDENTITY,
  ...PATIENTS,
  ...QUESTIONNAIRES,
  ...CARE_PLANS,
  ...TRIAGE,
  ...INTAKE,
  ...RESPONSES,
];

export class FirstLoop1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
