import { Injectable } from '@nestjs/common';
import { answerWords } from '@suian/domain/questionnaire/answer-words';
import type { Item } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import type { WrittenAnswer } from '@suian/fhir/write-response';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { words } from '../../../words.js';
import { Audit } from '../../audit/index.js';
import { CarePlans, type TaskRecord } from '../../care-plans/index.js';
import { Communications } from '../../communications/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Observations } from '../../observations/index.js';
import { Medications, Patients, Portraits } from '../../patients/index.js';
import { Questionnaires } from '../../questionnaires/index.js';
import { Responses, type ResponseRecord } from '../../responses/index.js';
import { RiskAssessments } from '../../risk-assessments/index.js';
import { Triage } from '../../triage/index.js';
import { MOST, type FilledForm, type OwnPast, type ToldAlert } from './own-past.js';

/** Gathers what every room keeps about the patient of a seat. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly medications: Medications,
    private readonly portraits: Portraits,
    private readonly communications: Communications,
    private readonly questionnaires: Questionnaires,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly responses: Responses,
    private readonly observations: Observations,
    private readonly risks: RiskAssessments,
    private readonly audit: Audit,
  ) {}

  async of(tx: Tx, { organizationId, patientId }: SeatRecord, now: Date): Promise<OwnPast> {
    const departments = await this.identity.departments(tx, organizationId);
    const tasks = await this.carePlans.tasksOf(tx, patientId);
    const alerts = await this.alertsOf(tx, patientId, now);
    const page = { limit: MOST.lookers, after: null };
    return {
      organization: await this.identity.organization(tx, organizationId),
      patient: await this.patients.patient(tx, organizationId, patientId),
      departments: new Map(departments.map(({ id, name }) => [id, name])),
      staff: await this.identity.staffNames(tx, staffOf(alerts)),
      stays: await this.patients.encountersOf(tx, patientId),
      consents: await this.patients.consentHistoryOf(tx, patientId, MOST.consents),
      plans: (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [],
      tasks,
      forms: await this.formsOf(tx, patientId, tasks),
      alerts,
      entries: await this.observations.historyOf(tx, patientId, MOST.entries),
      portrait: await this.portraits.of(tx, organizationId, patientId),
      medications: await this.medications.historyOf(tx, { organizationId, patientId }),
      tiers: await this.risks.historyOf(tx, patientId),
      messages: await this.communications.sentTo(tx, patientId, MOST.messages),
      lookers: (await this.audit.staffEntriesOf(tx, organizationId, patientId, page)).rows,
    };
  }

  private async formsOf(tx: Tx, patientId: string, tasks: readonly TaskRecord[]): Promise<FilledForm[]> {
    const sealed = (await this.responses.historyOf(tx, patientId)).slice(0, MOST.responses);
    const forms: FilledForm[] = [];
    for (const { id, organizationId, taskId } of sealed) {
      const response = await this.responses.find(tx, organizationId, id);
      const task = tasks.find((each) => each.id === taskId);
      if (response) forms.push(await this.formOf(tx, response, task?.title ?? ''));
    }
    return forms;
  }

  private async formOf(tx: Tx, response: ResponseRecord, title: string): Promise<FilledForm> {
    const { organizationId, questionnaireVersionId, answers } = response;
    const version = await this.questionnaires.version(tx, organizationId, questionnaireVersionId);
    const items = visibleItems(version.questionnaire, answers);
    return {
      id: response.id,
      taskId: response.taskId,
      title,
      respondent: response.respondent,
      receivedAt: response.receivedAt,
      series: response.series,
      version: version.versionNo,
      answers: items.flatMap((item) => answerOf(item, response) ?? []),
    };
  }

  private async alertsOf(tx: Tx, patientId: string, now: Date): Promise<ToldAlert[]> {
    const told: ToldAlert[] = [];
    for (const history of await this.triage.historyOf(tx, patientId)) {
      const matter = await this.triage.findMatterOf(tx, patientId, history.alert.id, now);
      told.push({ ...history, toPatient: matter?.handled?.words ?? null });
    }
    return told;
  }
}

function answerOf(item: Item, { answers }: ResponseRecord): WrittenAnswer | null {
  const value = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
  if (value === undefined) return null;
  return {
    linkId: item.linkId,
    asked: item.text,
    words: answerWords(item, value, words.unsure),
    number: typeof value === 'number' ? value : null,
    unit: item.unit ?? null,
  };
}

function staffOf(alerts: readonly ToldAlert[]): string[] {
  return alerts.flatMap(({ alert, notes }) => [
    ...notes.map(({ byStaff }) => byStaff),
    ...(alert.resolvedBy ? [alert.resolvedBy] : []),
  ]);
}
