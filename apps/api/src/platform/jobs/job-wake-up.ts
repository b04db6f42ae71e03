/** Tells workers that there is work. Only ids travel; a lost ring delays, it never loses. */
export abstract class JobWakeUp {
  abstract ring(jobs: readonly { id: string }[]): void;

  /** Calls `wake` with every ring, in a process that works. */
  onRing(_wake: () => void): void {
    // Nobody rings: workers look by themselves.
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Without Redis: workers look by themselves each half second. */
export class NoWakeUp extends JobWakeUp {
  ring(): void {
    // Nothing to do.
  }
}
