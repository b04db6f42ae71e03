import { Injectable } from '@nestjs/common';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { In, IsNull } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { VersionRecord } from '../../questionnaires/index.js';
import type { GivenAnswers } from '../given-answers.js';
import type { Judgement } from '../judgement.js';
import { QuestionnaireResponseRow } from './questionnaire-response.entity.js';

/** A response with its answers opened, hidden items included. */
export interface ResponseRecord extends Omit<QuestionnaireResponseRow, 'answersCipher'> {
  answers: Answers;
}

/** Judged answers and everything they hang on. */
export interface NewResponse extends Pick<
  QuestionnaireResponseRow,
  'id' | 'receivedAt' | 'isLate' | 'faults' | 'receipt'
> {
  given: GivenAnswers;
  version: VersionRecord;
  judgement: Judgement;
}

@Injectable()
export class ResponseStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { id, given, version, judgement, ...rest }: NewResponse): Promise<void> {
    const { task, answers, questionnaireVersionId: _, ...told } = given;
    await tx.insert(QuestionnaireResponseRow, {
      ...rest,
      ...told,
      id,
      organizationId: task.organizationId,
      departmentId: task.departmentId,
      patientId: task.patientId,
      taskId: task.id,
      questionnaireVersionId: version.id,
      series: version.series,
      answersCipher: this.sealer.seal(placeOf(id), JSON.stringify(answers)),
      score: judgement.score,
      ruleVersion: version.pack.ruleVersion,
      adviceVersion: version.pack.adviceVersion,
    });
  }

  async findBySubmission(tx: Tx, submissionId: string): Promise<ResponseRecord | null> {
    const row = await tx.findOneBy(QuestionnaireResponseRow, { submissionId });
    return row && this.open(row);
  }

  async find(tx: Tx, organizationId: string, id: string): Promise<ResponseRecord | null> {
    const row = await tx.findOneBy(QuestionnaireResponseRow, { organizationId, id });
    return row && this.open(row);
  }

  async findLatest(tx: Tx, patientId: string, series: string): Promise<ResponseRecord | null> {
    const row = await tx.findOne(QuestionnaireResponseRow, {
      where: { patientId, series },
      order: { receivedAt: 'DESC', id: 'DESC' },
    });
    return row && this.open(row);
  }

  /** The newest for a task that no nurse wrote down. */
  async findOwn(tx: Tx, taskId: string): Promise<ResponseRecord | null> {
    const row = await tx.findOne(QuestionnaireResponseRow, {
      where: { taskId, byStaff: IsNull() },
      order: { receivedAt: 'DESC', id: 'DESC' },
    });
    return row && this.open(row);
  }

  /** Sealed, oldest first. */
  ofTasks(tx: Tx, taskIds: string[]): Promise<Pick<QuestionnaireResponseRow, 'id' | 'taskId'>[]> {
    return tx.find(QuestionnaireResponseRow, {
      select: { id: true, taskId: true },
      where: { taskId: In(taskIds) },
      order: { receivedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Sealed, newest first. */
  ofPatient(tx: Tx, patientId: string): Promise<QuestionnaireResponseRow[]> {
    return tx.find(QuestionnaireResponseRow, {
      where: { patientId },
      order: { receivedAt: 'DESC', id: 'DESC' },
    });
  }

  private open({ answersCipher, ...row }: QuestionnaireResponseRow): ResponseRecord {
    return { ...row, answers: JSON.parse(this.sealer.open(placeOf(row.id), answersCipher)) as Answers };
  }
}

function placeOf(rowId: string) {
  return { table: 'questionnaire_response', column: 'answers_cipher', rowId };
}
