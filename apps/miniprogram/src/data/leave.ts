import type { Unbound } from '@suian/contracts/own-data';
import { removeAll } from '../platform/storage.js';
import { call, dropSeat } from './api.js';
import { flush, outgoing } from './outbox.js';
import { forgetChosenSeat } from './seats.js';

/** Answers that could not be sent yet: with the seat gone they never could. */
export class StillOnTheirWay extends Error {
  override readonly name = 'StillOnTheirWay';
}

/**
 * Unties this WeChat from a patient and clears what this phone kept of him.
 * @throws StillOnTheirWay while answers wait; else what the call throws.
 */
export async function leave(seatId: string): Promise<Unbound> {
  await flush();
  if ((await outgoing()).some((entry) => !entry.refusedWith)) throw new StillOnTheirWay();
  const unbound = await call('unbind', { params: { seatId } });
  forgetChosenSeat();
  await dropSeat(seatId, unbound.seatsLeft);
  // What was refused stays until its owner has read that it was.
  await removeAll(['session', 'outbox']);
  return unbound;
}
