import type { Today } from '@suian/contracts/patient-app';
import { localDateAt } from '@suian/domain/kernel/zoned-time';
import { isNoAnswer } from '../../data/failure.js';
import type { Outgoing } from '../../data/outbox.js';
import { serverNow } from '../../platform/clock.js';
import { open } from '../../platform/navigate.js';
import { call } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { DayLine } from '../../ui/DayLine.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Notice } from '../../ui/Notice.js';
import { Words } from '../../ui/Words.js';
import { problemWords } from '../../words/problems.js';
import { dayMomentWords, greeting, longDateWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';
import { MatterRow } from '../../ui/MatterRow.js';
import { TaskCard } from './TaskCard.js';

interface TodayContentProps {
  today: Today;
  waiting: readonly Outgoing[];
  failure: unknown;
}

export function TodayContent({ today, waiting, failure }: TodayContentProps) {
  const [first, ...others] = today.tasks;
  const now = serverNow() ?? new Date(today.now);
  return (
    <>
      <Heading today={today} now={now} />
      {failure ? <Notice icon="offline" text={isNoAnswer(failure) ? TODAY.offline : TODAY.stale} /> : null}
      {waiting.map((entry) => (
        <Waiting key={entry.body.submissionId} entry={entry} wardPhone={today.cover.wardPhone} />
      ))}
      {first ? (
        <TaskCard task={first} others={others.length} offsetMinutes={today.offsetMinutes} now={now} />
      ) : (
        <NothingDue today={today} now={now} />
      )}
      {today.matters.length > 0 ? (
        <Card title={TODAY.matters}>
          {today.matters.map((matter) => (
            <MatterRow
              key={matter.id}
              title={matter.title}
              severity={matter.severity}
              stateWord={TODAY.matterState[matter.state]}
              onPress={() => void open('matter', { matter: matter.id })}
            />
          ))}
        </Card>
      ) : null}
    </>
  );
}

function Heading({ today, now }: { today: Today; now: Date }) {
  const date = longDateWords(localDateAt(now, today.offsetMinutes));
  const count = today.dayCount;
  const dayWords = count
    ? count.day === 0
      ? TODAY.anchorDay[count.anchorKind]
      : TODAY.dayCount[count.anchorKind](count.day)
    : '';
  return (
    <>
      <Words
        text={TODAY.hello(today.seat.patientName, greeting(now, today.offsetMinutes))}
        size="title"
        strong
      />
      <Words text={[dayWords, date].filter((part) => part !== '').join(' · ')} size="note" tone="ink2" />
      {today.stops.length > 0 ? (
        <DayLine stops={today.stops.map((stop) => ({ label: stop.title, state: STOP_STATES[stop.state] }))} />
      ) : null}
    </>
  );
}

const STOP_STATES = { done: 'done', today: 'now', later: 'later', missed: 'later' } as const;

function Waiting({ entry, wardPhone }: { entry: Outgoing; wardPhone: string }) {
  if (!entry.refusedWith) return <Notice icon="clock" text={TODAY.waiting} />;
  return (
    <Card>
      <Notice level="warning" text={TODAY.refused(problemWords(entry.refusedWith))} />
      <BigButton label={TODAY.callWard} kind="outline" icon="phone" onPress={() => void call(wardPhone)} />
    </Card>
  );
}

function NothingDue({ today, now }: { today: Today; now: Date }) {
  const next = today.nextTask;
  const dateOf = (at: Date) => localDateAt(at, today.offsetMinutes);
  const isToday = next !== null && dateOf(new Date(next.opensAt)) === dateOf(now);
  const note = next
    ? TODAY.nextOn(next.title, dayMomentWords(new Date(next.opensAt), now, today.offsetMinutes))
    : TODAY.finished;
  return (
    <Card>
      <EmptySun title={isToday ? TODAY.nothingYet : TODAY.nothing} note={note} />
    </Card>
  );
}
