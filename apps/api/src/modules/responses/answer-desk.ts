import { Injectable } from '@nestjs/common';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import type { Cover } from '@suian/domain/triage/cover';
import type { PatientActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import { Identity, type SeatRecord } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import { Questionnaires, type VersionRecord } from '../questionnaires/index.js';
import { ResponseStore } from './persistence/response.store.js';

/** Everything that must be known before an answer can be judged. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly questionnaires: Questionnaires,
    private readonly carePlans: CarePlans,
    private readonly responses: ResponseStore,
  ) {}

  /** The task of a patient this account has a seat for. Anybody else's is task.not-found. */
  async ownTask(
    tx: Tx,
    actor: PatientActor,
    taskId: string,
  ): Promise<{ seat: SeatRecord; task: TaskRecord }> {
    for (const seat of await this.identity.seatsOfAccount(tx, actor.id)) {
      const task = await this.carePlans.findTaskOf(tx, taskId, seat.patientId);
      if (task) return { seat, task };
    }
    throw new AppError('task.not-found');
  }

  /** Throws consent.withdrawn: the one refusal besides the wrong patient that an answer can meet. */
  async refuseWithdrawn(tx: Tx, patientId: string): Promise<void> {
    const consents = await this.patients.consentsOf(tx, patientId);
    const followUp = consents.find(({ purpose }) => purpose === 'follow-up');
    if (followUp && !followUp.granted) throw new AppError('consent.withdrawn');
  }

  /** The version that stood on the phone, of the questionnaire this task asks; it may be older than today's. */
  async versionAnswered(tx: Tx, task: TaskRecord, versionId: string): Promise<VersionRecord> {
    const asked = await this.questionnaires.version(tx, task.organizationId, task.questionnaireVersionId);
    const answered = await this.questionnaires.findVersion(tx, task.organizationId, versionId);
    if (answered?.series === asked.series) return answered;
    throw new AppError('response.malformed', {
      errors: [{ path: 'body.questionnaireVersionId', what: 'not-of-this-task' }],
    });
  }

  /** Null where the department is unknown: then nothing is promised. */
  async coverOf(
    tx: Tx,
    { organizationId, departmentId, zone }: TaskRecord,
    now: Date,
  ): Promise<Cover | null> {
    if (departmentId === null) return null;
    const department = await this.identity.department(tx, organizationId, departmentId);
    return this.identity.coverOf(department, zone, now);
  }

  async lastAnswers(
    tx: Tx,
    patientId: string,
    series: string,
  ): Promise<{ at: Date; answers: Answers } | null> {
    const latest = await this.responses.findLatest(tx, patientId, series);
    return latest && { at: latest.receivedAt, answers: latest.answers };
  }
}
