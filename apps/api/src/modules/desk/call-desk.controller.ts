import { Body, Controller, Param } from '@nestjs/common';
import type { CallDesk, FinishCallRequest, FinishedCall } from '@suian/contracts/worklist';
import type { StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { CallDeskQuery } from './call-desk.query.js';
import { FinishCall } from './use-cases/finish-call.js';

@Controller()
export class CallDeskController {
  constructor(
    private readonly desks: CallDeskQuery,
    private readonly finishes: FinishCall,
  ) {}

  @Handles('getCallDesk')
  desk(@Caller() actor: StaffActor, @Param('callId') id: string): Promise<CallDesk> {
    return this.desks.run(actor, id);
  }

  @Handles('finishCall')
  finish(
    @Caller() actor: StaffActor,
    @Param('callId') id: string,
    @Body() body: FinishCallRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<FinishedCall> {
    return this.finishes.run(actor, id, body, call);
  }
}
