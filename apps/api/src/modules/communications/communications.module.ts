import { Module } from '@nestjs/common';
import { WechatModule } from '../../platform/wechat/wechat.module.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { CallScripts } from './call-scripts/call-scripts.facade.js';
import { WechatChannel } from './channels/wechat/wechat-channel.js';
import { Communications } from './communications.facade.js';
import { SendMessage } from './jobs/send-message.job.js';
import { MessageCheck } from './message-check.js';
import { MessageFigures } from './message-figures.js';
import { MessageKinds } from './message-kinds.js';
import { MessageQueue } from './message-queue.js';
import { MessageRows } from './message-rows.js';
import { MessageSettlement } from './message-settlement.js';
import { MessagesController } from './messages.controller.js';
import { MessageListStore } from './persistence/message-list.store.js';
import { MessageStore } from './persistence/message.store.js';
import { SendingHoldStore } from './persistence/sending-hold.store.js';
import { MessageListQuery } from './queries/message-list.query.js';
import { ReleaseSending } from './use-cases/release-sending.js';
import { SettleMessage } from './use-cases/settle-message.js';

@Module({
  imports: [AuditModule, IdentityModule, PatientsModule, WechatModule],
  controllers: [MessagesController],
  providers: [
    CallScripts,
    Communications,
    MessageCheck,
    MessageFigures,
    MessageKinds,
    MessageListQuery,
    MessageListStore,
    MessageQueue,
    MessageRows,
    MessageSettlement,
    MessageStore,
    ReleaseSending,
    SendingHoldStore,
    SendMessage,
    SettleMessage,
    WechatChannel,
  ],
  exports: [CallScripts, Communications, MessageKinds],
})
export class CommunicationsModule {}
