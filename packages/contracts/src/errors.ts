/** One table for every way to fail: code → HTTP status. The words are in each client's zh-CN dictionary. */
export const ERRORS = {
  'request.malformed': 400,
  'request.invalid': 422,
  'request.too-large': 413,
  'request.not-json': 415,
  'request.wrong-type': 415,
  'request.too-many': 429,
  'request.origin-refused': 403,
  'route.not-found': 404,
  'server.unexpected': 500,
  'server.busy': 503,
  'session.missing': 401,
  'session.expired': 401,
  'session.wrong-password': 401,
  'session.locked': 429,
  'session.slow-down': 429,
  'permission.denied': 403,
  'tier.proposal-not-found': 404,
  'tier.undo-too-late': 409,
  'key.out-of-scope': 403,
  'key.not-found': 404,
  'key.name-taken': 409,
  'idempotency.key-missing': 400,
  'idempotency.key-reused': 422,
  'idempotency.in-progress': 409,
  'department.not-found': 404,
  'patient.not-found': 404,
  'patient.looks-like-another': 409,
  'patient.identity-conflict': 409,
  'patient.not-merged': 409,
  'portrait.not-found': 404,
  'encounter.not-found': 404,
  'encounter.close-to-another': 409,
  'encounter.conflict': 409,
  'pathway.not-found': 404,
  'pathway.needs-operation-date': 422,
  'plan.not-found': 404,
  'plan.already-started': 409,
  'plan.not-resumable': 409,
  'row.changed-meanwhile': 409,
  'binding.code-not-found': 404,
  'binding.code-used': 410,
  'binding.code-expired': 410,
  'binding.code-void': 410,
  'binding.code-locked': 423,
  'binding.check-wrong': 422,
  'binding.check-unavailable': 409,
  'binding.under-age': 403,
  'binding.already-bound': 409,
  'consent.required-missing': 422,
  'consent.notice-outdated': 409,
  'consent.withdrawn': 403,
  'seat.not-found': 403,
  'seat.not-known': 404,
  'task.not-found': 404,
  'task.not-open-yet': 409,
  'response.malformed': 422,
  'response.not-found': 404,
  'alert.not-found': 404,
  'alert.claimed-by-another': 409,
  'alert.not-claimed': 409,
  'alert.already-closed': 409,
  'alert.outcome-not-enough': 422,
  'alert.undo-too-late': 409,
  'call.not-found': 404,
  'call.claimed-by-another': 409,
  'call.already-done': 409,
  'call.answers-needed': 422,
  'call.time-not-possible': 422,
  'message.not-found': 404,
  'message.already-settled': 409,
  'diary.not-possible': 422,
  'diary.entry-not-found': 404,
  'diary.limit-refused': 422,
  'medication.not-found': 404,
  'medication.already-listed': 409,
  'medication.already-ended': 409,
  'intake.refusal-not-found': 404,
  'intake.nothing-sound': 422,
  'intake.refusal-settled': 409,
  'intake.still-refused': 422,
  'hl7.malformed': 400,
  'ward-list.not-found': 404,
  'ward-list.busy': 409,
  'ward-list.not-ready': 409,
  'wechat.unavailable': 503,
  'wechat.code-refused': 401,
  'wechat.user-blocked': 403,
  'demo.clock-backwards': 422,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERRORS;

/** RFC 9457. `errors[].path` names the place (`body.birthOn`, `Bundle.entry[3]…`), `what` a stable word for the fault. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  code: ErrorCode;
  detail: string;
  errors: ProblemPlace[];
  /** Facts the client may put into words, e.g. triesLeft, lockedUntil, claimedBy. */
  facts?: Record<string, string | number | boolean | null>;
}

export interface ProblemPlace {
  path: string;
  what: string;
  expected?: string;
}
