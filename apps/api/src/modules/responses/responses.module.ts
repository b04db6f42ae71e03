import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { TriageModule } from '../triage/index.js';
import { WorklistModule } from '../worklist/index.js';
import { AcceptAnswers } from './accept-answers.js';
import { AnswerDesk } from './answer-desk.js';
import { ResponseStore } from './persistence/response.store.js';
import { ResponseNews } from './response-news.js';
import { ResponsesController } from './responses.controller.js';
import { Responses } from './responses.facade.js';
import { ToldAnswers } from './told-answers.js';
import { SubmitResponse } from './use-cases/submit-response.js';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    PatientsModule,
    QuestionnairesModule,
    CarePlansModule,
    TriageModule,
    WorklistModule,
  ],
  controllers: [ResponsesController],
  providers: [AcceptAnswers, AnswerDesk, ResponseNews, ResponseStore, Responses, SubmitResponse, ToldAnswers],
  exports: [Responses],
})
export class ResponsesModule {}
