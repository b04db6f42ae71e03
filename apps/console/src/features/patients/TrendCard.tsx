import type { PatientTrend } from '@suian/contracts/diary';
import type { Metric } from '@suian/domain/diary/metric';
import { Segmented, Tabs } from 'antd';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { dateOf } from '../../ui/time-words.js';
import { trendWords as say } from '../../words/trend.js';
import { LoadingBars } from './LoadingBars.js';
import { PatientLimits } from './PatientLimits.js';
import { TrendSvg } from './TrendSvg.js';
import { TrendValues } from './TrendValues.js';
import { sinceWords, targetWords, trendSentence, valueWords } from './trend-said.js';
import { useTrend } from './trend-queries.js';
import patient from './patient.module.css';
import css from './trend.module.css';

const DAYS = [7, 30, 90] as const;

/** c04: what the patient measured himself, against his target, and the limits that judge it. */
export function TrendCard({ patientId, ...clock }: ClockProps & { patientId: string }) {
  const [metric, setMetric] = useState<Metric | undefined>(undefined);
  const [days, setDays] = useState<number>(30);
  const trend = useTrend(patientId, metric ? { metric, days } : { days });
  const shown = trend.data;
  return (
    <Card title={say.title} note={shown ? targetWords(shown) : undefined}>
      {trend.isPending && <LoadingBars rows={4} />}
      {trend.error && <ProblemLine error={trend.error} onRetry={() => void trend.refetch()} />}
      {shown && shown.metrics.length === 0 && (
        <>
          <p>{say.none}</p>
          <p className={patient.note}>{say.noneNote}</p>
        </>
      )}
      {shown && shown.metrics.length > 0 && (
        <>
          <Tabs
            size="small"
            tabBarGutter={14}
            aria-label={say.chooseMetric}
            activeKey={shown.metric}
            items={shown.metrics.map((key) => ({ key, label: say.metrics[key] }))}
            onChange={(key) => setMetric(shown.metrics.find((each) => each === key))}
          />
          <div className={css.tools}>
            <Segmented
              size="small"
              aria-label={say.chooseDays}
              value={days}
              options={DAYS.map((value) => ({ value, label: say.days[value] }))}
              onChange={setDays}
            />
          </div>
          <Shown shown={shown} {...clock} />
        </>
      )}
      {shown && <PatientLimits patientId={patientId} shown={shown} />}
    </Card>
  );
}

function Shown({ shown, ...clock }: ClockProps & { shown: PatientTrend }) {
  const [isList, setList] = useState(false);
  const hasChart = shown.trend.parts.some(({ direction }) => direction !== null);
  const sentence = trendSentence(shown);
  const since = sinceWords(shown, dateOf(clock.now, clock.offsetMinutes));
  const newest = shown.rows.find(({ mistakeAt }) => mistakeAt === null);
  return (
    <>
      {newest && shown.metric !== 'note' && (
        <p className={css.newest}>{valueWords(shown.metric, newest.values)}</p>
      )}
      {shown.metric !== 'note' && <p className={css.sentence}>{sentence}</p>}
      {since && <p className={patient.note}>{since}</p>}
      {hasChart && !isList && <TrendSvg shown={shown} name={sentence} />}
      {(isList || !hasChart) && <TrendValues shown={shown} {...clock} />}
      {hasChart && (
        <button type="button" className={patient.linkButton} onClick={() => setList(!isList)}>
          {isList ? say.toChart : say.toList}
        </button>
      )}
    </>
  );
}
