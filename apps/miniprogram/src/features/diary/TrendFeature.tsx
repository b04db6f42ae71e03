import { useState } from 'react';
import { METRICS, type Metric } from '@suian/domain/diary/metric';
import { failureWords } from '../../data/failure.js';
import { keptToday } from '../../data/today.js';
import { useLoad } from '../../data/use-load.js';
import { usePageParam } from '../../platform/navigate.js';
import { Card } from '../../ui/Card.js';
import { Chips } from '../../ui/Chips.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { DIARY } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';
import { TrendOf } from './TrendOf.js';

interface Offered {
  metrics: readonly Metric[];
  asked: Metric;
}

/** p07: one metric over the last days; the others are a press away. */
export function TrendFeature() {
  const param = usePageParam('metric');
  const { loaded } = useLoad(() => offered(param));
  const [chosen, setChosen] = useState<Metric | null>(null);
  if (loaded.state !== 'ready') {
    return (
      <Root>
        {loaded.state === 'loading' ? <Loading /> : <ErrorLine text={failureWords(loaded.error)} />}
      </Root>
    );
  }
  const metric = chosen ?? loaded.value.asked;
  const others = (
    <Card title={TREND.others}>
      <Chips
        choices={loaded.value.metrics.map((code) => ({ code, label: DIARY.titles[code] }))}
        chosen={metric}
        onChoose={(code) => setChosen(METRICS.find((each) => each === code) ?? metric)}
      />
    </Card>
  );
  return <TrendOf key={metric} metric={metric} others={others} />;
}

/** Every metric, those that fit this patient first. */
async function offered(param: string | null): Promise<Offered> {
  const fitting = (await keptToday())?.diary ?? [];
  const metrics = [...fitting, ...METRICS.filter((metric) => !fitting.includes(metric))];
  const asked = METRICS.find((metric) => metric === param) ?? metrics[0] ?? 'blood-pressure';
  return { metrics, asked };
}
