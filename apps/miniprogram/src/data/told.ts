import type { ErrorCode } from '@suian/contracts/errors';
import { readJudgement, withReceipt, type Judgement } from './judgement.js';
import { isOnlyInMemory, outgoing } from './outbox.js';
import { receiptOf, type Receipt } from './receipts.js';

/** What the patient is told after the last answer, and where that answer is on its way to the ward. */
export interface Told {
  judgement: Judgement;
  receipt: Receipt | null;
  refusedWith: ErrorCode | null;
  /** The phone was too full to keep the answer: closing the app would lose it. */
  isFragile: boolean;
}

/** Null where this phone knows nothing of the submission. */
export async function whatWasTold(submissionId: string): Promise<Told | null> {
  const judgement = await readJudgement(submissionId);
  if (!judgement) return null;
  const receipt = await receiptOf(submissionId);
  const own = (await outgoing()).find((entry) => entry.body.submissionId === submissionId);
  return {
    judgement: withReceipt(judgement, receipt),
    receipt,
    refusedWith: own?.refusedWith ?? null,
    isFragile: own !== undefined && isOnlyInMemory(),
  };
}
