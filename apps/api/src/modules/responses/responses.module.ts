import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CarePlansModule } from '../care-plans/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { TriageModule } from '../triage/index.js';
import { AnswerDesk } from './answer-desk.js';
import { ResponseStore } from './persistence/response.store.js';
import { ResponseNews } from './response-news.js';
import { ResponsesController } from './responses.controller.js';
import { Responses } from './responses.facade.js';
import { SubmitResponse } from './use-cases/submit-response.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, QuestionnairesModule, CarePlansModule, TriageModule],
  controllers: [ResponsesController],
  providers: [AnswerDesk, ResponseNews, ResponseStore, Responses, SubmitResponse],
  exports: [Responses],
})
export class ResponsesModule {}
