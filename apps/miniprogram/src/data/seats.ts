import { readPreference, writePreference } from '../platform/storage.js';

/** Whose follow-up is shown, where one WeChat speaks for several patients. */
export async function chosenSeat(): Promise<string | null> {
  return readPreference('seat');
}

export function chooseSeat(seatId: string): void {
  writePreference('seat', seatId);
}
