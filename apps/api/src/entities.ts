import { AUDIT_ENTITIES } from './modules/audit/index.js';
import { CARE_PLANS_ENTITIES } from './modules/care-plans/index.js';
import { COMMUNICATIONS_ENTITIES } from './modules/communications/index.js';
import { IDENTITY_ENTITIES } from './modules/identity/index.js';
import { INTAKE_ENTITIES } from './modules/intake/index.js';
import { OBSERVATIONS_ENTITIES } from './modules/observations/index.js';
import { PATIENTS_ENTITIES } from './modules/patients/index.js';
import { QUESTIONNAIRES_ENTITIES } from './modules/questionnaires/index.js';
import { RESPONSES_ENTITIES } from './modules/responses/index.js';
import { RISK_ASSESSMENTS_ENTITIES } from './modules/risk-assessments/index.js';
import { TRIAGE_ENTITIES } from './modules/triage/index.js';
import { WORKLIST_ENTITIES } from './modules/worklist/index.js';
import { DemoClockRow } from './platform/demo/demo-clock.entity.js';
import { IdempotencyKeyRow } from './platform/http/idempotency.entity.js';
import { JobRow } from './platform/jobs/job.entity.js';
import { EventRow } from './platform/live/event.entity.js';

/** Every table's row class. A room adds its own here when it gets a table. */
export const ENTITIES = [
  DemoClockRow,
  IdempotencyKeyRow,
  EventRow,
  JobRow,
  ...AUDIT_ENTITIES,
  ...IDENTITY_ENTITIES,
  ...PATIENTS_ENTITIES,
  ...COMMUNICATIONS_ENTITIES,
  ...QUESTIONNAIRES_ENTITIES,
  ...CARE_PLANS_ENTITIES,
  ...TRIAGE_ENTITIES,
  ...WORKLIST_ENTITIES,
  ...INTAKE_ENTITIES,
  ...RESPONSES_ENTITIES,
  ...OBSERVATIONS_ENTITIES,
  ...RISK_ASSESSMENTS_ENTITIES,
];
