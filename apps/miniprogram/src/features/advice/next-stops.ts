import type { ErrorCode } from '@suian/contracts/errors';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { Judgement } from '../../data/judgement.js';
import type { Stop } from '../../ui/ThreeStops.js';
import { ADVICE } from '../../words/advice.js';
import { dayMomentWords, momentWords } from '../../words/time.js';

interface NextInput {
  advice: Judgement['advice'];
  receipt: SubmitReceipt | null;
  refusedWith: ErrorCode | null;
  now: Date | null;
  offsetMinutes: number;
}

/** 接下来: received, looked at by when, and what to do if not. A time stands only once the ward has the answer. */
export function nextStops({ advice, receipt, refusedWith, now, offsetMinutes }: NextInput): Stop[] {
  const words = ADVICE.stops;
  if (refusedWith) return [{ label: words.refused, note: words.pendingNote, state: 'now' }];
  if (!receipt) return [{ label: words.pending, note: words.pendingNote, state: 'now' }];
  const received: Stop = {
    label: words.received,
    time: momentWords(new Date(receipt.receivedAt), now, offsetMinutes),
    state: 'done',
  };
  if (advice.level === 'normal' || !advice.promisedBy) return [received];
  const by = dayMomentWords(new Date(advice.promisedBy), now, offsetMinutes);
  const isCritical = advice.level === 'critical';
  return [
    received,
    { label: isCritical ? words.nurseCalls : words.nurseLooks, time: words.before(by), state: 'now' },
    {
      label: isCritical ? words.notReached(by) : words.notLooked(by),
      note: words.callWardDirectly,
      state: 'later',
    },
  ];
}
