import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import { IsNull, LessThan, Not, type FindOptionsWhere } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { RefusalRow } from './refusal.entity.js';

export interface Refusal {
  organizationId: string;
  source: 'form' | 'fhir';
  /** JSON of what came. */
  payload: string;
  name: string | null;
  problems: ProblemPlace[];
  receivedAt: Date;
}

/** A refusal with the name opened. */
export type RefusalRecord = Omit<
  RefusalRow,
  'payloadHash' | 'payloadCipher' | 'nameCipher' | 'settledReasonCipher'
> & {
  name: string | null;
};

interface Wanted {
  show: 'open' | 'settled';
  limit: number;
  before: string | null;
}

@Injectable()
export class RefusalStore {
  constructor(private readonly sealer: Sealer) {}

  /** The same unit, still waiting, is kept once. */
  async keep(tx: Tx, refusal: Refusal): Promise<void> {
    const { organizationId, source, payload, name, problems, receivedAt } = refusal;
    const payloadHash = this.sealer.fingerprint(payload);
    if (await tx.existsBy(RefusalRow, { organizationId, payloadHash })) return;
    const id = newId();
    await tx.insert(RefusalRow, {
      id,
      organizationId,
      source,
      payloadHash,
      payloadCipher: this.sealer.seal(place(id, 'payload_cipher'), payload),
      nameCipher: name === null ? null : this.sealer.seal(place(id, 'name_cipher'), name),
      problems,
      receivedAt,
      settledAt: null,
      settledBy: null,
      settledReasonCipher: null,
    });
  }

  /** Newest first. */
  async list(tx: Tx, organizationId: string, { show, limit, before }: Wanted): Promise<RefusalRecord[]> {
    const where: FindOptionsWhere<RefusalRow> = {
      organizationId,
      settledAt: show === 'open' ? IsNull() : Not(IsNull()),
      ...(before === null ? {} : { id: LessThan(before) }),
    };
    const rows = await tx.find(RefusalRow, { where, order: { id: 'DESC' }, take: limit });
    return rows.map((row) => this.open(row));
  }

  /** False where it is unknown or settled already. */
  async settle(
    tx: Tx,
    organizationId: string,
    id: string,
    { reason, ...settled }: { settledAt: Date; settledBy: string; reason: string },
  ): Promise<boolean> {
    const where = { organizationId, id, settledAt: IsNull() };
    const settledReasonCipher = this.sealer.seal(place(id, 'settled_reason_cipher'), reason);
    const done = await tx.update(RefusalRow, where, { ...settled, settledReasonCipher, payloadHash: null });
    return done.affected === 1;
  }

  private open({
    payloadHash: _hash,
    payloadCipher: _payload,
    settledReasonCipher: _reason,
    nameCipher,
    ...row
  }: RefusalRow): RefusalRecord {
    const name = nameCipher === null ? null : this.sealer.open(place(row.id, 'name_cipher'), nameCipher);
    return { ...row, name };
  }
}

function place(rowId: string, column: string) {
  return { table: 'intake_refusal', column, rowId };
}
