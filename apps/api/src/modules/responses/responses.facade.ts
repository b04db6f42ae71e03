import { Injectable } from '@nestjs/common';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { QuestionnaireResponseRow } from './persistence/questionnaire-response.entity.js';
import { ResponseStore, type ResponseRecord } from './persistence/response.store.js';
import { ToldAnswers, type Told } from './told-answers.js';

/** What upper rooms may ask about answers. */
@Injectable()
export class Responses {
  constructor(
    private readonly store: ResponseStore,
    private readonly told: ToldAnswers,
  ) {}

  /**
   * What a nurse heard on the telephone, kept as if the patient had sent it. A part (`isWhole` false) is kept only where
   * a rule fires; null: nothing was. Throws call.answers-needed or response.malformed, naming the item. May meet a
   * duplicate key: repeat the whole transaction then.
   */
  keepTold(tx: Tx, actor: StaffActor, told: Told, how: { isWhole: boolean }): Promise<SubmitReceipt | null> {
    return this.told.keep(tx, actor, told, how);
  }

  /** What reached us for a task from the patient himself or his family, newest. */
  findOwn(tx: Tx, taskId: string): Promise<ResponseRecord | null> {
    return this.store.findOwn(tx, taskId);
  }

  /** Task id → the response that finished it; tasks without one are left out. */
  async ofTasks(tx: Tx, taskIds: string[]): Promise<Map<string, string>> {
    const first = new Map<string, string>();
    for (const { id, taskId } of await this.store.ofTasks(tx, taskIds)) {
      if (!first.has(taskId)) first.set(taskId, id);
    }
    return first;
  }

  /** What the patient answered to the same questionnaire last time, in whichever version. */
  async lastAnswers(
    tx: Tx,
    patientId: string,
    series: string,
  ): Promise<{ at: Date; answers: Answers } | null> {
    const latest = await this.store.findLatest(tx, patientId, series);
    return latest && { at: latest.receivedAt, answers: latest.answers };
  }

  /** Newest first, answers left sealed. */
  historyOf(tx: Tx, patientId: string): Promise<QuestionnaireResponseRow[]> {
    return this.store.ofPatient(tx, patientId);
  }

  find(tx: Tx, organizationId: string, responseId: string): Promise<ResponseRecord | null> {
    return this.store.find(tx, organizationId, responseId);
  }
}
