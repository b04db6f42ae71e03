import { Body, Controller, Param, Query } from '@nestjs/common';
import type { MessageList, MessageQuery, MessageRow, SettleMessageRequest } from '@suian/contracts/messages';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { MessageListQuery } from './queries/message-list.query.js';
import { ReleaseSending } from './use-cases/release-sending.js';
import { SettleMessage } from './use-cases/settle-message.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly lists: MessageListQuery,
    private readonly settlement: SettleMessage,
    private readonly sending: ReleaseSending,
  ) {}

  @Handles('listMessages')
  list(@Caller() actor: StaffActor, @Query() query: MessageQuery): Promise<MessageList> {
    return this.lists.run(actor, query);
  }

  @Handles('settleMessage')
  settle(
    @Caller() actor: StaffActor,
    @Param('messageId') messageId: string,
    @Body() body: SettleMessageRequest,
  ): Promise<MessageRow> {
    return this.settlement.run(actor, messageId, body);
  }

  @Handles('releaseSending')
  release(@Caller() actor: StaffActor): Promise<Done> {
    return this.sending.run(actor);
  }
}
