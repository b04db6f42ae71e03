import { Injectable } from '@nestjs/common';
import type { ConsentRow } from '@suian/contracts/patients';
import type { TierHistoryEntry } from '@suian/contracts/tier-cards';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type PlanRecord, type TaskRecord } from '../care-plans/index.js';
import { Identity, type CodeRecord, type PastSeat } from '../identity/index.js';
import { Observations, type EntryRecord } from '../observations/index.js';
import { Patients, type EncounterRecord } from '../patients/index.js';
import { Responses } from '../responses/index.js';
import { RiskAssessments } from '../risk-assessments/index.js';
import { Triage, type AlertHistory } from '../triage/index.js';
import { Worklist } from '../worklist/index.js';

/** Everything the rooms know of one patient's past. */
export interface Past {
  zone: string;
  departments: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, string>;
  stays: EncounterRecord[];
  plans: PlanRecord[];
  /** Newest first. */
  tiers: TierHistoryEntry[];
  codes: CodeRecord[];
  seats: PastSeat[];
  /** Every decision, newest first. */
  consents: ConsentRow[];
  tasks: TaskRecord[];
  responses: Awaited<ReturnType<Responses['historyOf']>>;
  /** Of the diary, newest first. */
  diary: EntryRecord[];
  alerts: AlertHistory[];
  calls: Awaited<ReturnType<Worklist['historyOf']>>;
}

const MOST_CONSENTS = 500;
/** The trend shows all of them; here they are a part of the story. */
const MOST_ENTRIES = 300;

@Injectable()
export class TimelineSources {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly responses: Responses,
    private readonly risks: RiskAssessments,
    private readonly observations: Observations,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
  ) {}

  async of(tx: Tx, organizationId: string, patientId: string): Promise<Past> {
    const { zone } = await this.identity.organization(tx, organizationId);
    const departments = await this.identity.departments(tx, organizationId);
    const stays = await this.patients.encountersOf(tx, patientId);
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const codes = await this.identity.latestCodes(
      tx,
      stays.map(({ id }) => id),
    );
    const past = {
      zone,
      departments: new Map(departments.map(({ id, name }) => [id, name])),
      stays,
      plans,
      tiers: (await this.risks.historyOf(tx, patientId)).history,
      codes: [...codes.values()],
      seats: await this.identity.seatHistoryOf(tx, patientId),
      consents: await this.patients.consentHistoryOf(tx, patientId, MOST_CONSENTS),
      tasks: await this.carePlans.tasksOf(tx, patientId),
      responses: await this.responses.historyOf(tx, patientId),
      diary: await this.observations.historyOf(tx, patientId, MOST_ENTRIES),
      alerts: await this.triage.historyOf(tx, patientId),
      calls: await this.worklist.historyOf(tx, patientId),
    };
    return { ...past, staff: await this.identity.staffNames(tx, staffOf(past)) };
  }
}

function staffOf({
  plans,
  codes,
  alerts,
  calls,
}: Pick<Past, 'plans' | 'codes' | 'alerts' | 'calls'>): string[] {
  const ids = [
    ...plans.map(({ confirmedBy }) => confirmedBy),
    ...codes.map(({ issuedBy }) => issuedBy),
    ...alerts.map(({ alert }) => alert.resolvedBy),
    ...calls.map(({ byStaff }) => byStaff),
    ...alerts.flatMap(({ notes }) => notes.map(({ byStaff }) => byStaff)),
  ];
  return ids.flatMap((id) => id ?? []);
}
