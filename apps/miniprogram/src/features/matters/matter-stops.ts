import type { Matter } from '@suian/contracts/patient-app';
import type { Stop } from '../../ui/ThreeStops.js';
import { MATTERS } from '../../words/matters.js';
import { dayMomentWords, momentWords } from '../../words/time.js';

/** The three stops; what has not happened shows the time it was promised for. */
export function matterStops(matter: Matter): Stop[] {
  const words = MATTERS.stops;
  const now = new Date(matter.now);
  const at = (instant: string) => momentWords(new Date(instant), now, matter.offsetMinutes);
  const received: Stop = {
    label: words.received,
    note: matter.isCovered || matter.seen ? words.receivedNote : words.receivedNoteOffDuty,
    time: at(matter.received.at),
    state: 'done',
  };
  const { seen, called, handled } = matter;

  const seenStop: Stop = seen
    ? {
        label: words.seen,
        note: called ? words.calledBy(called.by, at(called.at)) : words.seenBy(seen.by),
        time: at(seen.at),
        state: 'done',
      }
    : { label: words.seen, time: promised(matter, now), state: 'now' };
  const handledStop: Stop = handled
    ? {
        label: words.handled,
        note: handled.words ?? MATTERS.outcomes[handled.outcome] ?? '',
        time: at(handled.at),
        state: 'done',
      }
    : { label: words.handled, state: seen ? 'now' : 'later' };
  return [received, seenStop, handledStop];
}

function promised({ promisedBy, offsetMinutes }: Matter, now: Date): string {
  if (!promisedBy) return MATTERS.stops.soon;
  return MATTERS.stops.before(dayMomentWords(new Date(promisedBy), now, offsetMinutes));
}
