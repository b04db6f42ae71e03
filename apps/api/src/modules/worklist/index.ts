import { CallAttemptRow } from './persistence/call-attempt.entity.js';
import { NurseTaskRow } from './persistence/nurse-task.entity.js';

export type { CallRecord } from './persistence/call-attempt.store.js';
export type { NurseTaskRow } from './persistence/nurse-task.entity.js';
export type { CallEnd, OpenCall } from './records.js';
export { Worklist } from './worklist.facade.js';
export { WorklistModule } from './worklist.module.js';

/** Rows of this room, for the database. */
export const WORKLIST_ENTITIES = [NurseTaskRow, CallAttemptRow];
