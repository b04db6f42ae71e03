import type { CallDesk } from '@suian/contracts/worklist';
import { faultsOf } from '@suian/domain/questionnaire/check-answers';
import { Input } from 'antd';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import css from './form.module.css';
import { counted } from './call-form.js';
import { ConsentBox } from './ConsentBox.js';
import type { Judgement } from './judgement.js';
import { letGo } from './let-go.js';
import { OwnAnswersBar } from './OwnAnswersBar.js';
import { QuestionRow } from './QuestionRow.js';
import type { CallNotesDesk } from './use-call-notes.js';
import type { CallTurn } from './use-call-turn.js';

export interface FormCardProps {
  desk: CallDesk;
  book: CallNotesDesk;
  turn: CallTurn;
  clock: ClockProps;
  judgement: Judgement;
}

const said = words.call.form;
const SAID_MAX = 1000;
const RESPONDENTS = ['patient', 'family'] as const;

function Saved({ desk, book }: Pick<FormCardProps, 'desk' | 'book'>) {
  const { done, all } = counted(desk.questionnaire, book.notes.answers);
  const state = {
    clean: desk.draft ? said.autosaved : said.notYet,
    saving: said.saving,
    saved: said.autosaved,
    failed: said.failed,
  }[book.draftState];
  return (
    <span role="status" className={book.draftState === 'failed' ? css.unsaved : undefined}>
      {said.counted(done, all)} · {state}
    </span>
  );
}

function Respondent({ book }: Pick<FormCardProps, 'book'>) {
  return (
    <span className={css.respondent} role="group" aria-label={said.respondent}>
      {RESPONDENTS.map((respondent) => (
        <button
          key={respondent}
          type="button"
          className={css.small}
          aria-pressed={book.notes.respondent === respondent}
          disabled={!book.canWork}
          onMouseDown={letGo}
          onClick={() => book.change({ respondent })}
        >
          {said[respondent]}
        </button>
      ))}
    </span>
  );
}

/** What is not urgent is said in one line, in a place kept free for it. */
function QuietJudgement({ judgement: { advice, concerns } }: Pick<FormCardProps, 'judgement'>) {
  const { level } = advice;
  const isQuiet = level === 'warning' || level === 'notice';
  return (
    <div className={css.judged} role="status">
      {isQuiet && (
        <span className={css[level]}>
          <SeverityMark severity={level} isBesideWord />
          {said.judged[level](concerns.join('、'))}
        </span>
      )}
    </div>
  );
}

/** The questions of the task, answered while he speaks. */
export function FormCard({ desk, book, turn, clock, judgement }: FormCardProps) {
  const { notes, canWork } = book;
  return (
    <Card
      isBare
      className={css.card}
      title={said.title}
      note={<Saved desk={desk} book={book} />}
      actions={<Respondent book={book} />}
    >
      <div className={css.body} tabIndex={0} role="group" aria-label={said.title}>
        <ConsentBox desk={desk} book={book} />
        <OwnAnswersBar desk={desk} book={book} clock={clock} />
        <ol>
          {turn.items.map((item, index) => (
            <QuestionRow
              key={item.linkId}
              item={item}
              place={index + 1}
              value={notes.answers[item.linkId]}
              last={desk.lastAnswers?.answers[item.linkId]}
              own={
                desk.ownAnswers
                  ? { at: desk.ownAnswers.at, value: desk.ownAnswers.answers[item.linkId] }
                  : null
              }
              isCurrent={!turn.isAtOutcome && turn.current?.linkId === item.linkId}
              isByKey={turn.isByKey}
              isOff={!canWork}
              clock={clock}
              fault={
                notes.answers[item.linkId] === undefined ? undefined : faultsOf(item, notes.answers)[0]?.what
              }
              onAnswer={(value) => turn.answer(item, value)}
              onPress={(code) => turn.pressChoice(item, code)}
              onGo={() => turn.goTo(item.linkId)}
              onStep={turn.step}
            />
          ))}
        </ol>
        <div className={css.said}>
          <Input.TextArea
            aria-label={said.said}
            placeholder={said.saidPlaceholder}
            value={notes.said}
            maxLength={SAID_MAX}
            disabled={!canWork}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={(event) => book.change({ said: event.target.value })}
          />
          <QuietJudgement judgement={judgement} />
        </div>
      </div>
    </Card>
  );
}
