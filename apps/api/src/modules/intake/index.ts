import { RefusalRow } from './persistence/refusal.entity.js';

export { IntakeModule } from './intake.module.js';

/** Rows of this room, for the database. */
export const INTAKE_ENTITIES = [RefusalRow];
