import { Hl7MessageRow } from './persistence/hl7-message.entity.js';
import { IntakeSourceRow } from './persistence/intake-source.entity.js';
import {
  WardListLineRow,
  WardListMappingRow,
  WardListPartRow,
  WardListRow,
} from './ward-lists/persistence/ward-list.entity.js';
import { RefusalRow } from './persistence/refusal.entity.js';

export { IntakeModule } from './intake.module.js';
export { IntakeSources } from './intake-sources.js';
export type { Hl7Caller } from './hl7/hl7-letter.js';
export { TakeHl7 } from './use-cases/take-hl7.js';

/** Rows of this room, for the database. */
export const INTAKE_ENTITIES = [
  Hl7MessageRow,
  IntakeSourceRow,
  RefusalRow,
  WardListLineRow,
  WardListMappingRow,
  WardListPartRow,
  WardListRow,
];
