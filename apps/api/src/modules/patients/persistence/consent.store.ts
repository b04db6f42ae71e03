import { Injectable } from '@nestjs/common';
import { CONSENT_PURPOSES, type ConsentRow } from '@suian/contracts/patients';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import type { NewConsents } from '../records.js';
import { ConsentEntity } from './consent.entity.js';

@Injectable()
export class ConsentStore {
  async add(tx: Tx, given: NewConsents): Promise<void> {
    const { organizationId, patientId, seatId, notice, channel, recordedBy = null, address, at } = given;
    const rows = given.consents.map(({ purpose, granted }) => ({
      id: newId(),
      organizationId,
      patientId,
      seatId,
      purpose,
      isGranted: granted,
      noticeVersion: notice.version,
      noticeHash: notice.hash,
      channel,
      recordedBy,
      address: address.slice(0, 64),
      at,
    }));
    if (rows.length > 0) await tx.insert(ConsentEntity, rows);
  }

  /** The newest decision of each purpose, in the order of the consent screen. */
  async latest(tx: Tx, patientId: string): Promise<ConsentRow[]> {
    const order = { at: 'DESC', id: 'DESC' } as const;
    const rows = await tx.find(ConsentEntity, { where: { patientId }, order });
    return CONSENT_PURPOSES.flatMap((purpose) => {
      const row = rows.find((each) => each.purpose === purpose);
      return row ? [toWire(row)] : [];
    });
  }

  /** Every decision, newest first, at most `limit`. */
  async history(tx: Tx, patientId: string, limit: number): Promise<ConsentRow[]> {
    const order = { at: 'DESC', id: 'DESC' } as const;
    const rows = await tx.find(ConsentEntity, { where: { patientId }, order, take: limit });
    return rows.map(toWire);
  }
}

function toWire({ purpose, isGranted, at, noticeVersion, channel }: ConsentEntity): ConsentRow {
  return { purpose, granted: isGranted, at: at.toISOString(), noticeVersion, channel };
}
