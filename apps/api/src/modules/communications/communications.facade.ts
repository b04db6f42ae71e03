import { Injectable } from '@nestjs/common';
import type { MessageState } from '@suian/contracts/message-state';
import type { ConsentPurpose } from '@suian/contracts/patients';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { MessageKind } from './message-kinds.js';
import { MessageQueue, type NewMessage } from './message-queue.js';
import { MessageListStore } from './persistence/message-list.store.js';
import type { MessageRow } from './persistence/message.entity.js';
import { MessageStore } from './persistence/message.store.js';

/** What became of a reminder, for a task's line. */
export interface Reminder {
  state: MessageState;
  reason: string | null;
  at: Date;
}

/** A message that left us, as its patient may read it. */
export interface SentMessage {
  id: string;
  channel: 'wechat';
  kind: MessageKind;
  /** False: WeChat gave no receipt. */
  isAccepted: boolean;
  sentAt: Date;
}

/** Waiting for longer than this is a backlog. */
const BACKLOG_AFTER_MS = 5 * 60_000;

/** Several phones may have been told: the line shows the best that happened. */
const BEST_FIRST: readonly MessageState[] = [
  'accepted',
  'sending',
  'waiting',
  'unknown',
  'failed',
  'refused',
  'dropped',
];

/** What upper rooms may ask about messages to patients. */
@Injectable()
export class Communications {
  constructor(
    private readonly queued: MessageQueue,
    private readonly messages: MessageStore,
    private readonly lists: MessageListStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** One row for each occurrence and account, however often it is asked for. */
  queue(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
    return this.queued.add(tx, messages);
  }

  /** Its date was corrected: what waits goes with it. */
  async moveOf(tx: Tx, about: { kind: MessageKind; ref: string }, notBefore: Date): Promise<void> {
    const ids = await this.messages.waitingHeld(tx, about);
    await this.messages.changeAll(tx, ids, { notBefore });
    for (const ref of ids) {
      await this.jobs.schedule(tx, { kind: 'message.send', ref, organizationId: null, dueAt: notBefore });
    }
  }

  /** The matter is done with: what was not handed over yet is never sent. */
  async dropOf(tx: Tx, about: { kind: MessageKind; ref: string }, reason: string): Promise<void> {
    await this.drop(tx, await this.messages.waitingHeld(tx, about), reason);
  }

  /** A withdrawn consent: nothing of that purpose goes out after this transaction. */
  async dropPurpose(tx: Tx, patientId: string, purpose: ConsentPurpose, reason: string): Promise<void> {
    await this.drop(tx, await this.messages.waitingHeld(tx, { patientId, purpose }), reason);
  }

  /** This WeChat speaks for the patient no longer. */
  async dropSeat(
    tx: Tx,
    { accountId, patientId }: { accountId: string; patientId: string },
    reason: string,
  ): Promise<void> {
    await this.drop(tx, await this.messages.waitingHeld(tx, { patientId, accountId }), reason);
  }

  /** The department of these matters is known now. */
  assign(tx: Tx, kind: MessageKind, refs: readonly string[], departmentId: string): Promise<void> {
    return this.messages.assign(tx, kind, refs, departmentId);
  }

  /** By task; tasks nobody was to be reminded of are left out. */
  async reminderOf(tx: Tx, taskIds: readonly string[]): Promise<Map<string, Reminder>> {
    const newest = new Map<string, MessageRow>();
    for (const row of await this.messages.ofRefs(tx, 'task-due', taskIds)) {
      newest.set(`${row.ref}:${row.accountId}`, row);
    }
    const rows = [...newest.values()].sort((a, b) => rank(b) - rank(a));
    return new Map(rows.map((row) => [row.ref, reminder(row)]));
  }

  /** What left us for this patient, newest first. */
  async sentTo(tx: Tx, patientId: string, limit: number): Promise<SentMessage[]> {
    const rows = await this.messages.sentTo(tx, patientId, limit);
    return rows.map(({ id, channel, kind, state, sentAt, madeAt }) => {
      return { id, channel, kind, isAccepted: state === 'accepted', sentAt: sentAt ?? madeAt };
    });
  }

  /** Of all organizations: how many wait, wait for too long, are unknown, or failed. */
  figures(tx: Tx): Promise<Record<'waiting' | 'overdue' | 'unknown' | 'failed', number>> {
    return this.lists.figures(tx, new Date(this.clock.now().getTime() - BACKLOG_AFTER_MS));
  }

  private async drop(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    await this.messages.changeAll(tx, ids, { state: 'dropped', reason, settledAt: this.clock.now() });
    for (const id of ids) await this.jobs.cancel(tx, 'message.send', id);
  }
}

function rank({ state }: MessageRow): number {
  return BEST_FIRST.indexOf(state);
}

function reminder({ state, reason, settledAt, sentAt, notBefore }: MessageRow): Reminder {
  return { state, reason, at: settledAt ?? sentAt ?? notBefore };
}
