import type { Sealer } from '../crypto.js';
import { changedRows } from '../database/raw-sql.js';
import type { Tx, UnitOfWork } from '../database/unit-of-work.js';
import { keysInUse, sealedColumns, sealedOtherwise, type SealedColumn } from './sealed-columns.js';

const BATCH = 200;

export interface Rotation {
  /** Values sealed anew, by `table.column`. */
  resealed: Record<string, number>;
  /** Values that no key at hand opens, by `table.column`; left as they were. */
  unreadable: Record<string, number>;
  /** Keys that rows are still sealed with, e.g. because a process still runs with the old FIELD_KEYS. */
  stillInUse: string[];
  /** Keys at hand that no row needs any more. */
  free: string[];
}

/**
 * Seals every sealed column with the newest key, a batch a transaction, while the product runs. What is done stays done:
 * after an interruption it goes on where it was, and a second run finds nothing to do.
 */
export class RotateKey {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
  ) {}

  /** `onBatch` hears of each finished batch. */
  async run(onBatch: (place: string, resealed: number) => void = () => undefined): Promise<Rotation> {
    const rotation: Rotation = { resealed: {}, unreadable: {}, stillInUse: [], free: [] };
    const places = await this.unit.read((tx) => Promise.resolve(sealedColumns(tx)));
    for (const place of places) await this.column(place, rotation, onBatch);
    const [newest, ...older] = this.sealer.keyIds();
    const used = await this.unit.read((tx) => keysInUse(tx, this.sealer));
    rotation.stillInUse = used.map(({ id }) => id).filter((id) => id !== newest);
    rotation.free = older.filter((id) => !rotation.stillInUse.includes(id));
    return rotation;
  }

  private async column(
    place: SealedColumn,
    rotation: Rotation,
    onBatch: (place: string, resealed: number) => void,
  ): Promise<void> {
    const name = `${place.table}.${place.column}`;
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      const batch = await this.unit.run((tx) => this.batch(tx, place, from));
      add(rotation.resealed, name, batch.resealed);
      add(rotation.unreadable, name, batch.unreadable);
      if (batch.resealed > 0) onBatch(name, batch.resealed);
      after = batch.last;
    }
  }

  private async batch(tx: Tx, place: SealedColumn, after: string) {
    const [newest = ''] = this.sealer.keyIds();
    const rows = await sealedOtherwise(tx, place, { than: [newest], after, limit: BATCH });
    let [resealed, unreadable] = [0, 0];
    for (const { id, value } of rows) {
      const anew = this.reseal({ table: place.table, column: place.column, rowId: id }, value);
      if (anew === null) unreadable += 1;
      // Where somebody wrote it meanwhile, his value stands.
      else resealed += await changedRows(tx, replacing(place), [anew, id, value]);
    }
    return { resealed, unreadable, last: rows.at(-1)?.id };
  }

  private reseal(place: { table: string; column: string; rowId: string }, value: string): string | null {
    try {
      return this.sealer.seal(place, this.sealer.open(place, value));
    } catch {
      return null;
    }
  }
}

function replacing({ table, column, key }: SealedColumn): string {
  return `UPDATE \`${table}\` SET \`${column}\` = ? WHERE \`${key}\` = ? AND \`${column}\` = ?`;
}

function add(counts: Record<string, number>, name: string, more: number): void {
  if (more > 0) counts[name] = (counts[name] ?? 0) + more;
}
