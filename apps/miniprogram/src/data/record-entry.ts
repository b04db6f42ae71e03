import type { DiaryEntryView, MyDiary, RecordEntryRequest } from '@suian/contracts/diary';
import type { Today } from '@suian/contracts/patient-app';
import { judgeEntry, type EntryJudgement } from '@suian/domain/diary/judge-entry';
import type { KeptEntry } from '@suian/domain/diary/metric';
import { USUAL_LIMITS } from '@suian/domain/diary/sample-limits';
import { serverNow } from '../platform/clock.js';
import { keepJudgement } from './judgement.js';
import { sendSoon } from './keep-sending.js';
import { queue } from './outbox.js';
import type { Receipt } from './receipts.js';
import { timeNow } from './use-ticking.js';

/** Longer than this nobody is kept waiting for the ward's word; it comes when it comes. */
const LONGEST_WAIT_MS = 3_000;

/** By the same pure code as on the server, with what the phone knows. Null where no limits ever reached this phone. */
export function judgeHere(
  entry: RecordEntryRequest,
  about: { diary: MyDiary | null; today: Today; isSecond: boolean },
): EntryJudgement | null {
  const { diary, today, isSecond } = about;
  if (!diary) return null;
  const { metric, values, context, measuredAt } = entry;
  return judgeEntry({
    entry: { metric, values, context, measuredAt: measuredAt ? new Date(measuredAt) : timeNow() },
    earlier: diary.rows.map(keptEntryOf),
    pack: diary.pack,
    distances: USUAL_LIMITS,
    emergencyRules: diary.emergencyRules,
    isSecond,
    now: serverNow(),
    cover: today.cover,
  });
}

function keptEntryOf({ metric, values, context, measuredAt, state, mistakeAt }: DiaryEntryView): KeptEntry {
  return { metric, values, context, measuredAt: new Date(measuredAt), state, isMistake: mistakeAt !== null };
}

/** What the advice page shows; `receipt` where the ward has judged already. */
export async function keepAlarm(
  entry: RecordEntryRequest,
  said: string,
  about: { judged: EntryJudgement | null; receipt: Pick<Receipt, 'advice'> | null; today: Today },
): Promise<void> {
  const { judged, receipt, today } = about;
  const own = judged && { ...judged.advice, promisedBy: judged.advice.promisedBy?.toISOString() ?? null };
  const advice = receipt?.advice ?? own;
  if (!advice) return;
  await keepJudgement({
    submissionId: entry.submissionId,
    advice,
    said,
    isSample: judged?.pack.signedOffBy === null,
    cover: today.cover,
  });
}

/** Into the outbox and on its way; comes back when the ward has it, or after a short while. */
export async function handOverEntry(entry: RecordEntryRequest, title: string, today: Today): Promise<void> {
  await queue({ kind: 'diary', title, wardPhone: today.cover.wardPhone, body: entry });
  await Promise.race([sendSoon(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
}
