import { AUDIT_ENTITIES } from './modules/audit/index.js';
import { IDENTITY_ENTITIES } from './modules/identity/index.js';
import { DemoClockRow } from './platform/demo/demo-clock.entity.js';
import { IdempotencyKeyRow } from './platform/http/idempotency.entity.js';
import { EventRow } from './platform/live/event.entity.js';

/** Every table's row class. A room adds its own here when it gets a table. */
export const ENTITIES = [DemoClockRow, IdempotencyKeyRow, EventRow, ...AUDIT_ENTITIES, ...IDENTITY_ENTITIES];
