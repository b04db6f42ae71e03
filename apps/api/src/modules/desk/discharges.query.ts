import { Injectable } from '@nestjs/common';
import type { DischargeList, DischargeQuery, DischargeRow, EncounterPage } from '@suian/contracts/discharges';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../platform/http/paging.js';
import { Audit } from '../audit/index.js';
import { lastOperation, Patients, scopeOf, type EncounterRecord, type StayKey } from '../patients/index.js';
import { EncounterCards } from './encounter-cards.js';
import { StayScan, type Asked } from './stay-scan.js';
import { Surroundings, type Around } from './surroundings.js';

/** 出院: who went home, and whose plan, binding or department still waits for somebody. */
@Injectable()
export class DischargesQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly scan: StayScan,
    private readonly patients: Patients,
    private readonly surroundings: Surroundings,
    private readonly cards: EncounterCards,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor, query: DischargeQuery): Promise<DischargeList> {
    const { organizationId } = actor;
    const today = localDateIn(actor.zone, this.clock.now());
    const on = query.on ?? today;
    const asked: Asked = { scope: scopeOf(actor, query.departmentId), list: query.list ?? 'day', on };
    const { limit, after } = pageRequest(query, ['text', 'text']);
    const list = await this.unit.read(async (tx) => {
      const keys = await this.scan.keys(tx, asked, limit + 1, after);
      const page = pageOf(keys, limit, ({ dischargedOn, encounterId }) => [dischargedOn, encounterId]);
      const counts = await this.scan.counts(tx, asked.scope, on);
      return { rows: await this.rows(tx, organizationId, page.rows, today), next: page.next, counts };
    });
    // Found by the reader, so that no scan holds up a writer; written down before it is answered.
    const shown = [...new Set(list.rows.map(({ patient }) => patient.id))];
    if (shown.length > 0) {
      await this.unit.run((tx) =>
        this.audit.recordList(tx, actor, { organizationId, action: 'discharges.listed', shown }),
      );
    }
    return list;
  }

  encounter(actor: StaffActor, encounterId: string): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const stay = await this.patients.visibleEncounter(tx, actor, encounterId);
      const { organizationId, patientId } = stay;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'encounter.opened',
        patientId,
        shown: [stay.id],
      });
      return this.cards.page(tx, stay);
    });
  }

  private async rows(
    tx: Tx,
    organizationId: string,
    keys: readonly StayKey[],
    today: LocalDate,
  ): Promise<DischargeRow[]> {
    const stays = await this.patients.encountersByIds(
      tx,
      keys.map(({ encounterId }) => encounterId),
    );
    const around = await this.surroundings.of(tx, organizationId, stays);
    const byId = new Map(stays.map((stay) => [stay.id, stay]));
    return keys.flatMap(({ encounterId }) => {
      const stay = byId.get(encounterId);
      return stay ? [this.row(around, stay, today)] : [];
    });
  }

  private row(around: Around, stay: EncounterRecord, today: LocalDate): DischargeRow {
    const { id, departmentId, dischargedOn, diagnosis } = stay;
    const plan = around.plans.get(id);
    return {
      encounterId: id,
      patient: this.surroundings.summary(around, stay.patientId, today),
      isMerged: around.survivors.has(stay.patientId),
      departmentId,
      departmentName: departmentId === null ? null : (around.departmentNames.get(departmentId) ?? null),
      dischargedOn,
      diagnosis,
      operation: lastOperation(stay)?.label ?? null,
      plan: plan?.status ?? 'none',
      planId: plan?.id ?? null,
      planVersion: plan?.version ?? null,
      pathwayName: plan?.pathwayName ?? null,
      tier: plan?.tier ?? null,
      binding: this.surroundings.binding(around, stay),
    };
  }
}
