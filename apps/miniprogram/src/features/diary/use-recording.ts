import { useEffect, useRef, useState, type RefObject } from 'react';
import type { MyDiary, RecordEntryRequest } from '@suian/contracts/diary';
import { newestDiary } from '../../data/diary.js';
import { newSubmissionId } from '../../data/drafts.js';
import { onOutboxChange } from '../../data/outbox.js';
import { handOverEntry, judgeHere } from '../../data/record-entry.js';
import { keepSecondLook, type SecondLook } from '../../data/second-look.js';
import { useOnce } from '../../data/use-once.js';
import { serverNow } from '../../platform/clock.js';
import { replace } from '../../platform/navigate.js';
import { DIARY } from '../../words/diary.js';
import { isSoonAfter, requestOf, type Typed } from './entry-request.js';
import type { BegunEntry } from './load-entry.js';
import { inMinutes, outcomeOf, type Phase, type Recorded } from './outcome.js';

const REST_MINUTES = 5;
/** What was recorded last while the app runs: two in two minutes are asked about. */
const lastOf = new Map<string, RecordEntryRequest>();

export interface Recording {
  phase: Phase;
  /** The first value, while the second is typed. */
  first: SecondLook | null;
  isBusy: boolean;
  save: (typed: Typed) => void;
  saveAnyway: (entry: RecordEntryRequest) => void;
  typeAgain: () => void;
  typeSecond: (look: SecondLook) => void;
  rest: (look: SecondLook) => void;
}

/** From the press to what is said about it: recorded once, judged here and by the ward, measured again where it must be. */
export function useRecording(begun: BegunEntry): Recording {
  const { metric, today, look } = begun;
  const [phase, setPhase] = useState<Phase>(look ? { at: 'again', look, judged: null } : { at: 'typing' });
  const [first, setFirst] = useState<SecondLook | null>(null);
  const [isBusy, once] = useOnce();
  const diary = useNewest(begun);
  const last = useRef<Recorded | null>(null);

  const settle = async (recorded: Recorded) => setPhase(await outcomeOf(recorded, begun));
  const record = async (entry: RecordEntryRequest) => {
    lastOf.set(metric, entry);
    const judged = judgeHere(entry, { diary: diary.current, today, isSecond: first !== null });
    const recorded = { entry, judged, first };
    last.current = recorded;
    const sending = handOverEntry(entry, DIARY.titles[metric], today);
    // Who has to call somebody now does not wait for the network.
    if (judged?.state !== 'alarm') await sending;
    await settle(recorded);
  };
  useSettledLater(phase, () => (last.current ? settle(last.current) : Promise.resolve()));
  useAlarm(phase);

  const save = async (typed: Typed) => {
    const entry = requestOf(metric, typed, { today, submissionId: newSubmissionId(), now: serverNow() });
    const before = lastOf.get(metric) ?? null;
    if (before && !first && isSoonAfter(entry, before)) setPhase({ at: 'twice', entry, before });
    else await record(entry);
  };
  return {
    phase,
    first,
    isBusy,
    save: (typed) => once(() => save(typed)),
    saveAnyway: (entry) => once(() => record(entry)),
    typeAgain: () => {
      lastOf.delete(metric);
      setPhase({ at: 'typing' });
    },
    typeSecond: (given) => {
      setFirst(given);
      setPhase({ at: 'typing' });
    },
    rest: (given) =>
      once(async () => {
        const kept = await keepSecondLook({ ...given, restUntil: inMinutes(REST_MINUTES) });
        setPhase({ at: 'again', look: kept, judged: last.current?.judged ?? null });
      }),
  };
}

/** The page opens with what the phone knows; the newest comes while he types. */
function useNewest({ metric, diary }: BegunEntry): RefObject<MyDiary | null> {
  const newest = useRef(diary);
  useEffect(() => {
    void newestDiary(metric).then((found) => {
      newest.current = found ?? newest.current;
    });
  }, [metric]);
  return newest;
}

/** Arrived later than anybody would wait: what the ward says then counts. */
function useSettledLater(phase: Phase, settle: () => Promise<void>): void {
  const latest = useRef(settle);
  latest.current = settle;
  const isWaiting = phase.at === 'told' && !phase.told.hasArrived;
  useEffect(() => {
    if (!isWaiting) return undefined;
    return onOutboxChange(() => void latest.current());
  }, [isWaiting]);
}

function useAlarm(phase: Phase): void {
  const submissionId = phase.at === 'alarm' ? phase.submissionId : null;
  useEffect(() => {
    if (submissionId) void replace('advice', { submission: submissionId });
  }, [submissionId]);
}
