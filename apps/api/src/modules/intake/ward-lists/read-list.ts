import { Injectable } from '@nestjs/common';
import { guessMapping, missingFields } from '@suian/domain/ward-list/guess-mapping';
import { readWardFile } from '@suian/ward-list/read-ward-file';
import { UnreadableFile } from '@suian/ward-list/unreadable-file';
import type { WardFile, WardFileRow } from '@suian/ward-list/ward-file';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { WardListLinesStore } from './persistence/ward-list-lines.store.js';
import { NOTHING_DONE, WardListStore, type WardListRecord } from './persistence/ward-list.store.js';
import { Overtaken } from './row-notes.js';

const ROWS_AT_ONCE = 200;
const LETTERS_AT_ONCE = 1_000_000;

/** Turns the bytes of a list into its rows. A process that dies in between goes on where it was. */
@Injectable()
export class ReadList {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
  ) {}

  async run(list: WardListRecord): Promise<void> {
    const bytes = await this.unit.read((tx) => this.lines.bytesOf(tx, list.id));
    try {
      const file = await readWardFile(bytes);
      await this.keepRows(list, file.rows);
      await this.unit.run((tx) => this.finish(tx, list, file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.unit.run((tx) => this.giveUp(tx, list, error));
    }
  }

  private async keepRows({ id, organizationId, done }: WardListRecord, rows: WardFileRow[]): Promise<void> {
    let position = done;
    while (position < rows.length) {
      const some = batchOf(rows, position);
      const from = position;
      await this.unit.run(async (tx) => {
        await this.hold(tx, id, from);
        await this.lines.add(tx, { organizationId, wardListId: id }, from, some);
        await this.lists.change(tx, id, { done: from + some.length, rowCount: rows.length });
      });
      position += some.length;
    }
  }

  private async finish(tx: Tx, { id, organizationId }: WardListRecord, file: WardFile): Promise<void> {
    const { headers, format, charset, rows } = file;
    await this.hold(tx, id, rows.length);
    const headerHash = this.lists.headerHash(organizationId, headers);
    const saved = await this.lists.savedMapping(tx, organizationId, headerHash);
    const mapping = saved ?? guessMapping(headers);
    const state = missingFields(mapping).length > 0 ? 'unmapped' : 'checking';
    const mappedBy = saved ? 'saved' : 'guessed';
    const told = { format, charset, headerHash, mapping, mappedBy, state, rowCount: rows.length } as const;
    await this.lists.describe(tx, id, headers, { ...NOTHING_DONE, ...told });
    await this.lines.forgetBytes(tx, id);
  }

  private async giveUp(tx: Tx, { id, done }: WardListRecord, { fault }: UnreadableFile): Promise<void> {
    await this.hold(tx, id, done);
    await this.lists.change(tx, id, { state: 'unreadable', fault });
    await this.lines.forgetBytes(tx, id);
  }

  private async hold(tx: Tx, id: string, done: number): Promise<void> {
    const held = await this.lists.findHeld(tx, id);
    if (held?.state !== 'reading' || held.done !== done) throw new Overtaken();
  }
}

/** As many rows as one statement should carry. */
function batchOf(rows: WardFileRow[], from: number): WardFileRow[] {
  const batch: WardFileRow[] = [];
  let letters = 0;
  for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
    batch.push(row);
    letters += row.cells.join('').length;
    if (letters > LETTERS_AT_ONCE) break;
  }
  return batch;
}
