import { Injectable } from '@nestjs/common';
import type { PatientList, PatientQuery, PatientRow } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../platform/http/paging.js';
import { Audit } from '../audit/index.js';
import {
  isInScope,
  lastOperation,
  Patients,
  scopeOf,
  type EncounterRecord,
  type Scope,
} from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { Surroundings, type Around } from './surroundings.js';

/** Patients of my departments, each with the newest stay I may see. */
@Injectable()
export class PatientListQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly triage: Triage,
    private readonly surroundings: Surroundings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffActor, query: PatientQuery): Promise<PatientList> {
    const { organizationId, zone } = actor;
    const page = pageRequest(query, ['text', 'text']);
    const scope = scopeOf(actor, query.departmentId);
    const today = localDateIn(zone, this.clock.now());
    return this.unit.run(async (tx) => {
      const found = await this.patients.search(tx, actor, query, page);
      const keys = pageOf(found, page.limit, ({ dischargedOn, patientId }) => [dischargedOn, patientId]);
      const shown = keys.rows.map(({ patientId }) => patientId);
      if (shown.length > 0)
        await this.audit.recordList(tx, actor, { organizationId, action: 'patients.listed', shown });
      return { rows: await this.rows(tx, scope, shown, today), next: keys.next };
    });
  }

  private async rows(tx: Tx, scope: Scope, ids: string[], today: LocalDate): Promise<PatientRow[]> {
    const all = await this.patients.staysOf(tx, scope.organizationId, ids);
    const stays = all.filter((stay) => isInScope(scope, stay));
    const newest = ids.flatMap((id) => stays.find(({ patientId }) => patientId === id) ?? []);
    const around = await this.surroundings.of(tx, scope.organizationId, newest);
    const openAlerts = await this.triage.openAlertsOf(tx, ids);
    return newest.map((stay) => this.row(around, stay, today, openAlerts.get(stay.patientId)?.length ?? 0));
  }

  private row(around: Around, stay: EncounterRecord, today: LocalDate, openAlerts: number): PatientRow {
    const { departmentId, dischargedOn, diagnosis } = stay;
    return {
      ...this.surroundings.summary(around, stay.patientId, today),
      departmentName: departmentId === null ? null : (around.departmentNames.get(departmentId) ?? null),
      dischargedOn,
      diagnosis,
      operation: lastOperation(stay)?.label ?? null,
      plan: around.plans.get(stay.id)?.status ?? 'none',
      binding: this.surroundings.binding(around, stay).state,
      openAlerts,
    };
  }
}
