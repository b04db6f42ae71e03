import { Injectable } from '@nestjs/common';
import type { CallReason } from '@suian/contracts/worklist';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';

/** never: nobody calls for this task · later: his phone has until the task falls due · now: a person has to. */
export type CallNeed = { kind: 'never' } | { kind: 'later' } | { kind: 'now'; reason: CallReason };

/** Whether a person has to call for a follow-up task, asked anew each time. */
@Injectable()
export class CallNeeds {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly calls: NurseTaskStore,
  ) {}

  /** `isResting`: a call for it rested with its plan; it is wanted again, also after its window. */
  async of(tx: Tx, task: TaskRecord, now: Date, isResting = false): Promise<CallNeed> {
    const isClosed = now >= task.closesAt && !isResting;
    if (task.outcome !== null || isClosed || task.onSilence === 'nothing') return { kind: 'never' };
    const patient = await this.patients.patient(tx, task.organizationId, task.patientId);
    if (patient.isDeceased || (await this.isOver(tx, task))) return { kind: 'never' };
    const reason = await this.reasonOf(tx, task, patient.phone !== null);
    return reason === 'not-answered' && now < task.dueAt ? { kind: 'later' } : { kind: 'now', reason };
  }

  /** His plan has ended or rests, or he said on the telephone that he wants none of it. */
  private async isOver(tx: Tx, { patientId, carePlanId }: TaskRecord): Promise<boolean> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const plan = plans.find(({ id }) => id === carePlanId);
    if (plan && (plan.status === 'ended' || plan.pausedFor !== null)) return true;
    const refused = (await this.calls.ofPatient(tx, patientId)).filter(
      ({ endReason }) => endReason === 'refused',
    );
    if (refused.length === 0) return false;
    const ids = refused.map(({ followUpTaskId }) => followUpTaskId);
    return (await this.carePlans.tasksByIds(tx, ids)).some((each) => each.carePlanId === carePlanId);
  }

  private async reasonOf(tx: Tx, { patientId, channel }: TaskRecord, hasPhone: boolean): Promise<CallReason> {
    if (channel === 'home-visit') return 'planned-visit';
    if (channel === 'phone') return hasPhone ? 'planned-call' : 'no-phone';
    const followUp = (await this.patients.consentsOf(tx, patientId)).find(
      ({ purpose }) => purpose === 'follow-up',
    );
    if (followUp && !followUp.granted) return 'withdrawn';
    if ((await this.identity.seatsOfPatients(tx, [patientId])).has(patientId)) return 'not-answered';
    return hasPhone ? 'not-bound' : 'no-phone';
  }
}
