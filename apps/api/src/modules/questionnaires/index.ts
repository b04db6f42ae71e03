import { QuestionnaireVersionRow } from './persistence/questionnaire-version.entity.js';

export { Questionnaires } from './questionnaires.facade.js';
export type { NewVersion, VersionRecord } from './records.js';
export { QuestionnairesModule } from './questionnaires.module.js';

/** Rows of this room, for the database. */
export const QUESTIONNAIRES_ENTITIES = [QuestionnaireVersionRow];
