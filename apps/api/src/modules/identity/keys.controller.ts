import { Body, Controller, Param, Res } from '@nestjs/common';
import type { KeyList, KeyRow, MadeKey, MakeKeyRequest, RevokeKeyRequest } from '@suian/contracts/keys';
import type { FastifyReply } from 'fastify';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { KeyListQuery } from './queries/key-list.query.js';
import { MakeKey } from './use-cases/make-key.js';
import { RevokeKey } from './use-cases/revoke-key.js';

@Controller()
export class KeysController {
  constructor(
    private readonly keys: KeyListQuery,
    private readonly making: MakeKey,
    private readonly revoking: RevokeKey,
  ) {}

  @Handles('listKeys')
  list(@Caller() actor: StaffActor): Promise<KeyList> {
    return this.keys.run(actor);
  }

  @Handles('makeKey')
  async make(
    @Caller() actor: StaffActor,
    @Body() body: MakeKeyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MadeKey> {
    const made = await this.making.run(actor, body);
    void reply.header('Cache-Control', 'no-store');
    return made;
  }

  @Handles('revokeKey')
  revoke(
    @Caller() actor: StaffActor,
    @Param('keyId') keyId: string,
    @Body() body: RevokeKeyRequest,
  ): Promise<KeyRow> {
    return this.revoking.run(actor, keyId, body);
  }
}
