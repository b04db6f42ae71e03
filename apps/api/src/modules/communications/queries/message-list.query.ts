import { Injectable } from '@nestjs/common';
import type { MessageList, MessageQuery } from '@suian/contracts/messages';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { scopeOf } from '../../patients/index.js';
import { MessageRows } from '../message-rows.js';
import { MessageListStore } from '../persistence/message-list.store.js';
import { SendingHoldStore } from '../persistence/sending-hold.store.js';

/** Messages of my departments, newest first; without a wish those a person has to decide about. */
@Injectable()
export class MessageListQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: MessageListStore,
    private readonly holds: SendingHoldStore,
    private readonly rows: MessageRows,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, query: MessageQuery): Promise<MessageList> {
    const { limit, after } = pageRequest(query, ['text']);
    const window = { limit: limit + 1, before: after === null ? null : String(after[0]) };
    const scope = scopeOf(actor);
    return this.unit.run(async (tx) => {
      const found = await this.lists.page(tx, scope, query.show ?? 'undecided', window);
      const { rows, next } = pageOf(found, limit, ({ id }) => [id]);
      const { organizationId } = actor;
      if (rows.length > 0) {
        const shown = rows.map(({ id }) => id);
        await this.audit.recordList(tx, actor, { organizationId, action: 'messages.listed', shown });
      }
      const hold = await this.holds.find(tx);
      return {
        rows: await this.rows.compose(tx, actor, rows),
        next,
        counts: await this.lists.counts(tx, scope),
        hold: hold && { since: hold.since.toISOString(), reason: hold.reason },
      };
    });
  }
}
