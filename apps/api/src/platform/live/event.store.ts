import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@suian/contracts/alerts';
import { In, MoreThan } from 'typeorm';
import { rowsOf } from '../database/raw-sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventRow } from './event.entity.js';

/** Reads the event table; nobody changes it. */
@Injectable()
export class EventStore {
  constructor(private readonly unit: UnitOfWork) {}

  async newest(): Promise<number> {
    const [row] = await this.unit.read((tx) =>
      rowsOf<{ newest: number | null }>(tx, 'SELECT MAX(sequence) AS newest FROM event'),
    );
    return Number(row?.newest ?? 0);
  }

  /** Rows after a sequence, and rows that were still missing; in order. */
  after(sequence: number, missing: readonly number[], limit: number): Promise<EventRow[]> {
    const where = [
      { sequence: MoreThan(sequence) },
      ...(missing.length > 0 ? [{ sequence: In([...missing]) }] : []),
    ];
    return this.unit.read((tx) => tx.find(EventRow, { where, order: { sequence: 'ASC' }, take: limit }));
  }

  ofOrganization(organizationId: string, since: number, limit: number): Promise<EventRow[]> {
    const where = { organizationId, sequence: MoreThan(since) };
    return this.unit.read((tx) => tx.find(EventRow, { where, order: { sequence: 'ASC' }, take: limit }));
  }
}

export function toLiveEvent({
  sequence,
  kind,
  departmentId,
  patientId,
  ref,
  severity,
  at,
}: EventRow): LiveEvent {
  return { sequence, kind, departmentId, patientId, ref, severity, at: at.toISOString() };
}
