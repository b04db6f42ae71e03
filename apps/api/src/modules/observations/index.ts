import { LimitOverrideRow } from './persistence/limit-override.entity.js';
import { ObservationRow } from './persistence/observation.entity.js';

export { Observations } from './observations.facade.js';
export { ObservationsModule } from './observations.module.js';
export { entryWords } from './packs/entry-words.js';
export type { EntryRecord } from './persistence/observation.store.js';

/** Rows of this room, for the database. */
export const OBSERVATIONS_ENTITIES = [ObservationRow, LimitOverrideRow];
