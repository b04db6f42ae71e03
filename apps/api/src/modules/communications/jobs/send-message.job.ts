import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, SystemClock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import { WechatChannel } from '../channels/wechat/wechat-channel.js';
import { MessageCheck } from '../message-check.js';
import { MessageKinds } from '../message-kinds.js';
import { MessageSettlement } from '../message-settlement.js';
import type { MessageRow } from '../persistence/message.entity.js';
import { MessageStore } from '../persistence/message.store.js';
import { SendingHoldStore } from '../persistence/sending-hold.store.js';

const MINUTE_MS = 60_000;
/** Half of the shortest sensible lease: who takes longer from here to the wire does not send. */
const HAND_OVER_WITHIN_MS = 30_000;

/**
 * Sends one message at most once. The row says `sending` before anything leaves this process; whoever finds it so
 * later knows that a process died in between and that nobody can know: 结果未知.
 */
@Injectable()
export class SendMessage implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly kinds: MessageKinds,
    private readonly messages: MessageStore,
    private readonly holds: SendingHoldStore,
    private readonly check: MessageCheck,
    private readonly channel: WechatChannel,
    private readonly settlement: MessageSettlement,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('message.send', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const message = await this.messages.findHeld(tx, ref);
    if (message?.state === 'sending') return this.settlement.giveUp(tx, message);
    if (message?.state !== 'waiting') return DONE;
    const now = this.clock.now();
    if (await this.holds.find(tx)) return { kind: 'again', at: new Date(now.getTime() + MINUTE_MS) };
    const verdict = await this.check.of(tx, message, now);
    if (verdict.kind === 'send') return this.handOver(tx, message, verdict.openid);
    if (verdict.kind === 'later') return this.postpone(tx, message, verdict.at);
    await this.messages.change(tx, message.id, { state: 'dropped', reason: verdict.reason, settledAt: now });
    return DONE;
  }

  private async postpone(tx: Tx, { id }: MessageRow, at: Date): Promise<JobResult> {
    await this.messages.change(tx, id, { notBefore: at });
    return { kind: 'again', at };
  }

  private async handOver(tx: Tx, message: MessageRow, openid: string): Promise<JobResult> {
    const now = this.clock.now();
    const { id, kind, ref } = message;
    const fence = message.fence + 1;
    const facts = await this.kinds.of(kind).render(tx, ref, now);
    await this.messages.change(tx, id, { state: 'sending', fence, reason: null, sentAt: now });
    const handOverBy = new Date(this.system.now().getTime() + HAND_OVER_WITHIN_MS);
    const work = async () => {
      const outcome = await this.channel.send({ openid, ref, facts, handOverBy });
      return (later: Tx) => this.settlement.settle(later, { id, fence }, outcome);
    };
    return { kind: 'outside', work };
  }
}
