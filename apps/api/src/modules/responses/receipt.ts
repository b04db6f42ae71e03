import type { MatterSummary, SubmitReceipt, WireAdvice } from '@suian/contracts/patient-app';
import type { Advice } from '@suian/domain/triage/advice';
import type { ResponseRecord } from './persistence/response.store.js';

type Received = Pick<ResponseRecord, 'id' | 'receivedAt' | 'isLate' | 'faults'>;

/** What the phone is answered: the server's own judgement, and what it now waits for. */
export function receiptOf(
  { id, receivedAt, isLate, faults }: Received,
  advice: Advice,
  matters: MatterSummary[],
): SubmitReceipt {
  return {
    responseId: id,
    receivedAt: receivedAt.toISOString(),
    isLate,
    advice: adviceOf(advice),
    faults: faults.map(({ linkId, what }) => ({ linkId, what })),
    matters,
  };
}

function adviceOf({ steps, calls, evidence, promisedBy, ...advice }: Advice): WireAdvice {
  return {
    ...advice,
    steps: [...steps],
    calls: [...calls],
    evidence: [...evidence],
    promisedBy: promisedBy?.toISOString() ?? null,
  };
}
