import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Fragment } from 'react';
import { useRecentTimeline } from '../../data/patients.js';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { isDayOnly } from '../../ui/entry-time.js';
import { InstantText } from '../../ui/InstantText.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { timelineWord } from '../../words/timeline.js';
import css from './detail.module.css';

interface PastCardProps extends ClockProps {
  patientId: string;
}

const said = words.alerts.past;

/** The newest things that happened to this patient; the rest is on his own page. */
export function PastCard({ patientId, now, offsetMinutes }: PastCardProps) {
  const timeline = useRecentTimeline(patientId);
  const all = (
    <Link to="/patients/$patientId" params={{ patientId }}>
      {said.all}
    </Link>
  );
  return (
    <Card title={said.title} actions={all}>
      {timeline.isPending && <Skeleton title={false} paragraph={{ rows: 3 }} />}
      {timeline.error && <ProblemLine error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data?.rows.length === 0 && <p className={css.quiet}>{said.none}</p>}
      <div className={css.timedThree}>
        {timeline.data?.rows.map((entry) => (
          <Fragment key={entry.id}>
            <span className={css.time}>
              {isDayOnly(entry, offsetMinutes) ? (
                dayWords(dateOf(entry.at, offsetMinutes), dateOf(now, offsetMinutes))
              ) : (
                <InstantText at={entry.at} now={now} offsetMinutes={offsetMinutes} />
              )}
            </span>
            <span>{timelineWord(entry)}</span>
            <span>{[entry.title, entry.detail].filter(Boolean).join('。')}</span>
            <span className={css.time}>{entry.by}</span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
