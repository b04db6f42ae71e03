import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { AlertRow } from './alert.entity.js';

export type Change = Partial<Omit<AlertRow, 'id' | 'version'>>;

@Injectable()
export class AlertStore {
  async add(tx: Tx, row: AlertRow): Promise<void> {
    await tx.insert(AlertRow, row);
  }

  find(tx: Tx, organizationId: string, id: string): Promise<AlertRow | null> {
    return tx.findOneBy(AlertRow, { organizationId, id });
  }

  /** The row, held until the run ends: whoever acts second sees what the first did. */
  async findHeld(tx: Tx, organizationId: string, id: string): Promise<AlertRow | null> {
    const sql = `SELECT id FROM alert WHERE organization_id = ? AND id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [organizationId, id]);
    return held ? this.find(tx, organizationId, id) : null;
  }

  /** Open episodes of a patient, held until the run ends. */
  async openHeld(tx: Tx, patientId: string): Promise<AlertRow[]> {
    const sql = `SELECT id FROM alert WHERE patient_id = ? AND active = 'yes'${forUpdate(tx)}`;
    const held = await rowsOf<{ id: string }>(tx, sql, [patientId]);
    return tx.findBy(AlertRow, { id: In(held.map(({ id }) => id)) });
  }

  /** Throws row.changed-meanwhile when the row is no longer the one that was read. */
  async change(tx: Tx, alert: AlertRow, change: Change): Promise<AlertRow> {
    const { id, version } = alert;
    const done = await tx.update(AlertRow, { id, version }, { ...change, version: version + 1 });
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
    return { ...alert, ...change, version: version + 1 };
  }

  openOf(tx: Tx, patientIds: string[]): Promise<AlertRow[]> {
    return tx.find(AlertRow, {
      where: { patientId: In(patientIds), active: 'yes' },
      order: { severityRank: 'ASC', openedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Of all organizations: alerts whose time to be claimed has passed. */
  countUnclaimedAfter(tx: Tx, now: Date): Promise<number> {
    return tx.countBy(AlertRow, { active: 'yes', state: 'open', claimDueAt: LessThan(now) });
  }

  /** All of a patient's, newest first. */
  ofPatient(tx: Tx, patientId: string): Promise<AlertRow[]> {
    return tx.find(AlertRow, { where: { patientId }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  findOfPatient(tx: Tx, patientId: string, id: string): Promise<AlertRow | null> {
    return tx.findOneBy(AlertRow, { patientId, id });
  }

  /** Gives the alerts of 待分科 of a patient their department. */
  async assignDepartment(tx: Tx, patientId: string, departmentId: string): Promise<void> {
    await tx.update(AlertRow, { patientId, departmentId: IsNull() }, { departmentId });
  }
}
