import { setImmediate as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import type { WardProblem } from '@suian/domain/ward-list/ward-unit';
import type { WardFileRow } from '@suian/ward-list/ward-file';
import { Sealer } from '../../../../platform/crypto.js';
import type { Tx } from '../../../../platform/database/unit-of-work.js';
import { newId } from '../../../../platform/ids.js';
import { WardListLineRow, WardListPartRow, type RowResult } from './ward-list.entity.js';

/** A row of the file, opened. */
export interface LineRecord {
  id: string;
  position: number;
  rowHash: string;
  row: WardFileRow;
  problems: WardProblem[];
}

interface Whose {
  organizationId: string;
  wardListId: string;
}

/** Small enough for one statement of either engine. */
const PART_BYTES = 256 * 1024;
/** Between them whatever else this process does goes on. */
const PARTS_AT_A_TIME = 8;
const FORGOTTEN_AT_ONCE = 1_000;

/** What a file holds: its bytes until they are read, then its rows. All of it sealed. */
@Injectable()
export class WardListLinesStore {
  constructor(private readonly sealer: Sealer) {}

  async keepBytes(tx: Tx, { organizationId, wardListId }: Whose, bytes: Buffer): Promise<void> {
    for (let position = 0; position * PART_BYTES < bytes.length; position += 1) {
      const part = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
      const id = newId();
      const bytesCipher = this.sealer.seal(partPlace(id), part.toString('latin1'));
      await tx.insert(WardListPartRow, { id, organizationId, wardListId, position, bytesCipher });
      if (position % PARTS_AT_A_TIME === 0) await pause();
    }
  }

  async bytesOf(tx: Tx, wardListId: string): Promise<Buffer> {
    const parts = await tx.find(WardListPartRow, { where: { wardListId }, order: { position: 'ASC' } });
    const pieces: Buffer[] = [];
    for (const { id, position, bytesCipher } of parts) {
      pieces.push(Buffer.from(this.sealer.open(partPlace(id), bytesCipher), 'latin1'));
      if (position % PARTS_AT_A_TIME === 0) await pause();
    }
    return Buffer.concat(pieces);
  }

  async forgetBytes(tx: Tx, wardListId: string): Promise<void> {
    await tx.delete(WardListPartRow, { wardListId });
  }

  /** Rows in the order of the file, the first of them at `from`. */
  async add(
    tx: Tx,
    { organizationId, wardListId }: Whose,
    from: number,
    rows: readonly WardFileRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const lines = rows.map((row, at): WardListLineRow => {
      const id = newId();
      const { line, cells, faults } = row;
      const cellsCipher = this.sealer.seal(cellsPlace(id), JSON.stringify({ cells, faults }));
      const rowHash = this.sealer.fingerprint(JSON.stringify(cells));
      const position = from + at;
      return {
        id,
        organizationId,
        wardListId,
        position,
        line,
        rowHash,
        cellsCipher,
        result: null,
        problems: null,
      };
    });
    await tx.insert(WardListLineRow, lines);
  }

  async countOf(tx: Tx, wardListId: string): Promise<number> {
    return tx.countBy(WardListLineRow, { wardListId });
  }

  /** From `from` on, in order. */
  async slice(tx: Tx, wardListId: string, from: number, limit: number): Promise<LineRecord[]> {
    const rows = await tx.find(WardListLineRow, {
      where: { wardListId, position: MoreThan(from - 1) },
      order: { position: 'ASC' },
      take: limit,
    });
    return rows.map((row) => this.open(row));
  }

  /** In order, after a position. */
  async withProblems(tx: Tx, wardListId: string, after: number, limit: number): Promise<LineRecord[]> {
    const rows = await tx.find(WardListLineRow, {
      where: { wardListId, result: 'problems', position: MoreThan(after) },
      order: { position: 'ASC' },
      take: limit,
    });
    return rows.map((row) => this.open(row));
  }

  /** The same line stands above. */
  isRepeated(tx: Tx, wardListId: string, { rowHash, position }: LineRecord): Promise<boolean> {
    return tx.existsBy(WardListLineRow, { wardListId, rowHash, position: LessThan(position) });
  }

  async note(tx: Tx, id: string, result: RowResult, problems: WardProblem[]): Promise<void> {
    await tx.update(WardListLineRow, { id }, { result, problems: problems.length > 0 ? problems : null });
  }

  /** A piece of them; true when none are left. */
  async forget(tx: Tx, wardListId: string): Promise<boolean> {
    const rows = await tx.find(WardListLineRow, {
      where: { wardListId },
      select: { id: true },
      take: FORGOTTEN_AT_ONCE,
    });
    if (rows.length > 0) await tx.delete(WardListLineRow, { id: In(rows.map(({ id }) => id)) });
    return rows.length < FORGOTTEN_AT_ONCE;
  }

  private open({ id, position, line, rowHash, cellsCipher, problems }: WardListLineRow): LineRecord {
    const told = JSON.parse(this.sealer.open(cellsPlace(id), cellsCipher)) as Omit<WardFileRow, 'line'>;
    return { id, position, rowHash, row: { line, ...told }, problems: problems ?? [] };
  }
}

function partPlace(rowId: string) {
  return { table: 'ward_list_part', column: 'bytes_cipher', rowId };
}

function cellsPlace(rowId: string) {
  return { table: 'ward_list_row', column: 'cells_cipher', rowId };
}
