import type { SeatSummary } from '@suian/contracts/patient-app';
import { readPreference, removePreference, writePreference } from '../platform/storage.js';

/** Whose follow-up is shown, where one WeChat speaks for several patients; null: nobody chose yet. */
export function chosenSeat(): string | null {
  return readPreference('seat');
}

export function chooseSeat(seatId: string): void {
  writePreference('seat', seatId);
}

export function forgetChosenSeat(): void {
  removePreference('seat');
}

/** A phone that is new to several patients shows the first of them; 我的 offers the others. */
export function chooseFirstOf(seats: readonly SeatSummary[]): void {
  const [first, second] = seats;
  if (first && second && chosenSeat() === null) chooseSeat(first.id);
}

/** The query part that names the chosen seat. */
export function seatQuery(): { seat?: string } {
  const seat = chosenSeat();
  return seat ? { seat } : {};
}
