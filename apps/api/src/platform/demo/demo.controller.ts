import { Body, Controller } from '@nestjs/common';
import type { DemoClock as DemoClockReply, MoveClockRequest } from '@suian/contracts/intake';
import { Clock } from '../clock.js';
import { AppError } from '../http/app-error.js';
import { Handles } from '../http/route.decorator.js';
import { TimeWalk } from '../jobs/time-walk.js';
import { DemoClock } from './demo-clock.js';

/** The simulator's page shows one wall clock, whichever hospital is looked at. */
const SHOWN_IN = 'Asia/Shanghai';

@Controller()
export class DemoController {
  constructor(
    private readonly clock: Clock,
    private readonly walk: TimeWalk,
  ) {}

  @Handles('demoClock')
  tell(): DemoClockReply {
    return { now: this.clock.now().toISOString(), zone: SHOWN_IN };
  }

  @Handles('moveDemoClock')
  async move(@Body() body: MoveClockRequest): Promise<DemoClockReply> {
    if (!(this.clock instanceof DemoClock)) throw new AppError('route.not-found');
    await this.clock.moveTo(new Date(body.to), this.walk);
    return this.tell();
  }
}
