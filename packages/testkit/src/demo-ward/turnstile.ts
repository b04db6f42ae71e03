/** Lets one through at a time, in the order of asking. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
