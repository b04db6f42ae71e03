import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import type { AnchorRecord, EncounterRecord } from '../records.js';
import { AnchorEventRow, EncounterRow } from './encounter.entity.js';

export type NewEncounter = Omit<EncounterRow, 'id' | 'identityKey' | 'version'>;
export type EncounterChange = Partial<
  Pick<
    EncounterRow,
    | 'departmentId'
    | 'visitNo'
    | 'admittedOn'
    | 'dischargedOn'
    | 'dischargedAt'
    | 'diagnosis'
    | 'toldAt'
    | 'cancelledAt'
  >
>;
type Identity = Pick<EncounterRow, 'visitNo' | 'patientId' | 'dischargedOn' | 'departmentId'>;

@Injectable()
export class EncounterStore {
  async find(tx: Tx, organizationId: string, id: string): Promise<EncounterRecord | null> {
    return this.one(tx, await tx.findOneBy(EncounterRow, { organizationId, id }));
  }

  async findByVisitNo(tx: Tx, organizationId: string, visitNo: string): Promise<EncounterRecord | null> {
    return this.one(
      tx,
      await tx.findOneBy(EncounterRow, { organizationId, identityKey: `visit:${visitNo}` }),
    );
  }

  /** Newest discharge first. */
  async ofPatient(tx: Tx, patientId: string): Promise<EncounterRecord[]> {
    const order = { dischargedOn: 'DESC', id: 'DESC' } as const;
    return this.withAnchors(tx, await tx.find(EncounterRow, { where: { patientId }, order }));
  }

  async ofPatients(tx: Tx, patientIds: readonly string[]): Promise<EncounterRecord[]> {
    const order = { dischargedOn: 'DESC', id: 'DESC' } as const;
    return this.withAnchors(
      tx,
      await tx.find(EncounterRow, { where: { patientId: In([...patientIds]) }, order }),
    );
  }

  async findMany(tx: Tx, ids: readonly string[]): Promise<EncounterRecord[]> {
    if (ids.length === 0) return [];
    return this.withAnchors(tx, await tx.findBy(EncounterRow, { id: In([...ids]) }));
  }

  async add(tx: Tx, encounter: NewEncounter): Promise<EncounterRecord> {
    const row = { id: newId(), ...encounter, identityKey: identityKey(encounter), version: 1 };
    await tx.insert(EncounterRow, row);
    return toRecord(row, []);
  }

  /** Throws row.changed-meanwhile where somebody was faster. */
  async change(tx: Tx, known: EncounterRecord, change: EncounterChange): Promise<EncounterRecord> {
    const { id, version } = known;
    const identity = identityKey({ ...known, ...change });
    const set = { ...change, identityKey: identity, version: version + 1 };
    const done = await tx.update(EncounterRow, { id, version }, set);
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
    return { ...known, ...change, version: version + 1 };
  }

  async addAnchor(tx: Tx, organizationId: string, anchor: Omit<AnchorRecord, 'id'>): Promise<AnchorRecord> {
    const id = newId();
    const { encounterId, kind, ordinal, on, label } = anchor;
    const row = { id, organizationId, encounterId, kind, ordinal, onDate: on, label, version: 1 };
    await tx.insert(AnchorEventRow, row);
    return { id, ...anchor };
  }

  async changeAnchor(tx: Tx, anchor: AnchorRecord): Promise<void> {
    const { id, on, label } = anchor;
    await tx.update(AnchorEventRow, { id }, { onDate: on, label, version: () => 'version + 1' });
  }

  private async one(tx: Tx, row: EncounterRow | null): Promise<EncounterRecord | null> {
    const [record] = row ? await this.withAnchors(tx, [row]) : [];
    return record ?? null;
  }

  private async withAnchors(tx: Tx, rows: readonly EncounterRow[]): Promise<EncounterRecord[]> {
    if (rows.length === 0) return [];
    const anchors = await tx.findBy(AnchorEventRow, { encounterId: In(rows.map(({ id }) => id)) });
    return rows.map((row) => {
      const own = anchors.filter(({ encounterId }) => encounterId === row.id);
      return toRecord(row, own.map(toAnchor).sort(byKindAndDate));
    });
  }
}

function identityKey({ visitNo, patientId, dischargedOn, departmentId }: Identity): string {
  if (visitNo !== null) return `visit:${visitNo}`;
  return `stay:${patientId}:${dischargedOn}:${departmentId ?? 'none'}`;
}

function toRecord(row: EncounterRow, anchors: AnchorRecord[]): EncounterRecord {
  const { id, organizationId, departmentId, patientId, visitNo, source, version } = row;
  const { admittedOn, dischargedOn, dischargedAt, diagnosis, toldAt, cancelledAt } = row;
  const dates = { admittedOn, dischargedOn, dischargedAt };
  return {
    id,
    organizationId,
    departmentId,
    patientId,
    visitNo,
    ...dates,
    diagnosis,
    source,
    toldAt,
    cancelledAt,
    version,
    anchors,
  };
}

function toAnchor({ id, encounterId, kind, ordinal, onDate, label }: AnchorEventRow): AnchorRecord {
  return { id, encounterId, kind, ordinal, on: onDate, label };
}

/** `discharge` sorts before `operation`. */
export function byKindAndDate(a: AnchorRecord, b: AnchorRecord): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.ordinal - b.ordinal;
}
