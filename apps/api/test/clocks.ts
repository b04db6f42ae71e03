import { Clock, SystemClock } from '../src/platform/clock.js';

/** A hospital clock that a test sets. */
export class TestClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
  set(at: string | Date): void {
    this.at = new Date(at);
  }
  forward({ days = 0, hours = 0, minutes = 0 }): void {
    this.at = new Date(this.at.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
  }
}

/** The machine's clock, set by a test. */
export class TestSystemClock extends SystemClock {
  constructor(private at: Date) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
  forward({ hours = 0, minutes = 0, seconds = 0 }): void {
    this.at = new Date(this.at.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
  }
}
