import { CALL_OUTCOMES } from '@suian/domain/worklist/call-outcome';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { mayAgree, type CallNotes } from './call-notes.js';
import css from './outcome.module.css';
import { laterTimes } from './later-times.js';
import { letGo } from './let-go.js';
import type { CallNotesDesk } from './use-call-notes.js';
import type { CallTurn } from './use-call-turn.js';

export interface OutcomeBarProps {
  book: CallNotesDesk;
  turn: CallTurn;
  clock: ClockProps;
  nextName: string | undefined;
  onFinish: () => void;
}

const said = words.call.bar;
const BY_ITSELF = 'by-itself';

function Choices({ book, turn }: Pick<OutcomeBarProps, 'book' | 'turn'>) {
  return (
    <div className={css.choices} role="group" aria-label={said.name}>
      {CALL_OUTCOMES.map((outcome, index) => (
        <button
          key={outcome}
          type="button"
          className={css.choice}
          aria-pressed={book.notes.outcome === outcome}
          disabled={!book.canWork || book.isSaving}
          onMouseDown={letGo}
          onClick={() => turn.choose(outcome)}
        >
          <KeyCap>{index + 1}</KeyCap>
          {words.call.outcome[outcome]}
        </button>
      ))}
    </div>
  );
}

/** The time he asked for; without one the redial policy decides. */
function Again({ book, clock }: Pick<OutcomeBarProps, 'book' | 'clock'>) {
  const { now, offsetMinutes } = clock;
  const [times] = useState(() => laterTimes(now, offsetMinutes));
  const options = times.map(({ at }) => ({
    value: at,
    label: said.agreed(instantWords(at, now, offsetMinutes, true)),
  }));
  return (
    <Select
      size="small"
      className={css.again}
      aria-label={said.again}
      value={book.notes.againAt ?? BY_ITSELF}
      disabled={!book.canWork || book.isSaving}
      onChange={(value) => book.decide({ againAt: value === BY_ITSELF ? null : value })}
      options={[{ value: BY_ITSELF, label: said.againNone }, ...options]}
    />
  );
}

function sentence({ outcome, againAt, hungUpAt }: CallNotes): string {
  if (outcome === null) return hungUpAt ? said.hungUp : said.hint;
  return mayAgree(outcome) && againAt ? said.agreedNote : said.then[outcome];
}

/** How it went, in one press, and on to the next. */
export function OutcomeBar({ book, turn, clock, nextName, onFinish }: OutcomeBarProps) {
  const { notes, canWork, isSaving } = book;
  return (
    <section className={turn.isAtOutcome ? css.barNow : css.bar} aria-label={said.title}>
      <div className={css.line}>
        <h2 className={css.title}>
          {said.title} <KeyCap>O</KeyCap>
        </h2>
        <Choices book={book} turn={turn} />
        <Button
          type={notes.outcome ? 'primary' : 'default'}
          className={css.save}
          disabled={!canWork}
          loading={isSaving}
          onClick={onFinish}
        >
          {nextName ? said.saveNext(nextName) : said.saveLast}
          <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </div>
      <div className={css.then}>
        <span role="status">{sentence(notes)}</span>
        {mayAgree(notes.outcome) && <Again book={book} clock={clock} />}
      </div>
      <ProblemLine error={book.error} />
    </section>
  );
}
