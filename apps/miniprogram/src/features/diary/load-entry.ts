import type { MyDiary } from '@suian/contracts/diary';
import type { Today } from '@suian/contracts/patient-app';
import { METRICS, type Metric } from '@suian/domain/diary/metric';
import { keptDiary } from '../../data/diary.js';
import { dropSecondLook, readSecondLook, type SecondLook } from '../../data/second-look.js';
import { keptToday, loadToday } from '../../data/today.js';
import { timeNow } from '../../data/use-ticking.js';

export interface BegunEntry {
  metric: Metric;
  today: Today;
  diary: MyDiary | null;
  /** A questioned value whose second is still awaited. */
  look: SecondLook | null;
}

/** Everything the page needs; opens without network where 今天 was seen before. Null: no such metric. */
export async function beginEntry(asked: string): Promise<BegunEntry | null> {
  const metric = METRICS.find((each) => each === asked);
  if (!metric) return null;
  const today = (await keptToday()) ?? (await loadToday());
  const look = await stillAwaited(metric);
  return { metric, today, diary: await keptDiary(metric), look };
}

async function stillAwaited(metric: Metric): Promise<SecondLook | null> {
  const look = await readSecondLook(metric);
  if (!look || Date.parse(look.until) > timeNow().getTime()) return look;
  await dropSecondLook(metric);
  return null;
}
