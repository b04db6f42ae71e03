import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { MedicationEntity } from './medication.entity.js';

type SealedName = 'nameCipher' | 'dosageCipher' | 'reasonCipher' | 'struckReasonCipher';

/** A row with its words opened. */
export type MedicationRecord = Omit<MedicationEntity, SealedName> & {
  name: string;
  dosage: string | null;
  reason: string | null;
  struckReason: string | null;
};

type Written = Omit<MedicationRecord, 'id' | 'organizationId' | 'patientId' | 'version'>;
export type MedicationChange = Partial<Written>;
export type NewMedication = Pick<
  MedicationRecord,
  'organizationId' | 'patientId' | 'name' | 'source' | 'recordedAt'
> &
  MedicationChange;

const NOTHING_ELSE = {
  dosage: null,
  startedOn: null,
  endedOn: null,
  endedBy: null,
  endedByStaff: null,
  reason: null,
  follows: null,
  affects: [],
  toldKey: null,
  recordedBy: null,
  struckAt: null,
  struckBy: null,
  struckReason: null,
};

const COLUMNS = {
  name: ['nameCipher', 'name_cipher'],
  dosage: ['dosageCipher', 'dosage_cipher'],
  reason: ['reasonCipher', 'reason_cipher'],
  struckReason: ['struckReasonCipher', 'struck_reason_cipher'],
} as const;
type Words = keyof typeof COLUMNS;

@Injectable()
export class MedicationStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, medication: NewMedication): Promise<MedicationRecord> {
    const record = { ...NOTHING_ELSE, ...medication, id: newId(), version: 1 };
    await tx.insert(MedicationEntity, this.sealed(record.id, record));
    return record;
  }

  /** In the order they were written down. */
  async ofPatients(tx: Tx, patientIds: readonly string[]): Promise<MedicationRecord[]> {
    const where = { patientId: In([...patientIds]) };
    const rows = await tx.find(MedicationEntity, { where, order: { id: 'ASC' } });
    return rows.map((row) => this.open(row));
  }

  /** Throws row.changed-meanwhile where somebody was faster. */
  async change(
    tx: Tx,
    { id, version }: Pick<MedicationRecord, 'id' | 'version'>,
    change: MedicationChange,
  ): Promise<void> {
    const set = { ...this.sealed(id, change), version: version + 1 };
    const done = await tx.update(MedicationEntity, { id, version }, set);
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }

  private sealed(
    rowId: string,
    { name, dosage, reason, struckReason, ...plain }: Partial<MedicationRecord>,
  ): Partial<MedicationEntity> {
    const words: Partial<Record<Words, string | null | undefined>> = { name, dosage, reason, struckReason };
    const row: Partial<MedicationEntity> = { ...plain };
    for (const key of Object.keys(COLUMNS) as Words[]) {
      const text = words[key];
      const [property, column] = COLUMNS[key];
      if (text !== undefined)
        Object.assign(row, {
          [property]: text === null ? null : this.sealer.seal(placeOf(rowId, column), text),
        });
    }
    return row;
  }

  private open({ nameCipher, dosageCipher, reasonCipher, struckReasonCipher, ...row }: MedicationEntity) {
    const opened = (column: string, envelope: string | null) =>
      envelope === null ? null : this.sealer.open(placeOf(row.id, column), envelope);
    return {
      ...row,
      name: this.sealer.open(placeOf(row.id, 'name_cipher'), nameCipher),
      dosage: opened('dosage_cipher', dosageCipher),
      reason: opened('reason_cipher', reasonCipher),
      struckReason: opened('struck_reason_cipher', struckReasonCipher),
    };
  }
}

function placeOf(rowId: string, column: string) {
  return { table: 'medication_statement', column, rowId };
}
