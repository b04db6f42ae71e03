import type { Told } from '../../data/told.js';
import type { Stop } from '../../ui/ThreeStops.js';
import { ADVICE } from '../../words/advice.js';
import { dayMomentWords, momentWords } from '../../words/time.js';

const WORDS = ADVICE.stops;

/** 接下来: received, looked at by when, and what to do if not. A time stands only once the ward has the answer. */
export function nextStops(told: Told, now: Date | null): Stop[] {
  const { judgement, receipt, refusedWith } = told;
  const { advice, cover } = judgement;
  if (refusedWith) return [{ label: WORDS.refused, note: cover.wardPhone, state: 'now' }];
  if (!receipt) return [notYetOut(told), ...(advice.level === 'normal' ? [] : [whenItIsOut(told)])];
  const received: Stop = {
    label: WORDS.received,
    time: momentWords(new Date(receipt.receivedAt), now, cover.offsetMinutes),
    state: 'done',
  };
  if (advice.level === 'normal' || !advice.promisedBy) return [received];
  const by = dayMomentWords(new Date(advice.promisedBy), now, cover.offsetMinutes);
  const isCritical = advice.level === 'critical';
  return [
    received,
    { label: nurseWords(told), time: WORDS.before(by), state: 'now' },
    {
      label: isCritical ? WORDS.notReached(by) : WORDS.notLooked(by),
      note: WORDS.callWardDirectly,
      state: 'later',
    },
  ];
}

function notYetOut({ judgement, isFragile }: Told): Stop {
  if (isFragile) return { label: WORDS.pending, note: WORDS.fragileNote, state: 'now' };
  const note = judgement.advice.calls[0] === '120' ? WORDS.pendingNote120 : WORDS.pendingNote;
  return { label: WORDS.pending, note, state: 'now' };
}

function whenItIsOut(told: Told): Stop {
  return { label: nurseWords(told), note: WORDS.timeWhenSent, state: 'later' };
}

function nurseWords({ judgement }: Told): string {
  return judgement.advice.level === 'critical' ? WORDS.nurseCalls : WORDS.nurseLooks;
}
