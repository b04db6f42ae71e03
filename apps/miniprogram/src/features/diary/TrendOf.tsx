import { useEffect, useState, type ReactNode } from 'react';
import type { Metric } from '@suian/domain/diary/metric';
import { loadDiary, unsentEntries, type ShownDiary } from '../../data/diary.js';
import { codeOf, failureWords, isNoAnswer } from '../../data/failure.js';
import type { OutgoingEntry } from '../../data/outgoing.js';
import { onOutboxChange } from '../../data/outbox.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { open, setTitle, useShownAgain } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { NotBound } from '../../ui/NotBound.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { Segments } from '../../ui/Segments.js';
import { RETRY } from '../../words/problems.js';
import { TREND } from '../../words/trend.js';
import { TrendCard } from './TrendCard.js';
import { TrendList } from './TrendList.js';

const DAYS = [7, 30, 90] as const;
type Days = (typeof DAYS)[number];

export function TrendOf({ metric, others }: { metric: Metric; others: ReactNode }) {
  const [days, setDays] = useState<Days>(7);
  const { loaded, reload } = useLoad<ShownDiary>(() => loadDiary(metric, days));
  const unsent = useUnsent(metric);
  useEffect(() => void setTitle(TREND.title(metric)), [metric]);
  useEffect(() => reload(), [days, reload]);
  useEffect(() => onOutboxChange(reload), [reload]);
  useShownAgain(reload);

  const shown = lastOf(loaded);
  const foot = (
    <BottomBar>
      <BigButton label={TREND.record(metric)} icon="plus" onPress={() => void open('entry', { metric })} />
    </BottomBar>
  );
  if (loaded.state === 'failed' && codeOf(loaded.error) === 'seat.not-found') {
    return (
      <Root>
        <NotBound />
      </Root>
    );
  }
  return (
    <Root foot={foot}>
      <Segments
        choices={DAYS.map((each) => ({ code: each, label: TREND.days[each] }))}
        chosen={days}
        onChoose={setDays}
      />
      {shown?.failure ? (
        <Notice icon="offline" text={isNoAnswer(shown.failure) ? TREND.kept : TREND.stale} />
      ) : null}
      {loaded.state === 'loading' && !shown ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <>
          <ErrorLine text={failureWords(loaded.error)} />
          <BigButton label={RETRY} kind="outline" onPress={reload} />
        </>
      ) : null}
      {shown ? <TrendCard diary={shown.diary} /> : null}
      <TrendList diary={shown?.diary ?? null} unsent={unsent} />
      {others}
    </Root>
  );
}

/** Kept on this phone: shown also where the others cannot be asked for. */
function useUnsent(metric: Metric): OutgoingEntry[] {
  const { loaded, reload } = useLoad(() => unsentEntries(metric));
  useEffect(() => onOutboxChange(reload), [reload]);
  return lastOf(loaded) ?? [];
}
