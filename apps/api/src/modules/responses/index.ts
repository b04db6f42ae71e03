import { QuestionnaireResponseRow } from './persistence/questionnaire-response.entity.js';

export type { ResponseRecord } from './persistence/response.store.js';
export { Responses } from './responses.facade.js';
export { ResponsesModule } from './responses.module.js';

/** Rows of this room, for the database. */
export const RESPONSES_ENTITIES = [QuestionnaireResponseRow];
