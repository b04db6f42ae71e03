import type { WorklistRow } from '@suian/contracts/worklist';
import { App } from 'antd';
import { useState } from 'react';
import { useOffsetMinutes } from '../../data/session.js';
import { serverNow } from '../../data/server-clock.js';
import { usePostponeCall } from '../../data/worklist.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';

/** 稍后 from the list: asks when, then puts the call off. */
export function usePostponing() {
  const [asked, setAsked] = useState<WorklistRow | null>(null);
  const { mutate, isPending, error, reset } = usePostponeCall();
  const offset = useOffsetMinutes();
  const { message } = App.useApp();
  const ask = (row: WorklistRow) => {
    reset();
    setAsked(row);
  };
  const choose = (at: string) => {
    if (!asked || isPending) return;
    const { id: callId, version, patient } = asked;
    const time = instantWords(at, serverNow(), offset, true);
    mutate(
      { callId, version, at },
      {
        onSuccess: () => {
          setAsked(null);
          void message.success(words.worklist.later.done(patient.maskedName, time));
        },
      },
    );
  };
  return { asked, ask, choose, cancel: () => setAsked(null), isSaving: isPending, error };
}
