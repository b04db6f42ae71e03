import type { Today } from '@suian/contracts/patient-app';
import { localDateAt } from '@suian/domain/kernel/zoned-time';
import { isNoAnswer } from '../../data/failure.js';
import type { Outgoing } from '../../data/outgoing.js';
import { serverNow } from '../../platform/clock.js';
import { open } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { MatterRow } from '../../ui/MatterRow.js';
import { Notice } from '../../ui/Notice.js';
import { Words } from '../../ui/Words.js';
import { dateWords, dayMomentWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';
import { unbroken } from '../../words/unbroken.js';
import { DiaryEntry } from './DiaryEntry.js';
import { OnTheirWay } from './OnTheirWay.js';
import { TaskCard } from './TaskCard.js';
import { TodayHead } from './TodayHead.js';

interface TodayContentProps {
  today: Today;
  answers: readonly Outgoing[];
  failure: unknown;
  isUpdating: boolean;
}

export function TodayContent({ today, answers, failure, isUpdating }: TodayContentProps) {
  const [first, ...others] = today.tasks;
  const now = serverNow();
  return (
    <>
      <TodayHead today={today} now={now} />
      {isUpdating ? <Notice icon="clock" text={TODAY.updating} /> : null}
      {failure ? <Notice icon="offline" text={isNoAnswer(failure) ? TODAY.offline : TODAY.stale} /> : null}
      <OnTheirWay answers={answers} />
      {first ? (
        <TaskCard task={first} others={others.length} offsetMinutes={today.offsetMinutes} now={now} />
      ) : null}
      <Matters today={today} />
      {today.isWithdrawn ? <Withdrawn /> : null}
      {first || today.isWithdrawn ? null : <NothingDue today={today} now={now ?? new Date(today.now)} />}
      {today.isWithdrawn || today.isHeld ? null : <DiaryEntry metrics={today.diary} />}
    </>
  );
}

function Matters({ today }: { today: Today }) {
  if (today.matters.length === 0) return null;
  return (
    <Card title={TODAY.matters}>
      {today.matters.map((matter) => (
        <MatterRow
          key={matter.id}
          title={unbroken(matter.title)}
          severity={matter.severity}
          stateWord={TODAY.matterState[matter.state]}
          onPress={() => void open('matter', { matter: matter.id })}
        />
      ))}
    </Card>
  );
}

/** He took back his consent: nothing is asked, and the way back is one press away. */
function Withdrawn() {
  return (
    <Card title={TODAY.withdrawnTitle}>
      <Words text={TODAY.withdrawnNote} />
      <BigButton label={TODAY.withdrawnOpen} kind="outline" onPress={() => void open('consents')} />
    </Card>
  );
}

/** Nothing is asked for now, and why. */
function Resting({ title, note }: { title: string; note: string }) {
  return (
    <Card title={title}>
      <Words text={note} />
    </Card>
  );
}

function NothingDue({ today, now }: { today: Today; now: Date }) {
  const next = today.nextTask;
  if (today.isHeld) return <Resting title={TODAY.heldTitle} note={TODAY.heldNote} />;
  if (!next && today.pausedFor)
    return <Resting title={TODAY.resting[today.pausedFor]} note={TODAY.restingNote} />;
  const ahead = aheadOf(today, now);
  const opensOn = next && localDateAt(new Date(next.opensAt), today.offsetMinutes);
  const isToday = opensOn === localDateAt(now, today.offsetMinutes);
  return (
    <Card>
      <EmptySun
        title={isToday ? TODAY.nothingYet : TODAY.nothing}
        note={ahead.length > 0 ? ahead : TODAY.finished}
      />
    </Card>
  );
}

/** What comes next, the sooner first: what he is asked here, and when somebody rings or comes. */
function aheadOf({ nextTask, nextContact, offsetMinutes }: Today, now: Date): string[] {
  const lines: { on: string; words: string }[] = [];
  if (nextTask) {
    const at = new Date(nextTask.opensAt);
    const words = TODAY.nextOn(nextTask.title, dayMomentWords(at, now, offsetMinutes));
    lines.push({ on: localDateAt(at, offsetMinutes), words });
  }
  // Kept by an older version of this app, 今天 knows of no calls.
  if (nextContact) {
    const { by, on } = nextContact;
    const hasCome = on <= localDateAt(now, offsetMinutes);
    lines.push({ on, words: hasCome ? TODAY.contactNow[by] : TODAY.contactOn[by](dateWords(on)) });
  }
  return lines.sort((a, b) => a.on.localeCompare(b.on)).map(({ words }) => words);
}
