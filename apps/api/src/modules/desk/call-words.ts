import { Injectable } from '@nestjs/common';
import { daysBetween } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type PlanRecord, type TaskRecord } from '../care-plans/index.js';
import { CallScripts, type CallFacts, type Spoken } from '../communications/index.js';
import { Identity } from '../identity/index.js';
import { lastOperation, Patients, type EncounterRecord, type PatientRecord } from '../patients/index.js';

interface Asked {
  task: TaskRecord;
  patient: PatientRecord;
  next: TaskRecord | null;
}

/** The script of a call, with everything the rooms know of this patient. */
@Injectable()
export class CallWords {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly scripts: CallScripts,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, actor: StaffActor, { task, patient, next }: Asked): Promise<Spoken> {
    const { organizationId, zone } = actor;
    const plans = (await this.carePlans.plansOf(tx, [patient.id])).get(patient.id) ?? [];
    const plan = plans.find(({ id }) => id === task.carePlanId);
    const [stay] = plan ? await this.patients.encountersByIds(tx, [plan.encounterId]) : [];
    const today = localDateIn(zone, this.clock.now());
    const hospital = await this.identity.organization(tx, organizationId);
    return this.scripts.spoken({
      hospital: hospital.name,
      ward: await this.wardOf(tx, task),
      nurse: actor.name,
      patient,
      today,
      dischargedOn: stay?.dischargedOn ?? null,
      operation: operationOf(stay, plan, today),
      topic: topicOf(task.title),
      nextOn: next && localDateIn(zone, next.opensAt),
    });
  }

  private async wardOf(tx: Tx, { organizationId, departmentId }: TaskRecord): Promise<string | null> {
    if (departmentId === null) return null;
    return (await this.identity.department(tx, organizationId, departmentId)).name;
  }
}

/** Only where the plan counts from it. */
function operationOf(
  stay: EncounterRecord | undefined,
  plan: PlanRecord | undefined,
  today: string,
): CallFacts['operation'] {
  const name = stay && lastOperation(stay)?.label;
  if (!plan || plan.anchorKind !== 'operation' || !name) return null;
  return { name, day: daysBetween(plan.anchorOn, today) };
}

/** “术后第 7 天：伤口和疼痛” is about 伤口和疼痛. */
function topicOf(title: string): string | null {
  return title.split('：')[1]?.trim() || null;
}
