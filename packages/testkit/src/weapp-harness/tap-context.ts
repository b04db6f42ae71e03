import { setImmediate as nextTurn } from 'node:timers/promises';

export { nextTurn };

/**
 * Whether the app's code runs because a finger tapped. As in WeChat the tap lasts through the handler and its
 * promises, goes on in the answer of a request, a download, a dialog or the settings, and is lost in a timer and in
 * the answer of everything else, such as storage.
 */
export class TapContext {
  private runs = 0;
  private live = 0;

  get isLive(): boolean {
    return this.live !== 0;
  }

  /** Runs the app's code within a tap; its promises run before the next turn, and so still belong to it. */
  within(act: () => void): void {
    this.runs += 1;
    const own = this.runs;
    this.live = own;
    act();
    void nextTurn().then(() => {
      if (this.live === own) this.live = 0;
    });
  }

  /** Runs the answer of a call: within the tap that asked, where such a call keeps it. */
  answer(wasTap: boolean, tell: () => void): void {
    if (wasTap) this.within(tell);
    else tell();
  }
}
