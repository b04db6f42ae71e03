import { Injectable } from '@nestjs/common';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { Cover } from '@suian/domain/triage/cover';
import type { Actor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { CarePlans } from '../care-plans/index.js';
import type { VersionRecord } from '../questionnaires/index.js';
import { Triage } from '../triage/index.js';
import { AnswerDesk } from './answer-desk.js';
import type { GivenAnswers } from './given-answers.js';
import { judge, type Judgement } from './judgement.js';
import { ResponseStore } from './persistence/response.store.js';
import { receiptOf } from './receipt.js';
import { ResponseNews } from './response-news.js';

/** Answers with what the rules say of them; nothing is written yet. */
export interface JudgedAnswers {
  given: GivenAnswers;
  version: VersionRecord;
  cover: Cover | null;
  judgement: Judgement;
  now: Date;
}

/** What becomes of answers, whoever brought them: the same judgement, record, alerts and receipt. */
@Injectable()
export class AcceptAnswers {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly responses: ResponseStore,
    private readonly news: ResponseNews,
  ) {}

  /** Throws response.malformed for what cannot be read. */
  async judge(tx: Tx, given: GivenAnswers, now: Date): Promise<JudgedAnswers> {
    const version = await this.desk.versionAnswered(tx, given.task, given.questionnaireVersionId);
    const cover = await this.desk.coverOf(tx, given.task, now);
    return { given, version, cover, judgement: judge(version, given.answers, { now, cover }), now };
  }

  /** May meet a duplicate key where another submission was a moment faster: repeat the whole transaction then. */
  async keep(
    tx: Tx,
    actor: Actor,
    { given, version, cover, judgement, now }: JudgedAnswers,
    { isWhole }: { isWhole: boolean },
  ): Promise<SubmitReceipt> {
    const { task, respondent } = given;
    // The task first: holding its row puts submissions of one task in line, or they would lock each other out.
    if (isWhole) await this.carePlans.complete(tx, task.id, now);
    const response = { id: newId(), receivedAt: now, isLate: now >= task.closesAt, faults: judgement.faults };
    const matters = await this.triage.record(tx, {
      ...judgement,
      ...version,
      patientId: task.patientId,
      departmentId: task.departmentId,
      response: { ...response, title: task.title, respondent },
      previous:
        judgement.findings.length > 0
          ? await this.desk.lastAnswers(tx, task.patientId, version.series)
          : null,
      cover,
      now,
    });
    const receipt = receiptOf(response, judgement.advice, matters);
    await this.responses.add(tx, { ...response, receipt, given, version, judgement });
    await this.news.tell(tx, actor, { task, responseId: response.id, level: judgement.advice.level, now });
    return receipt;
  }
}
