import type { Today } from '@suian/contracts/patient-app';
import { read, write } from '../platform/storage.js';
import { call } from './api.js';
import { chosenSeat } from './seats.js';

const KEY = 'today';

/** What stands on 今天, and whether it is the server's newest word or the last one this phone kept. */
export interface TodayView {
  today: Today;
  isFresh: boolean;
}

/** @throws what the call throws, where nothing was kept either. */
export async function loadToday(): Promise<TodayView> {
  const seat = await chosenSeat();
  const today = await call('today', { query: seat ? { seat } : {} });
  await keepToday(today);
  return { today, isFresh: true };
}

export async function keptToday(): Promise<Today | null> {
  return read<Today>(KEY);
}

export async function keepToday(today: Today): Promise<void> {
  await write(KEY, today).catch(() => undefined);
}

/** A task that was answered here leaves today's list at once, also without network. */
export async function dropTask(taskId: string): Promise<void> {
  const today = await keptToday();
  if (today) await keepToday({ ...today, tasks: today.tasks.filter((task) => task.id !== taskId) });
}
