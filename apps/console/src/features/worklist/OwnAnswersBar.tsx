import type { CallDesk } from '@suian/contracts/worklist';
import { Button } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './form.module.css';
import { letGo } from './let-go.js';
import type { CallNotesDesk } from './use-call-notes.js';

export interface OwnAnswersBarProps {
  desk: CallDesk;
  book: CallNotesDesk;
  clock: ClockProps;
}

const said = words.call.form;

/** He answered the same questions on his phone meanwhile: nothing written here is touched unless asked. */
export function OwnAnswersBar({ desk: { ownAnswers }, book, clock }: OwnAnswersBarProps) {
  if (!ownAnswers) return null;
  const { at, answers } = ownAnswers;
  return (
    <div className={css.ownBar} role="status">
      <span>{said.ownBar(instantWords(at, clock.now, clock.offsetMinutes))}</span>
      <Button
        size="small"
        disabled={!book.canWork}
        onMouseDown={letGo}
        onClick={() => book.change({ answers: { ...answers, ...book.notes.answers } })}
      >
        {said.useAll}
      </Button>
    </div>
  );
}
