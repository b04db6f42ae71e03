import type { Today } from '@suian/contracts/patient-app';
import { readCopy, write } from '../platform/storage.js';
import { call, currentSession } from './api.js';
import { outgoing } from './outbox.js';
import { isAnswer } from './outgoing.js';
import { chooseFirstOf, chosenSeat, seatQuery } from './seats.js';

const KEY = 'today';

/** What a day kept by an earlier version of this app does not know. */
const SINCE = { messageTemplates: [], isWithdrawn: false, isHeld: false, pausedFor: null, diary: [] };
type KeptToday = Omit<Today, keyof typeof SINCE> & Partial<Pick<Today, keyof typeof SINCE>>;

/** The server's newest word, kept for when there is no network. @throws what the call throws. */
export async function loadToday(): Promise<Today> {
  chooseFirstOf((await currentSession()).seats);
  const today = await call('today', { query: seatQuery() });
  const unanswered = await withoutAnswered(today);
  await keepToday(unanswered);
  return unanswered;
}

/** The last known day of the chosen patient, or null. */
export async function keptToday(): Promise<Today | null> {
  const today = await readCopy<KeptToday>(KEY);
  const seat = chosenSeat();
  return today && (seat === null || seat === today.seat.id) ? { ...SINCE, ...today } : null;
}

export async function keepToday(today: Today): Promise<void> {
  await write(KEY, today).catch(() => undefined);
}

/** A task that was answered here leaves today's list at once, also without network. */
export async function dropTask(taskId: string): Promise<void> {
  const today = await keptToday();
  if (today) await keepToday({ ...today, tasks: today.tasks.filter((task) => task.id !== taskId) });
}

/** What waits in the outbox is done for the patient, though the server has not heard of it yet. */
async function withoutAnswered(today: Today): Promise<Today> {
  const answered = new Set((await outgoing()).filter(isAnswer).map((entry) => entry.taskId));
  return { ...today, tasks: today.tasks.filter((task) => !answered.has(task.id)) };
}
