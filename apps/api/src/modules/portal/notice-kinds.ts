/** One kind of personal data: the patient's words for it, and where it is kept (`table.column`). */
export interface DataKind {
  words: string;
  columns: readonly string[];
}

/** What the consent notice lists. A test compares it with the tables, so no column is kept that it does not name. */
export const DATA_KINDS: readonly DataKind[] = [
  {
    words: '姓名、性别、出生日期、是否在世',
    columns: [
      'patient.name_cipher',
      'patient.name_hash',
      'patient_name_prefix.prefix_hash',
      'patient.sex',
      'patient.birth_on',
      'patient.is_deceased',
      'intake_refusal.name_cipher',
    ],
  },
  {
    words: '住院号、就诊号',
    columns: [
      'patient.mrn_cipher',
      'patient.mrn_hash',
      'patient.mrn4_hash',
      'encounter.visit_no',
      'encounter.identity_key',
    ],
  },
  {
    words: '登记的手机号',
    columns: ['patient.phone_cipher', 'patient.phone_hash', 'patient.phone4_hash'],
  },
  {
    words: '身份证号',
    columns: ['patient.id_no_cipher', 'patient.id_no_hash', 'patient.id_no4_hash'],
  },
  {
    words: '微信用户编号',
    columns: ['patient_account.appid', 'patient_account.openid_cipher', 'patient_account.openid_hash'],
  },
  {
    words: '住院和出院日期、科室、诊断、手术',
    columns: [
      'encounter.department_id',
      'encounter.admitted_on',
      'encounter.discharged_on',
      'encounter.discharged_at',
      'encounter.diagnosis',
      'encounter.source',
      'anchor_event.kind',
      'anchor_event.ordinal',
      'anchor_event.on_date',
      'anchor_event.label',
      'encounter.cancelled_at',
      'hl7_message.payload_cipher',
      'hl7_message.ack_cipher',
      'intake_refusal.payload_cipher',
      'intake_refusal.payload_hash',
      'intake_refusal.settled_reason_cipher',
      'ward_list.headers_cipher',
      'ward_list_part.bytes_cipher',
      'ward_list_row.cells_cipher',
      'ward_list_row.row_hash',
    ],
  },
  {
    words: '您在随访里填写的答案',
    columns: [
      'questionnaire_response.answers_cipher',
      'alert_evidence.answered_cipher',
      'alert_evidence.before_cipher',
      'nurse_task.draft_cipher',
    ],
  },
  {
    words: '您日记里的血压、血糖、体温等数值，以及医生给您定的界限',
    columns: [
      'observation.metric',
      'observation.context',
      'observation.values_cipher',
      'observation.note_cipher',
      'observation.measured_at',
      'observation.receipt_cipher',
      'observation.mistake_reason_cipher',
      'limit_override.metric',
      'limit_override.limits_cipher',
    ],
  },
  {
    words: '您合并的病、过敏、家里的情况，怎么跟您说话、什么时候打电话方便',
    columns: [
      'patient_portrait.kind',
      'patient_portrait.code',
      'patient_portrait.text_cipher',
      'patient_portrait.source',
      'patient_portrait.recorded_at',
    ],
  },
  {
    words: '您用的药：药名、用法、哪天开始哪天停、停药的原因',
    columns: [
      'medication_statement.name_cipher',
      'medication_statement.dosage_cipher',
      'medication_statement.started_on',
      'medication_statement.ended_on',
      'medication_statement.ended_by',
      'medication_statement.reason_cipher',
      'medication_statement.affects',
      'medication_statement.source',
      'medication_statement.told_key',
      'medication_statement.struck_reason_cipher',
    ],
  },
  {
    words: '您的风险分级、依据和护士的决定（糖化血红蛋白、肾病、并发症、是否独居）',
    columns: [
      'tier_fact.code',
      'tier_fact.value_cipher',
      'tier_fact.observed_on',
      'tier_proposal.from_tier',
      'tier_proposal.to_tier',
      'tier_proposal.reasons_cipher',
      'tier_proposal.missing',
      'tier_proposal.basis_hash',
      'tier_proposal.decided_tier',
      'tier_proposal.reason_cipher',
      'tier_proposal.facts_cipher',
      'tier_proposal.judged_by',
      'tier_change.from_tier',
      'tier_change.to_tier',
      'tier_change.reason_cipher',
      'tier_undo.reason_before_cipher',
    ],
  },
  {
    words: '护士的处理和通话记录',
    columns: [
      'alert.outcome_note_cipher',
      'alert.to_patient_cipher',
      'alert_note.text_cipher',
      'patient.unmerged_reason_cipher',
      'care_plan.resume_reason_cipher',
      'nurse_task.reason',
      'nurse_task.last_outcome',
      'call_attempt.outcome',
      'call_attempt.respondent',
      'call_attempt.said_cipher',
      'call_attempt.at',
    ],
  },
  {
    words: '给您发过哪些提醒，什么时候发的',
    columns: ['message.kind', 'message.purpose', 'message.channel', 'message.state', 'message.sent_at'],
  },
  {
    words: '您同意或不同意的记录，含当时的网络地址',
    columns: [
      'consent.purpose',
      'consent.is_granted',
      'consent.notice_version',
      'consent.notice_hash',
      'consent.channel',
      'consent.recorded_by',
      'consent.address',
      'consent.at',
    ],
  },
  {
    words: '谁看过、改过您资料的记录，含网络地址',
    columns: ['audit_entry.actor_name', 'audit_entry.address'],
  },
];
