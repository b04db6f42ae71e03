import { useState, type KeyboardEvent, type Ref } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { dateOf, dayWords, timeOfDay } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { laterTimes, type LaterTime } from './later-times.js';
import css from './later.module.css';

export interface TimeChoiceProps {
  clock: ClockProps;
  chosen: string | null;
  onChoose: (at: string) => void;
  /** Takes the focus as the dialog opens. */
  first: Ref<HTMLButtonElement>;
}

const said = words.worklist.later;

function timeText({ at, hours }: LaterTime, { now, offsetMinutes }: ClockProps): string {
  const time = timeOfDay(at, offsetMinutes);
  if (hours !== null) return said.inHours(hours, time);
  return said.at(dayWords(dateOf(at, offsetMinutes), dateOf(now, offsetMinutes)), time);
}

/** The usual times to call again, as of when they were first shown. */
export function TimeChoice({ clock, chosen, onChoose, first }: TimeChoiceProps) {
  const [times] = useState(() => laterTimes(clock.now, clock.offsetMinutes));
  const pick = (event: KeyboardEvent) => {
    const time = times[Number(event.key) - 1];
    if (time) onChoose(time.at);
  };
  return (
    <div className={css.times} role="group" aria-label={said.quick} onKeyDown={pick}>
      {times.map((time, index) => (
        <button
          key={time.hours ?? time.at}
          type="button"
          ref={index === 0 ? first : undefined}
          className={css.time}
          aria-pressed={chosen === time.at}
          onClick={() => onChoose(time.at)}
        >
          <KeyCap>{index + 1}</KeyCap>
          {timeText(time, clock)}
        </button>
      ))}
    </div>
  );
}
