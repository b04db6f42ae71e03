import { Body, Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { IntegrationActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { TakeHl7 } from './use-cases/take-hl7.js';

@Controller()
export class Hl7Controller {
  constructor(private readonly takeHl7: TakeHl7) {}

  /** Sent by hand: the acknowledgement is bytes in the charset of the message, and no JSON. */
  @Handles('takeHl7')
  async take(
    @Caller() actor: IntegrationActor,
    @Body() body: Buffer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const source = { kind: 'key', keyId: actor.id, name: actor.name } as const;
    const { ack, charset } = await this.takeHl7.run({ actor, source }, body);
    await reply.header('Content-Type', `application/hl7-v2; charset=${charset}`).send(ack);
  }
}
