import { Injectable } from '@nestjs/common';
import { Clock, SystemClock } from '../../platform/clock.js';

/** Locks run by the system clock, but a screen shows them beside the clock the demo can move. */
@Injectable()
export class ShownInstant {
  constructor(
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /** The instant of the shown clock at which the system clock will read `at`. */
  of(at: Date): string {
    const ahead = at.getTime() - this.systemClock.now().getTime();
    return new Date(this.clock.now().getTime() + ahead).toISOString();
  }
}
