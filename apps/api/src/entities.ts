import { DemoClockRow } from './platform/demo/demo-clock.entity.js';
import { IdempotencyKeyRow } from './platform/http/idempotency.entity.js';
import { EventRow } from './platform/live/event.entity.js';

/** Every table's row class. A room adds its own here when it gets a table. */
export const ENTITIES = [DemoClockRow, IdempotencyKeyRow, EventRow];
