import type { MyDiary } from '@suian/contracts/diary';
import type { Metric } from '@suian/domain/diary/metric';
import { readCopy, write } from '../platform/storage.js';
import { call } from './api.js';
import { isNoAnswer } from './failure.js';
import { outgoing } from './outbox.js';
import { isAnswer, type OutgoingEntry } from './outgoing.js';
import { chosenSeat, seatQuery } from './seats.js';

/** A sensor's rows by the thousand would fill the phone; a page never shows so many. */
const MOST_KEPT = 400;

interface KeptDiary {
  seat: string | null;
  days: number;
  diary: MyDiary;
}

export interface ShownDiary {
  diary: MyDiary;
  /** Why it is the one of last time; null: it is new. */
  failure: unknown;
}

const keyOf = (metric: Metric) => `diary:${metric}`;

/** The newest word, or where there is none the last one known for as many days. @throws where there is neither. */
export async function loadDiary(metric: Metric, days: number): Promise<ShownDiary> {
  try {
    const diary = await call('myDiary', { query: { ...seatQuery(), metric, days } });
    const copy: KeptDiary = {
      seat: chosenSeat(),
      days,
      diary: { ...diary, rows: diary.rows.slice(0, MOST_KEPT) },
    };
    await write(keyOf(metric), copy).catch(() => undefined);
    return { diary, failure: null };
  } catch (failure) {
    const kept = await readKept(metric);
    if (isNoAnswer(failure) && kept?.days === days) return { diary: kept.diary, failure };
    throw failure;
  }
}

/** What the phone knows by itself, whatever the days. */
export async function keptDiary(metric: Metric): Promise<MyDiary | null> {
  return (await readKept(metric))?.diary ?? null;
}

/** With the last four weeks, to tell what is usual; null where it could not be had. */
export async function newestDiary(metric: Metric): Promise<MyDiary | null> {
  const shown = await loadDiary(metric, DAYS_TO_BEGIN).catch(() => null);
  return shown?.diary ?? null;
}

/** @throws what the call throws. */
export async function markMistake(entryId: string): Promise<void> {
  await call('markMistake', { params: { entryId }, body: {} });
}

/** So that the very first entry can be judged without network, too. */
export async function fetchDiariesOnce(metrics: readonly Metric[]): Promise<void> {
  for (const metric of metrics) {
    if (await keptDiary(metric)) continue;
    await newestDiary(metric);
  }
}

/** What is usual for a patient is of the last four weeks. */
export const DAYS_TO_BEGIN = 30;

async function readKept(metric: Metric): Promise<KeptDiary | null> {
  const kept = await readCopy<KeptDiary>(keyOf(metric));
  return kept?.seat === chosenSeat() ? kept : null;
}

/** Entries of this metric that the ward does not have yet, newest first. */
export async function unsentEntries(metric: Metric): Promise<OutgoingEntry[]> {
  const waiting = (await outgoing()).filter(({ refusedWith }) => !refusedWith);
  const entries = waiting.flatMap((entry) => (isAnswer(entry) ? [] : [entry]));
  return entries.filter(({ body }) => body.metric === metric).reverse();
}
