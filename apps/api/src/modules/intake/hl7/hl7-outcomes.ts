import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { AckCode } from '@suian/hl7/ack';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { IntakeSources, type Counted } from '../intake-sources.js';
import type { Hl7Outcome } from '../persistence/hl7-message.entity.js';
import { Hl7MessageStore } from '../persistence/hl7-message.store.js';
import { RefusalStore } from '../persistence/refusal.store.js';
import { RefusalNews } from '../refusal-news.js';
import { AdtActs } from './adt-acts.js';
import { keptHl7 } from './hl7-keys.js';
import { ackOf, type Hl7Caller, type Hl7Letter } from './hl7-letter.js';
import { textOf } from './hl7-problems.js';

interface Answered {
  code: AckCode;
  text: string;
  outcome: Hl7Outcome;
}

const LEFT = { unsupported: 'message type not taken MSH-9', test: 'test message not stored MSH-11' } as const;

/** What becomes of a message that is new to us, in the caller's transaction; each answers its acknowledgement. */
@Injectable()
export class Hl7Outcomes {
  constructor(
    private readonly acts: AdtActs,
    private readonly messages: Hl7MessageStore,
    private readonly refusals: RefusalStore,
    private readonly refusalNews: RefusalNews,
    private readonly sources: IntakeSources,
  ) {}

  /** Recorded first: a twin waits for this run and then finds its answer. */
  async take(tx: Tx, caller: Hl7Caller, letter: Hl7Letter): Promise<string> {
    const { event, visitKey } = letter;
    const { id, ack } = await this.record(tx, caller, letter, { code: 'AA', text: '', outcome: 'saved' });
    const { hasChanged, imported } = await this.acts.act(tx, { actor: caller.actor, event, visitKey });
    if (!hasChanged) await this.messages.settle(tx, id, 'nothing');
    await this.seen(tx, caller, letter, { units: imported ? 1 : 0 });
    return ack;
  }

  /** A person must look at it. */
  async keep(tx: Tx, caller: Hl7Caller, letter: Hl7Letter, problems: ProblemPlace[]): Promise<string> {
    const { bytes, charset, event, receivedAt } = letter;
    const answered = { code: 'AE', text: textOf(problems), outcome: 'refused' } as const;
    const { ack } = await this.record(tx, caller, letter, answered);
    const sourceId = await this.seen(tx, caller, letter, { refused: 1 });
    const { organizationId } = caller.actor;
    const isNew = await this.refusals.keep(tx, {
      organizationId,
      source: 'hl7',
      payload: JSON.stringify(keptHl7(bytes, charset)),
      name: event.patient.name || null,
      problems,
      receivedAt,
      sourceId,
    });
    if (isNew) await this.refusalNews.tell(tx, organizationId);
    return ack;
  }

  /** Nothing for a person to do: the sender's system is set up to send us what we do not read, or not to mean it. */
  async leave(tx: Tx, caller: Hl7Caller, letter: Hl7Letter, why: keyof typeof LEFT): Promise<string> {
    const answered = { code: 'AE', text: LEFT[why], outcome: why } as const;
    const { ack } = await this.record(tx, caller, letter, answered);
    await this.seen(tx, caller, letter, {});
    return ack;
  }

  private async record(
    tx: Tx,
    { actor }: Hl7Caller,
    letter: Hl7Letter,
    { code, text, outcome }: Answered,
  ): Promise<{ id: string; ack: string }> {
    const { event, bytes, repeatKey, visitKey, receivedAt } = letter;
    const ack = ackOf(letter, code, text);
    const id = await this.messages.add(tx, {
      organizationId: actor.organizationId,
      sender: event.sender,
      controlId: event.controlId,
      repeatKey,
      trigger: event.trigger,
      visitKey,
      eventAt: event.eventAt === undefined ? null : new Date(event.eventAt),
      receivedAt,
      outcome,
      ackCode: code,
      ack,
      bytes,
    });
    return { id, ack };
  }

  private seen(
    tx: Tx,
    { actor, source }: Hl7Caller,
    { receivedAt }: Hl7Letter,
    counted: Counted,
  ): Promise<string> {
    return this.sources.seen(tx, actor.organizationId, source, receivedAt, counted);
  }
}
