import { Injectable } from '@nestjs/common';
import type { TaskOutcome } from '@suian/domain/schedule/task-status';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { FollowUpTaskRow } from './follow-up-task.entity.js';

export type Rescheduling = Pick<
  FollowUpTaskRow,
  'day' | 'dueOn' | 'opensAt' | 'dueAt' | 'closesAt' | 'outcome' | 'outcomeAt'
>;

const BY_DATE = { dueAt: 'ASC', id: 'ASC' } as const;

@Injectable()
export class FollowUpTaskStore {
  findOfPatient(tx: Tx, id: string, patientId: string): Promise<FollowUpTaskRow | null> {
    return tx.findOneBy(FollowUpTaskRow, { id, patientId });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<FollowUpTaskRow[]> {
    return tx.findBy(FollowUpTaskRow, { id: In([...ids]) });
  }

  ofPatient(tx: Tx, patientId: string): Promise<FollowUpTaskRow[]> {
    return tx.find(FollowUpTaskRow, { where: { patientId }, order: BY_DATE });
  }

  ofPlans(tx: Tx, carePlanIds: readonly string[]): Promise<FollowUpTaskRow[]> {
    return tx.find(FollowUpTaskRow, { where: { carePlanId: In([...carePlanIds]) }, order: BY_DATE });
  }

  async add(tx: Tx, rows: FollowUpTaskRow[]): Promise<void> {
    await tx.insert(FollowUpTaskRow, rows);
  }

  /** The first outcome stays. */
  async close(tx: Tx, id: string, outcome: TaskOutcome, outcomeAt: Date): Promise<void> {
    const set = { outcome, outcomeAt, version: () => 'version + 1' };
    await tx.update(FollowUpTaskRow, { id, outcome: IsNull() }, set);
  }

  async reschedule(tx: Tx, id: string, set: Rescheduling): Promise<void> {
    await tx.update(FollowUpTaskRow, { id }, { ...set, version: () => 'version + 1' });
  }

  async assign(tx: Tx, carePlanId: string, departmentId: string): Promise<void> {
    await tx.update(FollowUpTaskRow, { carePlanId }, { departmentId, version: () => 'version + 1' });
  }
}
