import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { Metric } from '@suian/domain/diary/metric';
import { readCopy, remove, write } from '../platform/storage.js';
import { chosenSeat } from './seats.js';

/** A value that is to be measured again, kept so that leaving the page loses neither it nor the rest. */
export interface SecondLook {
  seat: string | null;
  entry: RecordEntryRequest;
  /** Until when the second one is awaited. */
  until: string;
  /** The five minutes' rest, once begun. */
  restUntil: string | null;
}

const keyOf = (metric: Metric) => `second-look:${metric}`;

export async function readSecondLook(metric: Metric): Promise<SecondLook | null> {
  const kept = await readCopy<SecondLook>(keyOf(metric));
  return kept?.seat === chosenSeat() ? kept : null;
}

export async function keepSecondLook(look: Omit<SecondLook, 'seat'>): Promise<SecondLook> {
  const kept = { ...look, seat: chosenSeat() };
  await write(keyOf(look.entry.metric), kept).catch(() => undefined);
  return kept;
}

export async function dropSecondLook(metric: Metric): Promise<void> {
  await remove(keyOf(metric)).catch(() => undefined);
}
