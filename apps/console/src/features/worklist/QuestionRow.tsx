import { answerWords, scaleWord } from '@suian/domain/questionnaire/answer-words';
import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Item } from '@suian/domain/questionnaire/questionnaire';
import { useEffect, useRef } from 'react';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { AnswerField } from './AnswerField.js';
import { AnswerChips } from './AnswerChips.js';
import css from './answers.module.css';
import { isSame } from './call-form.js';
import { letGo } from './let-go.js';
import type { QuestionRowProps } from './question-row-props.js';

const said = words.call.form;

function Own({ item, value, own, isOff, clock, onAnswer }: QuestionRowProps) {
  const ownValue = own?.value;
  if (!own || ownValue === undefined) return null;
  const time = instantWords(own.at, clock.now, clock.offsetMinutes);
  if (isSame(value, ownValue)) return <p className={css.own}>{said.ownSame(time)}</p>;
  return (
    <p className={css.own}>
      {said.own(time, answerWords(item, ownValue, said.unsure))}
      <button
        type="button"
        className={css.link}
        disabled={isOff}
        aria-label={said.useThisFor(item.text)}
        onMouseDown={letGo}
        onClick={() => onAnswer(ownValue)}
      >
        {said.useThis}
      </button>
    </p>
  );
}

function faultWords({ min, max }: Item, fault: AnswerFault['what'] | undefined): string | null {
  if (fault === undefined) return null;
  return fault === 'range' && (min !== undefined || max !== undefined)
    ? said.range(min, max)
    : said.malformed;
}

/** Last time's answer, the scale's word, and a way to empty the answer. */
function Side({ item, value, last, isCurrent, isOff, onAnswer }: QuestionRowProps) {
  const word = item.type === 'scale' && typeof value === 'number' ? scaleWord(item, value) : '';
  const isOpen = value === undefined;
  return (
    <span className={css.aside}>
      {word && <b>{word}</b>}
      {!item.required && isOpen && said.optional}
      {last !== undefined && <span>{said.last(answerWords(item, last, said.unsure))}</span>}
      {!isOpen && isCurrent && !isOff && (
        <button
          type="button"
          className={css.link}
          aria-label={said.clearFor(item.text)}
          onMouseDown={letGo}
          onClick={() => onAnswer(undefined)}
        >
          {said.clear}
        </button>
      )}
    </span>
  );
}

/** One question: its answers in one press, last time's beside it. */
export function QuestionRow(props: QuestionRowProps) {
  const { item, place, isCurrent, onGo } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const fault = faultWords(item, props.fault);
  const isField = item.type === 'number' || item.type === 'text';
  return (
    <li
      ref={row}
      className={isCurrent ? css.questionNow : css.question}
      aria-current={isCurrent}
      onClick={onGo}
    >
      <span className={css.number}>{place}</span>
      <div className={css.asked}>
        <div className={css.line}>
          <span className={css.text}>{item.text}</span>
          <Side {...props} />
        </div>
        {isField ? <AnswerField {...props} /> : <AnswerChips {...props} />}
        {fault && (
          <p className={css.fault} role="alert">
            {fault}
          </p>
        )}
        <Own {...props} />
      </div>
    </li>
  );
}
