import { Body, Controller, Param } from '@nestjs/common';
import type { RefusalPage, ReplayedRefusal, ReplayRefusalRequest } from '@suian/contracts/intake';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { RefusalQuery } from './queries/refusal.query.js';
import { ReplayRefusal } from './use-cases/replay-refusal.js';

/** One refused unit, opened and taken again. */
@Controller()
export class RefusalsController {
  constructor(
    private readonly refusal: RefusalQuery,
    private readonly replayRefusal: ReplayRefusal,
  ) {}

  @Handles('getRefusal')
  get(@Caller() actor: StaffActor, @Param('refusalId') refusalId: string): Promise<RefusalPage> {
    return this.refusal.run(actor, refusalId);
  }

  @Handles('replayRefusal')
  replay(
    @Caller() actor: StaffActor,
    @Param('refusalId') refusalId: string,
    @Body() body: ReplayRefusalRequest,
  ): Promise<ReplayedRefusal> {
    return this.replayRefusal.run(actor, refusalId, body.form ?? null);
  }
}
