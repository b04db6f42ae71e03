import { onNetworkChange } from '../platform/wx.js';
import { flush, outgoing } from './outbox.js';

const AGAIN_MS = 20_000;

let next: ReturnType<typeof setTimeout> | null = null;

/** Sends what waits now, and every while until it is out. One timer, however often it is called. */
export function sendSoon(): void {
  if (next) clearTimeout(next);
  next = null;
  flush()
    .then(outgoing)
    .then((left) => {
      if (left.some((entry) => !entry.refusedWith)) next = setTimeout(sendSoon, AGAIN_MS);
    })
    .catch(() => undefined);
}

/** From the app's start on: also whenever the network comes back. */
export function keepSending(): void {
  onNetworkChange((online) => {
    if (online) sendSoon();
  });
  sendSoon();
}
