import type { TimelineEntry } from '@suian/contracts/patients';
import { Tabs } from 'antd';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';
import { LoadingBars } from './LoadingBars.js';
import { MoreButton } from './MoreButton.js';
import { useTimeline } from './patient-queries.js';
import { byDays, TIMELINE_KINDS } from './timeline-days.js';
import { TimelineDaySection } from './TimelineDaySection.js';
import record from './record.module.css';

const say = patientsWords.timeline;
const ALL = 'all';

interface TimelineCardProps extends ClockProps {
  patientId: string;
  onOpenResponse: (responseId: string) => void;
}

/** Everything that happened, newest first. */
export function TimelineCard({ patientId, ...rows }: TimelineCardProps) {
  const [tab, setTab] = useState<string>(ALL);
  const kind = TIMELINE_KINDS.find((each) => each === tab);
  const tabs = [ALL, ...TIMELINE_KINDS].map((key) => ({
    key,
    label: key === ALL ? say.all : words.timeline.kind[key as TimelineEntry['kind']],
    children: key === tab ? <TimelineRows patientId={patientId} kind={kind} {...rows} /> : null,
  }));
  return (
    <section className={record.timeline} aria-label={say.title}>
      <Tabs activeKey={tab} onChange={setTab} items={tabs} size="small" tabBarGutter={16} />
    </section>
  );
}

type TimelineRowsProps = TimelineCardProps & { kind: TimelineEntry['kind'] | undefined };

function TimelineRows({ patientId, kind, onOpenResponse, now, offsetMinutes }: TimelineRowsProps) {
  const timeline = useTimeline(patientId, kind);
  const entries = timeline.data?.pages.flatMap((page) => page.rows) ?? [];
  if (timeline.isPending) return <LoadingBars rows={8} />;
  return (
    <>
      {timeline.error && <ProblemLine error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && (
        <EmptyState title={kind ? say.emptyKind(words.timeline.kind[kind]) : say.empty} />
      )}
      {byDays(entries, offsetMinutes).map((day) => (
        <TimelineDaySection
          key={day.date}
          day={day}
          now={now}
          offsetMinutes={offsetMinutes}
          onOpenResponse={onOpenResponse}
        />
      ))}
      <MoreButton query={timeline} label={say.more} />
    </>
  );
}
