/** Every kind of background work. The process refuses to start unless each has exactly one handler. */
export const JOB_KINDS = [
  /** care-plans → worklist: a follow-up task opens or falls due. */
  'task.check',
  /** care-plans: a plan that goes on for years is laid out one month further. */
  'plan.extend',
  /** communications: one message to one recipient. */
  'message.send',
  /** triage: the next rung of an alert's ladder. */
  'alert.escalate',
  /** observations: no second value came in time. */
  'observation.second-look',
  /** intake: a ward list is read, checked or imported a little further. */
  'ward-list.work',
  /** intake: what a ward list held is deleted. */
  'ward-list.forget',
  /** risk-assessments: a tier that a person set for a time. */
  'tier.override-ends',
  /** risk-assessments: the rules are asked again for every running plan of an organization, each night. */
  'tier.review',
  /** care-plans → risk-assessments: a plan began for somebody of whom more may be known. */
  'tier.review-patient',
  /** audit: seal an organization's newest entries into its chain. */
  'audit.seal',
  /** intake: what HL7 messages of an organization said is forgotten after 90 days. */
  'hl7.forget',
] as const;

export type JobKind = (typeof JOB_KINDS)[number];
