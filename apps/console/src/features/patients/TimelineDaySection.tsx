import type { TimelineEntry } from '@suian/contracts/patients';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { isDayOnly } from '../../ui/entry-time.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { dateOf, dayWords, timeOfDay } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { timelineWord } from '../../words/timeline.js';
import type { TimelineDay } from './timeline-days.js';
import css from './patient.module.css';
import record from './record.module.css';

const say = patientsWords.timeline;

const ICON: Record<TimelineEntry['kind'], IconName> = {
  discharge: 'leave',
  plan: 'flag',
  binding: 'card',
  consent: 'done',
  response: 'note',
  diary: 'note',
  alert: 'flag',
  call: 'phone',
  note: 'note',
  disposition: 'tick',
};

interface TimelineDaySectionProps extends ClockProps {
  day: TimelineDay;
  onOpenResponse: (responseId: string) => void;
}

export function TimelineDaySection({ day, now, offsetMinutes, onOpenResponse }: TimelineDaySectionProps) {
  const words = dayWords(day.date, dateOf(now, offsetMinutes));
  const isNamed = !words.includes('-');
  return (
    <section>
      <h3 className={record.day}>{isNamed ? `${words} ${day.date.slice(5)}` : words}</h3>
      <ul>
        {day.entries.map((entry) => (
          <li key={entry.id} className={record.entry}>
            <time className={record.entryAt} dateTime={entry.at}>
              {!isDayOnly(entry, offsetMinutes) && timeOfDay(entry.at, offsetMinutes)}
            </time>
            <span className={record.entryMark}>
              {entry.severity ? (
                <SeverityMark severity={entry.severity} size={18} />
              ) : (
                <Icon name={ICON[entry.kind]} size={17} />
              )}
            </span>
            <div className={record.entryBody}>
              <p>
                <b>{entryTitle(entry)}</b> <EntryLink entry={entry} onOpenResponse={onOpenResponse} />
              </p>
              {entry.detail && <p className={record.entryDetail}>{entry.detail}</p>}
            </div>
            <span className={record.entryBy}>{entry.by}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 填完：出院第 7 天随访; a title that only repeats the word is not said twice. */
function entryTitle(entry: TimelineEntry): string {
  const word = timelineWord(entry);
  return entry.title && entry.title !== word ? say.titled(word, entry.title) : word;
}

interface EntryLinkProps {
  entry: TimelineEntry;
  onOpenResponse: (responseId: string) => void;
}

function EntryLink({ entry: { ref }, onOpenResponse }: EntryLinkProps) {
  if (ref?.kind === 'alert') {
    return (
      <Link to={paths.alerts} search={{ alert: ref.id }}>
        {say.openAlert}
      </Link>
    );
  }
  if (ref?.kind === 'encounter') {
    return (
      <Link to={paths.discharges} search={{ list: undefined, on: undefined, encounter: ref.id }}>
        {patientsWords.header.sheet}
      </Link>
    );
  }
  if (ref?.kind !== 'response') return null;
  return (
    <button type="button" className={css.linkButton} onClick={() => onOpenResponse(ref.id)}>
      {say.openResponse}
    </button>
  );
}
