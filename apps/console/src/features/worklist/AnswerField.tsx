import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AnswerChips } from './AnswerChips.js';
import { readNumber } from './call-form.js';
import css from './answers.module.css';
import type { QuestionRowProps } from './question-row-props.js';

const TEXT_MAX = 500;
const TYPED_MAX = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };

/** What is typed stays as typed while it means the same number; a number from elsewhere replaces it. */
function useTyped({ item, value, onAnswer }: QuestionRowProps) {
  const [typed, setTyped] = useState('');
  if (item.type === 'text') {
    return { text: typeof value === 'string' ? value : '', type: (text: string) => onAnswer(text) };
  }
  const read = readNumber(typed, item.decimals);
  const isOwn = typeof value === 'number' ? read === value : read === null && value === undefined;
  const type = (text: string) => {
    setTyped(text);
    onAnswer(readNumber(text, item.decimals) ?? undefined);
  };
  return { text: isOwn ? typed : typeof value === 'number' ? String(value) : '', type };
}

/** A number with its unit, or words. The arrows and Enter lead on to the next question. */
export function AnswerField(props: QuestionRowProps) {
  const { item, isCurrent, isByKey, isOff, onGo, onStep } = props;
  const { text, type } = useTyped(props);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (isCurrent && isByKey) field.current?.focus();
  }, [isCurrent, isByKey]);
  const lead = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = STEPS[event.key];
    if (by === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget.blur();
    onStep(by);
  };
  const isNumber = item.type === 'number';
  return (
    <div className={css.fieldLine}>
      <Input
        ref={field}
        className={isNumber ? css.numberField : undefined}
        aria-label={item.text}
        inputMode={isNumber ? 'decimal' : 'text'}
        value={text}
        suffix={item.unit}
        maxLength={isNumber ? TYPED_MAX : (item.maxLength ?? TEXT_MAX)}
        disabled={isOff}
        onFocus={onGo}
        onChange={(event) => type(event.target.value)}
        onKeyDown={lead}
      />
      {isNumber && <AnswerChips {...props} />}
    </div>
  );
}
