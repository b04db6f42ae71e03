/** Decides due dates, windows, escalation, code expiry and every time shown. The demo can move it. */
export abstract class Clock {
  abstract now(): Date;
}

/** Decides sessions, lock-outs, rate limits and token ages. Never moved; faked only in tests. */
export abstract class SystemClock {
  abstract now(): Date;
}

export class RealSystemClock extends SystemClock {
  now(): Date {
    return new Date();
  }
}

export class RealClock extends Clock {
  now(): Date {
    return new Date();
  }
}
