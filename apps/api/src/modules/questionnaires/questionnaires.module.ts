import { Module } from '@nestjs/common';
import { QuestionnaireVersionStore } from './persistence/questionnaire-version.store.js';
import { Questionnaires } from './questionnaires.facade.js';

@Module({ providers: [Questionnaires, QuestionnaireVersionStore], exports: [Questionnaires] })
export class QuestionnairesModule {}
