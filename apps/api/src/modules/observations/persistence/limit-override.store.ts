import { Injectable } from '@nestjs/common';
import type { LimitOverride } from '@suian/domain/diary/limit';
import type { Metric } from '@suian/domain/diary/metric';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { LimitOverrideRow } from './limit-override.entity.js';

/** A changed limit with who changed it. */
export interface OwnLimit extends LimitOverride {
  byName: string;
  at: string;
}

export interface OwnLimits {
  limits: OwnLimit[];
  /** 0: none was ever changed. */
  version: number;
}

@Injectable()
export class LimitOverrideStore {
  constructor(private readonly sealer: Sealer) {}

  async find(tx: Tx, patientId: string, metric: Metric): Promise<OwnLimits> {
    const row = await tx.findOneBy(LimitOverrideRow, { patientId, metric });
    if (!row) return { limits: [], version: 0 };
    const opened = this.sealer.open(placeOf(row.id), row.limitsCipher);
    return { limits: JSON.parse(opened) as OwnLimit[], version: row.version };
  }

  /** Throws row.changed-meanwhile; may meet a duplicate key where two change a patient's first limits at once. */
  async keep(
    tx: Tx,
    whose: Pick<LimitOverrideRow, 'organizationId' | 'patientId' | 'metric'>,
    { limits, version }: OwnLimits,
    by: Pick<LimitOverrideRow, 'byStaff' | 'at'>,
  ): Promise<void> {
    const { patientId, metric } = whose;
    const row = await tx.findOneBy(LimitOverrideRow, { patientId, metric });
    if ((row?.version ?? 0) !== version) throw new AppError('row.changed-meanwhile');
    const id = row?.id ?? newId();
    const limitsCipher = this.sealer.seal(placeOf(id), JSON.stringify(limits));
    if (!row)
      return void (await tx.insert(LimitOverrideRow, { ...whose, ...by, id, limitsCipher, version: 1 }));
    const done = await tx.update(
      LimitOverrideRow,
      { id, version },
      { ...by, limitsCipher, version: version + 1 },
    );
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }
}

function placeOf(rowId: string) {
  return { table: 'limit_override', column: 'limits_cipher', rowId };
}
