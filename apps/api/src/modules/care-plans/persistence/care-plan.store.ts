import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { CarePlanRow } from './care-plan.entity.js';

type Decision = Partial<
  Pick<CarePlanRow, 'status' | 'tier' | 'tierReason' | 'tags' | 'confirmedAt' | 'confirmedBy' | 'ownerId'>
>;

@Injectable()
export class CarePlanStore {
  find(tx: Tx, organizationId: string, id: string): Promise<CarePlanRow | null> {
    return tx.findOneBy(CarePlanRow, { organizationId, id });
  }

  findByEncounter(tx: Tx, encounterId: string): Promise<CarePlanRow | null> {
    return tx.findOne(CarePlanRow, { where: { encounterId }, order: { id: 'DESC' } });
  }

  findById(tx: Tx, id: string): Promise<CarePlanRow | null> {
    return tx.findOneBy(CarePlanRow, { id });
  }

  /** Oldest first: of a stay's plans the last is the one that counts. */
  ofEncounters(tx: Tx, encounterIds: readonly string[]): Promise<CarePlanRow[]> {
    return tx.find(CarePlanRow, { where: { encounterId: In([...encounterIds]) }, order: { id: 'ASC' } });
  }

  ofAnchor(tx: Tx, anchorEventId: string): Promise<CarePlanRow[]> {
    return tx.findBy(CarePlanRow, { anchorEventId });
  }

  /** Of an organization by id; `after`: only ids after it. */
  runningAfter(
    tx: Tx,
    organizationId: string,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<CarePlanRow[]> {
    const where = {
      organizationId,
      status: Not('ended' as const),
      ...(after ? { id: MoreThan(after) } : {}),
    };
    return tx.find(CarePlanRow, { where, order: { id: 'ASC' }, take: limit });
  }

  /** Newest first. */
  ofPatients(tx: Tx, patientIds: readonly string[]): Promise<CarePlanRow[]> {
    const order = { startedAt: 'DESC', id: 'DESC' } as const;
    return tx.find(CarePlanRow, { where: { patientId: In([...patientIds]) }, order });
  }

  /** Those that rest for this admission. */
  restingFor(tx: Tx, organizationId: string, admission: string): Promise<CarePlanRow[]> {
    return tx.findBy(CarePlanRow, { organizationId, pausedBy: admission });
  }

  async add(tx: Tx, row: CarePlanRow): Promise<void> {
    await tx.insert(CarePlanRow, row);
  }

  /** Throws row.changed-meanwhile where the version is not the one that was seen. */
  async decide(tx: Tx, id: string, version: number, decision: Decision): Promise<void> {
    const done = await tx.update(CarePlanRow, { id, version }, { ...decision, version: version + 1 });
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }

  async setPause(
    tx: Tx,
    id: string,
    pause: Pick<CarePlanRow, 'pausedAt' | 'pausedFor' | 'pausedBy'>,
  ): Promise<void> {
    await tx.update(CarePlanRow, { id }, { ...pause, version: () => 'version + 1' });
  }

  /** Throws row.changed-meanwhile where the version is not the one that was seen. */
  async endPause(tx: Tx, id: string, version: number, resumeReasonCipher: string): Promise<void> {
    const set = { pausedAt: null, pausedFor: null, pausedBy: null, resumeReasonCipher };
    const done = await tx.update(CarePlanRow, { id, version }, { ...set, version: version + 1 });
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.update(CarePlanRow, { id }, { status: 'ended', version: () => 'version + 1' });
  }

  async assign(tx: Tx, encounterId: string, departmentId: string): Promise<void> {
    await tx.update(CarePlanRow, { encounterId }, { departmentId, version: () => 'version + 1' });
  }

  /** Discharges that stand, with a plan, in these departments (and 待分科), by state of the plan. */
  async countByStatus(
    tx: Tx,
    organizationId: string,
    departmentIds: readonly string[],
    withUnassigned: boolean,
  ): Promise<Record<CarePlanRow['status'], number>> {
    const marks = departmentIds.map(() => '?').join(', ');
    const mine = departmentIds.length > 0 ? `department_id IN (${marks})` : '1 = 0';
    const sql = `SELECT status, COUNT(DISTINCT encounter_id) AS n FROM care_plan
      WHERE organization_id = ? AND (${mine}${withUnassigned ? ' OR department_id IS NULL' : ''})
        AND (paused_for IS NULL OR paused_for <> 'discharge-cancelled') GROUP BY status`;
    const rows = await rowsOf<{ status: CarePlanRow['status']; n: number }>(tx, sql, [
      organizationId,
      ...departmentIds,
    ]);
    const counts = { proposed: 0, confirmed: 0, ended: 0 };
    for (const { status, n } of rows) counts[status] = Number(n);
    return counts;
  }
}
