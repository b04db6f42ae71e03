import { Injectable } from '@nestjs/common';
import type { FactValue } from '@suian/domain/tier/tier-rules';
import { In } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { TierFactRow } from './tier-fact.entity.js';

/** A fact with its value opened. */
export type FactRecord = Omit<TierFactRow, 'valueCipher'> & { value: FactValue };

const NEWEST = { observedOn: 'DESC', id: 'DESC' } as const;

@Injectable()
export class TierFactStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { value, ...fact }: Omit<FactRecord, 'id'>): Promise<void> {
    const id = newId();
    const valueCipher = this.sealer.seal(placeOf(id), JSON.stringify(value));
    await tx.insert(TierFactRow, { ...fact, id, valueCipher });
  }

  /** By the day they were observed, newest first. */
  ofPatient(tx: Tx, patientId: string): Promise<FactRecord[]> {
    return this.ofPatients(tx, [patientId]);
  }

  /** The same, of several. */
  async ofPatients(tx: Tx, patientIds: readonly string[]): Promise<FactRecord[]> {
    const where = { patientId: In([...patientIds]) };
    const rows = await tx.find(TierFactRow, { where, order: NEWEST });
    return rows.map(({ valueCipher, ...row }) => ({
      ...row,
      value: JSON.parse(this.sealer.open(placeOf(row.id), valueCipher)) as FactValue,
    }));
  }
}

function placeOf(rowId: string) {
  return { table: 'tier_fact', column: 'value_cipher', rowId };
}
