import type { RecordEntryRequest } from '@suian/contracts/diary';
import { SECOND_LOOK_MINUTES, type EntryJudgement } from '@suian/domain/diary/judge-entry';
import { isOnlyInMemory, outgoing } from '../../data/outbox.js';
import { diaryReceiptOf } from '../../data/receipts.js';
import { keepAlarm } from '../../data/record-entry.js';
import { dropSecondLook, keepSecondLook, type SecondLook } from '../../data/second-look.js';
import { timeNow } from '../../data/use-ticking.js';
import { saidOf } from './entry-request.js';
import type { ToldEntry } from './EntryTold.js';
import type { BegunEntry } from './load-entry.js';

export type Judged = EntryJudgement | null;

export type Phase =
  | { at: 'typing' }
  | { at: 'twice'; entry: RecordEntryRequest; before: RecordEntryRequest }
  | { at: 'again'; look: SecondLook; judged: Judged }
  | { at: 'told'; told: ToldEntry }
  | { at: 'alarm'; submissionId: string };

export interface Recorded {
  entry: RecordEntryRequest;
  judged: Judged;
  /** The first of the two, where this was the second. */
  first: SecondLook | null;
}

const MINUTE_MS = 60_000;

/** What becomes of an entry: the ward's judgement where it came, else the phone's own. */
export async function outcomeOf(recorded: Recorded, { today }: BegunEntry): Promise<Phase> {
  const { entry, judged } = recorded;
  const receipt = await diaryReceiptOf(entry.submissionId);
  const state = receipt?.judgement.state ?? judged?.state ?? 'calm';
  if (state === 'questioned') {
    const until = receipt?.entry.questionedUntil ?? inMinutes(SECOND_LOOK_MINUTES);
    return { at: 'again', look: await keepSecondLook({ entry, until, restUntil: null }), judged };
  }
  await dropSecondLook(entry.metric);
  if (state !== 'alarm') return { at: 'told', told: await toldOf(recorded) };
  await keepAlarm(entry, saidOf(entry), { judged, receipt, today });
  return { at: 'alarm', submissionId: entry.submissionId };
}

export function inMinutes(minutes: number): string {
  return new Date(timeNow().getTime() + minutes * MINUTE_MS).toISOString();
}

async function toldOf({ entry, judged, first }: Recorded): Promise<ToldEntry> {
  const receipt = await diaryReceiptOf(entry.submissionId);
  const own = (await outgoing()).find(({ body }) => body.submissionId === entry.submissionId);
  return {
    entry,
    hasArrived: receipt !== null,
    isFragile: own !== undefined && isOnlyInMemory(),
    refusedWith: own?.refusedWith ?? null,
    usual: receipt?.judgement.usual ?? judged?.usual ?? [],
    first: first?.entry ?? null,
  };
}
