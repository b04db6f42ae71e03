import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { IntakeSource } from '@suian/contracts/patients';
import { IsNull, LessThan, Not, type FindOptionsWhere } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { RefusalRow } from './refusal.entity.js';

export interface Refusal {
  organizationId: string;
  source: IntakeSource;
  /** JSON of what came. */
  payload: string;
  name: string | null;
  problems: ProblemPlace[];
  receivedAt: Date;
  /** What IntakeSources.seen answered. */
  sourceId?: string;
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

  /** The same unit, still waiting, is kept once; false: it waits already. */
  async keep(tx: Tx, refusal: Refusal): Promise<boolean> {
    const { organizationId, source, payload, name, problems, receivedAt } = refusal;
    const payloadHash = this.sealer.fingerprint(payload);
    if (await tx.existsBy(RefusalRow, { organizationId, payloadHash })) return false;
    const id = newId();
    await tx.insert(RefusalRow, {
      id,
      organizationId,
      sourceId: refusal.sourceId ?? null,
      source,
      payloadHash,
      payloadCipher: this.sealer.seal(place(id, 'payload_cipher'), payload),
      nameCipher: name === null ? null : this.sealer.seal(place(id, 'name_cipher'), name),
      problems,
      receivedAt,
      settledAt: null,
      settledBy: null,
      settledReasonCipher: null,
      replayedPatientId: null,
      replayedEncounterId: null,
    });
    return true;
  }

  /** How many wait for a person, by the id of their source. */
  async openBySource(tx: Tx, organizationId: string): Promise<Map<string | null, number>> {
    const sql = `SELECT source_id AS sourceId, COUNT(*) AS n FROM intake_refusal
      WHERE organization_id = ? AND settled_at IS NULL GROUP BY source_id`;
    const rows = await rowsOf<{ sourceId: string | null; n: number }>(tx, sql, [organizationId]);
    return new Map(rows.map(({ sourceId, n }) => [sourceId, Number(n)]));
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

  /** With what came, held until the run ends: two nurses decide about it one after the other. */
  async findHeld(
    tx: Tx,
    organizationId: string,
    id: string,
  ): Promise<(RefusalRecord & { payload: string }) | null> {
    const sql = `SELECT id FROM intake_refusal WHERE organization_id = ? AND id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [organizationId, id]);
    const row = held && (await tx.findOneBy(RefusalRow, { organizationId, id }));
    if (!row) return null;
    return { ...this.open(row), payload: this.sealer.open(place(id, 'payload_cipher'), row.payloadCipher) };
  }

  /** It was taken again and is saved. */
  async replayed(
    tx: Tx,
    id: string,
    settled: Pick<RefusalRow, 'settledAt' | 'settledBy' | 'replayedPatientId' | 'replayedEncounterId'>,
  ): Promise<void> {
    await tx.update(RefusalRow, { id }, { ...settled, payloadHash: null });
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
