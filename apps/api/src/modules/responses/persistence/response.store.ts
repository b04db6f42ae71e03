import { Injectable } from '@nestjs/common';
import type { SubmitResponseRequest } from '@suian/contracts/patient-app';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { In } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { TaskRecord } from '../../care-plans/index.js';
import type { SeatRecord } from '../../identity/index.js';
import type { VersionRecord } from '../../questionnaires/index.js';
import type { Judgement } from '../judgement.js';
import { QuestionnaireResponseRow } from './questionnaire-response.entity.js';

/** A response with its answers opened, hidden items included. */
export interface ResponseRecord extends Omit<QuestionnaireResponseRow, 'answersCipher'> {
  answers: Answers;
}

/** A judged submission and everything it hangs on. */
export interface NewResponse extends Pick<
  QuestionnaireResponseRow,
  'id' | 'receivedAt' | 'isLate' | 'faults' | 'receipt'
> {
  task: TaskRecord;
  seat: SeatRecord;
  version: VersionRecord;
  judgement: Judgement;
  body: SubmitResponseRequest;
}

@Injectable()
export class ResponseStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { id, task, seat, version, judgement, body, ...rest }: NewResponse): Promise<void> {
    await tx.insert(QuestionnaireResponseRow, {
      ...rest,
      id,
      organizationId: task.organizationId,
      departmentId: task.departmentId,
      patientId: task.patientId,
      taskId: task.id,
      seatId: seat.id,
      questionnaireVersionId: version.id,
      series: version.series,
      submissionId: body.submissionId,
      respondent: body.respondent,
      answersCipher: this.sealer.seal(placeOf(id), JSON.stringify(body.answers)),
      score: judgement.score,
      ruleVersion: version.pack.ruleVersion,
      adviceVersion: version.pack.adviceVersion,
      answeredAt: body.answeredAt === null ? null : new Date(body.answeredAt),
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
