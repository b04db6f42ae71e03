import { Injectable } from '@nestjs/common';
import { readAdt } from '@suian/hl7/adt';
import { decodeMessage, encodeText, type Charset } from '@suian/hl7/charset';
import { headerFault, parseMessage } from '@suian/hl7/message';
import { Clock } from '../../../platform/clock.js';
import { Sealer } from '../../../platform/crypto.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Log } from '../../../platform/logging/log.js';
import { ForgetHl7 } from '../hl7/forget-hl7.js';
import { repeatKeyOf, visitKeyOf } from '../hl7/hl7-keys.js';
import { ackOf, type Hl7Caller, type Hl7Letter } from '../hl7/hl7-letter.js';
import { Hl7Outcomes } from '../hl7/hl7-outcomes.js';
import { problemsOf } from '../hl7/hl7-problems.js';
import { Hl7MessageStore } from '../persistence/hl7-message.store.js';

export interface Hl7Answer {
  /** The acknowledgement, in the charset of the message. */
  ack: Buffer;
  charset: Charset;
}

/** From here on it is our fault: the sender sends it again. */
const OUR_FAULT = 500;

/**
 * One HL7 message, answered once it is stored: AA what is saved or needs nothing, AE what a person must look at and is
 * kept for, AR what was not stored at all. A repeat, to the byte, does nothing and gets the first answer.
 */
@Injectable()
export class TakeHl7 {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly outcomes: Hl7Outcomes,
    private readonly messages: Hl7MessageStore,
    private readonly forget: ForgetHl7,
    private readonly sealer: Sealer,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Throws hl7.malformed for bytes that are no HL7 message. */
  async run(caller: Hl7Caller, bytes: Buffer): Promise<Hl7Answer> {
    const letter = this.read(caller, bytes);
    const { charset, message } = letter;
    const fault = headerFault(message);
    const ack = fault
      ? ackOf(letter, 'AR', `${fault.what} ${fault.path}`)
      : await this.answer(caller, letter);
    return { ack: encodeText(ack, charset), charset };
  }

  private read(caller: Hl7Caller, bytes: Buffer): Hl7Letter {
    const { text, charset } = decodeMessage(bytes, caller.charset);
    const reading = parseMessage(text, charset);
    if ('fault' in reading) {
      const { path, what } = reading.fault;
      throw new AppError('hl7.malformed', { errors: [{ path, what }] });
    }
    const { message } = reading;
    const event = readAdt(message, { zone: caller.actor.zone });
    const repeatKey = repeatKeyOf(this.sealer, event, bytes);
    const visitKey = visitKeyOf(this.sealer, event);
    return { bytes, charset, message, event, repeatKey, visitKey, receivedAt: this.clock.now() };
  }

  private async answer(caller: Hl7Caller, letter: Hl7Letter): Promise<string> {
    try {
      return await this.takeOrKeep(caller, letter);
    } catch (error) {
      this.log.failure('hl7 message not stored', error, { trigger: letter.event.trigger });
      return ackOf(letter, 'AR', 'not stored, send again');
    }
  }

  private async takeOrKeep(caller: Hl7Caller, letter: Hl7Letter): Promise<string> {
    const { messageType, problems, isTest } = letter.event;
    const { organizationId } = caller.actor;
    const once = (work: (tx: Tx) => Promise<string>) => this.once(organizationId, letter, work);
    if (isTest) return once((tx) => this.outcomes.leave(tx, caller, letter, 'test'));
    if (messageType !== 'ADT') return once((tx) => this.outcomes.leave(tx, caller, letter, 'unsupported'));
    if (problems.length > 0) return once((tx) => this.outcomes.keep(tx, caller, letter, problems));
    try {
      return await once((tx) => this.outcomes.take(tx, caller, letter));
    } catch (error) {
      if (!isOfTheMessage(error)) throw error;
      return once((tx) => this.outcomes.keep(tx, caller, letter, problemsOf(error)));
    }
  }

  /** One transaction. The second of two twins finds what the first was answered. */
  private once(
    organizationId: string,
    { repeatKey }: Hl7Letter,
    work: (tx: Tx) => Promise<string>,
  ): Promise<string> {
    return repeatOnDuplicate(() =>
      this.unit.run(async (tx) => {
        const earlier = await this.messages.ackOf(tx, organizationId, repeatKey);
        if (earlier !== null) return earlier;
        await this.forget.begin(tx, organizationId);
        return work(tx);
      }),
    );
  }
}

/** It would be refused again, however often it is sent. */
function isOfTheMessage(error: unknown): error is AppError {
  return error instanceof AppError && error.status < OUR_FAULT && error.code !== 'row.changed-meanwhile';
}
