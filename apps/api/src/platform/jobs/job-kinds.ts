/** Every kind of background work. The process refuses to start unless each has exactly one handler. */
export const JOB_KINDS = [
  /** care-plans → worklist: a follow-up task opens or falls due. */
  'task.check',
  /** communications: one message to one recipient. */
  'message.send',
  /** triage: the next rung of an alert's ladder. */
  'alert.escalate',
  /** audit: seal an organization's newest entries into its chain. */
  'audit.seal',
] as const;

export type JobKind = (typeof JOB_KINDS)[number];
