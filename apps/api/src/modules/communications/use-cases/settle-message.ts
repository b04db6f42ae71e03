import { Injectable } from '@nestjs/common';
import type { MessageRow as WireRow, SettleMessageRequest } from '@suian/contracts/messages';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { isInScope, scopeOf } from '../../patients/index.js';
import { MessageQueue } from '../message-queue.js';
import { MessageRows } from '../message-rows.js';
import type { MessageRow } from '../persistence/message.entity.js';
import { MessageStore } from '../persistence/message.store.js';

const ACTIONS = { release: 'message.released', drop: 'message.dropped' } as const;

/**
 * A person decides about a message that nobody knows the fate of, or that could not be sent. Released, it is sent in
 * a row of its own: the ledger keeps both tries.
 */
@Injectable()
export class SettleMessage {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly messages: MessageStore,
    private readonly queue: MessageQueue,
    private readonly rows: MessageRows,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The row as it stands; after a release the new one. */
  run(actor: StaffActor, messageId: string, { version, decision }: SettleMessageRequest): Promise<WireRow> {
    return this.unit.run(async (tx) => {
      const message = await this.take(tx, actor, messageId, version);
      const decided = await this.decide(tx, actor, message, decision);
      await this.tell(tx, actor, decided, ACTIONS[decision]);
      const [row] = await this.rows.compose(tx, actor, [decided]);
      if (!row) throw new AppError('message.not-found');
      return row;
    });
  }

  /** Throws message.not-found, message.already-settled or row.changed-meanwhile. */
  private async take(tx: Tx, actor: StaffActor, id: string, version: number): Promise<MessageRow> {
    const message = await this.messages.findHeld(tx, id);
    if (!message || !isInScope(scopeOf(actor), message)) throw new AppError('message.not-found');
    const isOpen = ['unknown', 'failed'].includes(message.state) && message.settledBy === null;
    if (!isOpen) throw new AppError('message.already-settled');
    if (message.version !== version) throw new AppError('row.changed-meanwhile');
    return message;
  }

  private async decide(
    tx: Tx,
    { id: settledBy }: StaffActor,
    message: MessageRow,
    decision: SettleMessageRequest['decision'],
  ): Promise<MessageRow> {
    const now = this.clock.now();
    if (decision === 'release') {
      await this.messages.change(tx, message.id, { settledBy, settledAt: now });
      return this.queue.again(tx, message, now);
    }
    const dropped = { state: 'dropped', reason: 'person.dropped', settledBy, settledAt: now } as const;
    await this.messages.change(tx, message.id, dropped);
    return { ...message, ...dropped, version: message.version + 1 };
  }

  private async tell(
    tx: Tx,
    actor: StaffActor,
    { id, organizationId, departmentId, patientId }: MessageRow,
    action: string,
  ): Promise<void> {
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [id] });
    const news = { organizationId, departmentId, patientId, ref: id, at: this.clock.now() };
    await this.events.append(tx, { ...news, kind: 'message.changed' });
  }
}
