import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@suian/contracts/patients';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { MessageKind } from './message-kinds.js';
import type { MessageRow } from './persistence/message.entity.js';
import { MessageStore } from './persistence/message.store.js';

export interface NewMessage {
  kind: MessageKind;
  ref: string;
  /** The same occurrence is told once to each account. */
  occurrenceKey: string;
  organizationId: string;
  departmentId: string | null;
  patientId: string;
  accountIds: readonly string[];
  purpose: ConsentPurpose;
  notBefore: Date;
}

/** Taken back because the way to the patient ended or his plan rests, not because the matter did: it may come again. */
const WAY_ENDED: ReadonlySet<string | null> = new Set([
  'binding.ended',
  'binding.held',
  'consent.withdrawn',
  'tier.changed',
  'plan.paused',
]);

/** Puts messages into the queue, each once. */
@Injectable()
export class MessageQueue {
  constructor(
    private readonly messages: MessageStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** One row for each occurrence and account; what is there already stays as it is. */
  async add(tx: Tx, wanted: readonly NewMessage[]): Promise<void> {
    if (wanted.length === 0) return;
    const known = await this.messages.ofOccurrences(
      tx,
      wanted.map(({ occurrenceKey }) => occurrenceKey),
    );
    const rows = wanted.flatMap((message) =>
      message.accountIds.flatMap((accountId) => {
        const attempt = nextAttempt(known, message.occurrenceKey, accountId);
        return attempt === null ? [] : [this.row(message, accountId, attempt)];
      }),
    );
    await this.insert(tx, rows);
  }

  /** The next attempt at a message about which a person decided. */
  async again(tx: Tx, message: MessageRow, now: Date): Promise<MessageRow> {
    const known = await this.messages.ofOccurrences(tx, [message.occurrenceKey]);
    const attempts = known.filter(({ accountId }) => accountId === message.accountId);
    const attempt = Math.max(...attempts.map((each) => each.attempt)) + 1;
    const row = this.row({ ...message, accountIds: [], notBefore: now }, message.accountId, attempt);
    await this.insert(tx, [row]);
    return row;
  }

  private async insert(tx: Tx, rows: MessageRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.messages.add(tx, rows);
    await this.jobs.add(
      tx,
      rows.map(({ id: ref, organizationId, notBefore: dueAt }) => {
        return { kind: 'message.send', ref, organizationId, dueAt };
      }),
    );
  }

  private row(message: NewMessage, accountId: string, attempt: number): MessageRow {
    const { kind, ref, occurrenceKey, organizationId, departmentId, patientId, purpose, notBefore } = message;
    return {
      id: newId(),
      organizationId,
      departmentId,
      patientId,
      accountId,
      kind,
      ref,
      occurrenceKey,
      purpose,
      channel: 'wechat',
      attempt,
      notBefore,
      state: 'waiting',
      reason: null,
      fence: 0,
      providerId: null,
      madeAt: this.clock.now(),
      sentAt: null,
      settledAt: null,
      settledBy: null,
      version: 1,
    };
  }
}

/** Null: it is queued, sent or done with already. `known` comes by attempt. */
function nextAttempt(known: readonly MessageRow[], key: string, accountId: string): number | null {
  const last = known.filter((each) => each.occurrenceKey === key && each.accountId === accountId).at(-1);
  if (!last) return 1;
  return last.state === 'dropped' && WAY_ENDED.has(last.reason) ? last.attempt + 1 : null;
}
