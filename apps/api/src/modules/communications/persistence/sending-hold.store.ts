import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SendingHoldRow } from './message.entity.js';

/** Whether anything may be sent at all. */
@Injectable()
export class SendingHoldStore {
  async find(tx: Tx): Promise<SendingHoldRow | null> {
    const [hold] = await tx.find(SendingHoldRow, { take: 1 });
    return hold ?? null;
  }

  async end(tx: Tx): Promise<void> {
    const holds = await tx.find(SendingHoldRow);
    for (const { name } of holds) await tx.delete(SendingHoldRow, { name });
  }
}
