import { Injectable } from '@nestjs/common';
import type { DiaryReceipt } from '@suian/contracts/diary';
import type { KeptEntry, MeasuredValues, Metric } from '@suian/domain/diary/metric';
import { MoreThan, MoreThanOrEqual } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { ObservationRow } from './observation.entity.js';

type Sealed = 'valuesCipher' | 'noteCipher' | 'receiptCipher' | 'mistakeReasonCipher';

/** An entry with its figures opened. */
export interface EntryRecord extends Omit<ObservationRow, Sealed> {
  values: MeasuredValues;
  note: string | null;
  isMistake: boolean;
}

export interface NewEntry extends Omit<EntryRecord, 'isMistake' | 'mistakeAt'> {
  receipt: DiaryReceipt;
}

@Injectable()
export class ObservationStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { values, note, receipt, ...row }: NewEntry): Promise<void> {
    await tx.insert(ObservationRow, {
      ...row,
      valuesCipher: this.seal(row.id, 'values_cipher', JSON.stringify(values)),
      noteCipher: note === null ? null : this.seal(row.id, 'note_cipher', note),
      receiptCipher: this.seal(row.id, 'receipt_cipher', JSON.stringify(receipt)),
      mistakeAt: null,
      mistakeReasonCipher: null,
    });
  }

  async findBySubmission(
    tx: Tx,
    submissionId: string,
  ): Promise<{ entry: EntryRecord; receipt: DiaryReceipt } | null> {
    const row = await tx.findOneBy(ObservationRow, { submissionId });
    if (!row) return null;
    const receipt = this.sealer.open(placeOf(row.id, 'receipt_cipher'), row.receiptCipher);
    return { entry: this.open(row), receipt: JSON.parse(receipt) as DiaryReceipt };
  }

  /** The row, held until the run ends. */
  async findHeld(tx: Tx, id: string): Promise<EntryRecord | null> {
    const sql = `SELECT id FROM observation WHERE id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [id]);
    const row = held && (await tx.findOneBy(ObservationRow, { id }));
    return row ? this.open(row) : null;
  }

  async patientOf(tx: Tx, id: string): Promise<string | null> {
    const row = await tx.findOne(ObservationRow, { select: { id: true, patientId: true }, where: { id } });
    return row?.patientId ?? null;
  }

  /** Of one metric since a moment, newest measured first. */
  async since(tx: Tx, patientId: string, metric: Metric, from: Date): Promise<EntryRecord[]> {
    const rows = await tx.find(ObservationRow, {
      where: { patientId, metric, measuredAt: MoreThanOrEqual(from) },
      order: { measuredAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => this.open(row));
  }

  /** The questioned entries of a metric whose second value is still awaited, oldest first. */
  async awaitingSecond(tx: Tx, patientId: string, metric: Metric, now: Date): Promise<EntryRecord[]> {
    const rows = await tx.find(ObservationRow, {
      where: { patientId, metric, state: 'questioned', questionedUntil: MoreThan(now) },
      order: { receivedAt: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => this.open(row)).filter(({ isMistake }) => !isMistake);
  }

  /** Everything of a patient, newest measured first, at most `limit`. */
  async ofPatient(tx: Tx, patientId: string, limit: number): Promise<EntryRecord[]> {
    const rows = await tx.find(ObservationRow, {
      where: { patientId },
      order: { measuredAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    return rows.map((row) => this.open(row));
  }

  async metricsOf(tx: Tx, patientId: string): Promise<Metric[]> {
    const rows = await tx
      .createQueryBuilder(ObservationRow, 'observation')
      .select('observation.metric', 'metric')
      .where({ patientId })
      .groupBy('observation.metric')
      .orderBy('MAX(observation.measuredAt)', 'DESC')
      .getRawMany<{ metric: Metric }>();
    return rows.map(({ metric }) => metric);
  }

  async settle(tx: Tx, id: string, change: Pick<ObservationRow, 'state' | 'questionedUntil'>): Promise<void> {
    await tx.update(ObservationRow, { id }, change);
  }

  async markMistake(tx: Tx, id: string, at: Date, reason: string | null): Promise<void> {
    await tx.update(
      ObservationRow,
      { id },
      {
        mistakeAt: at,
        mistakeReasonCipher: reason === null ? null : this.seal(id, 'mistake_reason_cipher', reason),
        questionedUntil: null,
      },
    );
  }

  private open(row: ObservationRow): EntryRecord {
    const { valuesCipher, noteCipher, receiptCipher: _r, mistakeReasonCipher: _m, ...rest } = row;
    const values = JSON.parse(
      this.sealer.open(placeOf(row.id, 'values_cipher'), valuesCipher),
    ) as MeasuredValues;
    const note = noteCipher === null ? null : this.sealer.open(placeOf(row.id, 'note_cipher'), noteCipher);
    return { ...rest, values, note, isMistake: row.mistakeAt !== null };
  }

  private seal(rowId: string, column: string, text: string): string {
    return this.sealer.seal(placeOf(rowId, column), text);
  }
}

/** As the rules of the domain read it. */
export function keptEntryOf({
  metric,
  values,
  context,
  measuredAt,
  state,
  isMistake,
}: EntryRecord): KeptEntry {
  return { metric, values, context, measuredAt, state, isMistake };
}

function placeOf(rowId: string, column: string) {
  return { table: 'observation', column, rowId };
}
