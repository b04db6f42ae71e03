import { useState } from 'react';
import type { ConsentPurpose } from '@suian/contracts/patients';
import type { MyConsents } from '@suian/contracts/patient-app';
import { call } from '../../data/api.js';
import { codeOf, failureWords, isNoAnswer } from '../../data/failure.js';
import { seatQuery } from '../../data/seats.js';
import { loadToday } from '../../data/today.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { useOnce } from '../../data/use-once.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { OWN_DATA } from '../../words/own-data.js';
import { AskWithdraw } from './AskWithdraw.js';
import { ConsentList } from './ConsentList.js';
import { FailedLoad } from './FailedLoad.js';
import type { Purpose } from './purpose.js';

const WORDS = OWN_DATA.consents;

/** What was agreed to, each with a switch. Giving is one press; withdrawing asks once, saying what stops and when. */
export function ConsentsFeature() {
  const { loaded, reload, set } = useLoad<MyConsents>(() => call('myConsents', { query: seatQuery() }));
  const [asking, setAsking] = useState<Purpose | null>(null);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, once] = useOnce();
  const mine = lastOf(loaded);

  const decide = (row: Purpose, granted: boolean, noticeVersion: string) =>
    once(async () => {
      setSaid(undefined);
      setError(undefined);
      try {
        set(await sendDecision(row.purpose, granted, noticeVersion));
        setSaid(granted ? WORDS.given(row.title) : WORDS.withdrawn(row.title));
        setAsking(null);
      } catch (failure) {
        setError(isNoAnswer(failure) ? WORDS.offline : failureWords(failure));
        if (codeOf(failure) === 'consent.notice-outdated') reload();
      }
    });

  if (!mine) {
    return (
      <Root>
        {loaded.state === 'failed' ? <FailedLoad error={loaded.error} onRetry={reload} /> : <Loading />}
      </Root>
    );
  }
  const { version } = mine.notice;
  if (asking) {
    return (
      <AskWithdraw
        purpose={asking}
        isBusy={isBusy}
        error={error}
        onWithdraw={() => decide(asking, false, version)}
        onKeep={() => {
          setError(undefined);
          setAsking(null);
        }}
      />
    );
  }
  return (
    <ConsentList
      mine={mine}
      said={said}
      error={error}
      isBusy={isBusy}
      onSwitch={(row, isOn) => {
        setSaid(undefined);
        if (isOn) setAsking(row);
        else decide(row, true, version);
      }}
    />
  );
}

async function sendDecision(
  purpose: ConsentPurpose,
  granted: boolean,
  noticeVersion: string,
): Promise<MyConsents> {
  const body = { ...seatQuery(), purpose, granted, noticeVersion };
  const mine = await call('decideConsent', { body });
  // What 今天 shows hangs on it; without network the kept day stays.
  if (purpose === 'follow-up') void loadToday().catch(() => undefined);
  return mine;
}
