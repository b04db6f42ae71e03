import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { WardMapping } from '@suian/domain/ward-list/fields';
import { headerLine } from '@suian/domain/ward-list/guess-mapping';
import { Sealer } from '../../../../platform/crypto.js';
import { forUpdate } from '../../../../platform/database/dialect.js';
import { rowsOf } from '../../../../platform/database/raw-sql.js';
import type { Tx } from '../../../../platform/database/unit-of-work.js';
import { newId } from '../../../../platform/ids.js';
import { WardListMappingRow, WardListRow } from './ward-list.entity.js';

/** A list with its headers opened. */
export type WardListRecord = Omit<WardListRow, 'headersCipher'> & { headers: string[] };

export type WardListChange = Partial<
  Omit<WardListRow, 'id' | 'organizationId' | 'headersCipher' | 'version'>
>;

/** Every count at nothing: a step begins. */
export const NOTHING_DONE = {
  done: 0,
  created: 0,
  updated: 0,
  same: 0,
  notDischarged: 0,
  problems: 0,
} as const;

interface Wanted {
  departmentIds: readonly string[];
  limit: number;
  before: string | null;
}

@Injectable()
export class WardListStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, row: Omit<WardListRow, 'version' | 'headersCipher'>): Promise<void> {
    await tx.insert(WardListRow, { ...row, headersCipher: null });
  }

  fingerprint(bytes: Buffer): string {
    return this.sealer.fingerprint(bytes.toString('latin1'));
  }

  async find(tx: Tx, id: string): Promise<WardListRecord | null> {
    const row = await tx.findOneBy(WardListRow, { id });
    return row ? this.open(row) : null;
  }

  /** Held until the run ends: two decisions about a list come one after the other. */
  async findHeld(tx: Tx, id: string): Promise<WardListRecord | null> {
    const sql = `SELECT id FROM ward_list WHERE id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [id]);
    return held ? this.find(tx, id) : null;
  }

  async findByBytes(tx: Tx, departmentId: string, bytesHash: string): Promise<WardListRecord | null> {
    const row = await tx.findOneBy(WardListRow, { departmentId, bytesHash });
    return row ? this.open(row) : null;
  }

  /** Newest first. */
  async list(tx: Tx, { departmentIds, limit, before }: Wanted): Promise<WardListRecord[]> {
    if (departmentIds.length === 0) return [];
    const rows = await tx.find(WardListRow, {
      where: {
        departmentId: In([...departmentIds]),
        ...(before === null ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit,
    });
    return rows.map((row) => this.open(row));
  }

  async change(tx: Tx, id: string, change: WardListChange): Promise<void> {
    await tx.update(WardListRow, { id }, { ...change, version: () => 'version + 1' });
  }

  /** What the file says of itself, once it is read. */
  async describe(tx: Tx, id: string, headers: readonly string[], change: WardListChange): Promise<void> {
    const headersCipher = this.sealer.seal(headersPlace(id), JSON.stringify(headers));
    await tx.update(WardListRow, { id }, { ...change, headersCipher, version: () => 'version + 1' });
  }

  async forgetContent(tx: Tx, id: string, forgottenAt: Date): Promise<void> {
    const gone = { bytesHash: null, headersCipher: null, forgottenAt };
    await tx.update(WardListRow, { id }, { ...gone, version: () => 'version + 1' });
  }

  /**
   * One row more is done. False where somebody else did it meanwhile: then nothing of this try may stay.
   * Not a change a nurse could lose by: the version stays.
   */
  async advance(
    tx: Tx,
    { id, state, done }: WardListRecord,
    counted: keyof typeof NOTHING_DONE,
  ): Promise<boolean> {
    const next = { done: done + 1, [counted]: () => `${COLUMNS[counted]} + 1` };
    const changed = await tx.update(WardListRow, { id, state, done }, next);
    return changed.affected === 1;
  }

  headerHash(organizationId: string, headers: readonly string[]): string {
    return this.sealer.fingerprint(`${organizationId}:${headerLine(headers)}`);
  }

  async savedMapping(tx: Tx, organizationId: string, headerHash: string): Promise<WardMapping | null> {
    const row = await tx.findOneBy(WardListMappingRow, { organizationId, headerHash });
    return row?.mapping ?? null;
  }

  async saveMapping(tx: Tx, decided: Omit<WardListMappingRow, 'id'>): Promise<void> {
    const { organizationId, headerHash, ...rest } = decided;
    const known = await tx.findOneBy(WardListMappingRow, { organizationId, headerHash });
    if (known) await tx.update(WardListMappingRow, { id: known.id }, rest);
    else await tx.insert(WardListMappingRow, { id: newId(), ...decided });
  }

  private open({ headersCipher, ...row }: WardListRow): WardListRecord {
    const text = headersCipher === null ? '[]' : this.sealer.open(headersPlace(row.id), headersCipher);
    return { ...row, headers: JSON.parse(text) as string[] };
  }
}

const COLUMNS: Record<keyof typeof NOTHING_DONE, string> = {
  done: 'done',
  created: 'created',
  updated: 'updated',
  same: 'same',
  notDischarged: 'not_discharged',
  problems: 'problems',
};

function headersPlace(rowId: string) {
  return { table: 'ward_list', column: 'headers_cipher', rowId };
}
