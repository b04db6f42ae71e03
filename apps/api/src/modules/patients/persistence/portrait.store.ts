import { Injectable } from '@nestjs/common';
import type { PortraitCode } from '@suian/domain/portrait/portrait';
import { In, IsNull, Not } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { PortraitEntity } from './portrait.entity.js';

/** A row with its words opened. */
export type PortraitRecord = Omit<PortraitEntity, 'textCipher'> & { text: string | null };

export type NewPortrait = Omit<PortraitRecord, 'id' | 'endedAt' | 'endedBy'>;

const NOT_ENDED = { endedAt: null, endedBy: null };

@Injectable()
export class PortraitStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { text, ...row }: NewPortrait): Promise<void> {
    const id = newId();
    const textCipher = text === null ? null : this.sealer.seal(placeOf(id), text);
    await tx.insert(PortraitEntity, { ...row, id, textCipher, ...NOT_ENDED });
  }

  /** What stands and what does not, as it came. */
  async ofPatients(tx: Tx, patientIds: readonly string[]): Promise<PortraitRecord[]> {
    const where = { patientId: In([...patientIds]) };
    const rows = await tx.find(PortraitEntity, { where, order: { id: 'ASC' } });
    return rows.map(({ textCipher, ...row }) => ({
      ...row,
      text: textCipher === null ? null : this.sealer.open(placeOf(row.id), textCipher),
    }));
  }

  /** Codes that stand, without opening anybody's words: for long lists. */
  async codesOf(
    tx: Tx,
    patientIds: readonly string[],
  ): Promise<{ patientId: string; code: PortraitCode | null }[]> {
    if (patientIds.length === 0) return [];
    const where = { patientId: In([...patientIds]), endedAt: IsNull(), code: Not(IsNull()) };
    return tx.find(PortraitEntity, { select: { patientId: true, code: true }, where });
  }

  /** False where it had ended already. */
  async end(tx: Tx, id: string, ended: { endedAt: Date; endedBy: string }): Promise<boolean> {
    const done = await tx.update(PortraitEntity, { id, endedAt: IsNull() }, ended);
    return done.affected === 1;
  }
}

function placeOf(rowId: string) {
  return { table: 'patient_portrait', column: 'text_cipher', rowId };
}
