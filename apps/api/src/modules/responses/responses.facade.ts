import { Injectable } from '@nestjs/common';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { QuestionnaireResponseRow } from './persistence/questionnaire-response.entity.js';
import { ResponseStore, type ResponseRecord } from './persistence/response.store.js';

/** What upper rooms may ask about answers. */
@Injectable()
export class Responses {
  constructor(private readonly store: ResponseStore) {}

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
