import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { DONE, type JobResult } from '../../platform/jobs/job-handlers.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { EventLog } from '../../platform/live/event-log.js';
import type { SendOutcome } from '../../platform/wechat/send-outcome.js';
import type { MessageRow } from './persistence/message.entity.js';
import { MessageStore, type MessageChange } from './persistence/message.store.js';

const MINUTE_MS = 60_000;
/** Waits after a passing trouble; with the last of them used up a person is asked. Six hours in all. */
const RETRY_MINUTES = [1, 5, 15, 30, 60, 120, 120] as const;

/** What became of a message that was handed over. Knowledge replaces doubt, never the other way round. */
@Injectable()
export class MessageSettlement {
  constructor(
    private readonly messages: MessageStore,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Found in the middle of being sent: the process that did it is gone. */
  async giveUp(tx: Tx, message: MessageRow): Promise<JobResult> {
    await this.toPerson(tx, message, { state: 'unknown', reason: 'process-ended' });
    return DONE;
  }

  async settle(
    tx: Tx,
    { id, fence }: { id: string; fence: number },
    outcome: SendOutcome,
  ): Promise<JobResult> {
    const message = await this.messages.findHeld(tx, id);
    if (!message || message.fence !== fence) return DONE;
    if (message.state === 'unknown' && outcome.kind === 'accepted')
      return this.acceptLate(tx, message, outcome);
    return message.state === 'sending' ? this.conclude(tx, message, outcome) : DONE;
  }

  private async conclude(tx: Tx, message: MessageRow, outcome: SendOutcome): Promise<JobResult> {
    const { kind } = outcome;
    if (kind === 'passing') return this.tryAgain(tx, message, outcome.reason);
    if (kind === 'unknown') await this.toPerson(tx, message, { state: kind, reason: outcome.reason });
    if (kind === 'refused') {
      await this.close(tx, message.id, { state: kind, reason: outcome.reason });
    }
    if (kind === 'accepted') {
      await this.close(tx, message.id, { state: kind, reason: null, providerId: outcome.providerId });
    }
    return DONE;
  }

  /** The receipt came after somebody had given it up. What was released meanwhile is not sent again. */
  private async acceptLate(
    tx: Tx,
    { id, occurrenceKey, accountId }: MessageRow,
    { providerId }: { providerId: string },
  ): Promise<JobResult> {
    await this.close(tx, id, { state: 'accepted', reason: null, providerId });
    const released = await this.messages.waitingHeld(tx, { occurrenceKey, accountId });
    const settledAt = this.clock.now();
    await this.messages.changeAll(tx, released, { state: 'dropped', reason: 'arrived-after-all', settledAt });
    for (const each of released) await this.jobs.cancel(tx, 'message.send', each);
    return DONE;
  }

  private async tryAgain(tx: Tx, message: MessageRow, reason: string): Promise<JobResult> {
    const minutes = RETRY_MINUTES[message.fence - 1];
    if (minutes === undefined) {
      await this.toPerson(tx, message, { state: 'failed', reason });
      return DONE;
    }
    const at = new Date(this.clock.now().getTime() + minutes * MINUTE_MS);
    await this.messages.change(tx, message.id, { state: 'waiting', reason, notBefore: at, sentAt: null });
    return { kind: 'again', at };
  }

  /** Someone has to decide: the consoles are told. */
  private async toPerson(tx: Tx, message: MessageRow, change: MessageChange): Promise<void> {
    const { id, organizationId, departmentId, patientId } = message;
    await this.close(tx, id, change);
    await this.events.append(tx, {
      organizationId,
      departmentId,
      patientId,
      kind: 'message.changed',
      ref: id,
      at: this.clock.now(),
    });
  }

  private close(tx: Tx, id: string, change: MessageChange): Promise<void> {
    return this.messages.change(tx, id, { ...change, settledAt: this.clock.now() });
  }
}
