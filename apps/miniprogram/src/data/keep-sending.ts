import { onNetworkChange } from '../platform/wx.js';
import { flush, outgoing } from './outbox.js';

const AGAIN_MS = 20_000;

let next: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits now, and every while until it is out. One timer, however often it is called. */
export async function sendSoon(): Promise<void> {
  await flush();
  const left = await outgoing();
  clearTimeout(next);
  if (left.some((entry) => !entry.refusedWith)) next = setTimeout(() => void sendSoon(), AGAIN_MS);
}

/** From the app's start on: also whenever the network comes back. */
export function keepSending(): void {
  onNetworkChange((online) => {
    if (online) void sendSoon();
  });
  void sendSoon();
}
