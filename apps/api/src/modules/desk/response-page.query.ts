import { Injectable } from '@nestjs/common';
import type { ResponsePage } from '@suian/contracts/patients';
import { answerWords } from '@suian/domain/questionnaire/answer-words';
import type { Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { words } from '../../words.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import { isInScope, Patients, scopeOf } from '../patients/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import { Responses, type ResponseRecord } from '../responses/index.js';

/** One filled questionnaire with the words of the version it was asked in. */
@Injectable()
export class ResponsePageQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly responses: Responses,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly questionnaires: Questionnaires,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, responseId: string): Promise<ResponsePage> {
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const response = await this.visible(tx, actor, responseId);
      const { patientId } = response;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'response.opened',
        patientId,
        shown: [responseId],
      });
      return this.compose(tx, actor, response);
    });
  }

  private async visible(tx: Tx, actor: StaffActor, responseId: string): Promise<ResponseRecord> {
    const response = await this.responses.find(tx, actor.organizationId, responseId);
    const stays = response ? await this.patients.encountersOf(tx, response.patientId) : [];
    const scope = scopeOf(actor);
    if (!response || !stays.some((stay) => isInScope(scope, stay))) throw new AppError('response.not-found');
    return response;
  }

  private async compose(tx: Tx, actor: StaffActor, response: ResponseRecord): Promise<ResponsePage> {
    const { organizationId, patientId, taskId, questionnaireVersionId } = response;
    const version = await this.questionnaires.version(tx, organizationId, questionnaireVersionId);
    const task = await this.carePlans.taskOf(tx, taskId, patientId);
    const patient = await this.patients.patient(tx, organizationId, patientId);
    const plans = await this.carePlans.plansOf(tx, [patientId]);
    const summary = this.patients.summary(patient, localDateIn(actor.zone, this.clock.now()));
    return {
      id: response.id,
      patient: { ...summary, tier: plans.get(patientId)?.[0]?.tier ?? null },
      title: task.title,
      questionnaireVersion: version.versionNo,
      ruleVersion: response.ruleVersion,
      adviceVersion: response.adviceVersion,
      respondent: response.respondent,
      answeredAt: response.answeredAt?.toISOString() ?? null,
      receivedAt: response.receivedAt.toISOString(),
      isLate: response.isLate,
      score: response.score,
      answers: answersOf(version.questionnaire, response),
    };
  }
}

/** What was asked, in order: with its answer, or with the fault of having none. */
function answersOf(
  questionnaire: Questionnaire,
  { answers, faults }: ResponseRecord,
): ResponsePage['answers'] {
  return visibleItems(questionnaire, answers).flatMap((item) => {
    const value = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
    const fault = faults.find(({ linkId }) => linkId === item.linkId)?.what ?? null;
    if (value === undefined && fault === null) return [];
    const answered = value === undefined ? '' : answerWords(item, value, words.unsure);
    return [{ linkId: item.linkId, asked: item.text, answered, value: value ?? '', fault }];
  });
}
