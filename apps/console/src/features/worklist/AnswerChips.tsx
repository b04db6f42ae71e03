import { codesOf } from '@suian/domain/questionnaire/codes-of';
import { UNSURE, type AnswerValue, type Item } from '@suian/domain/questionnaire/questionnaire';
import { KeyCap } from '../../ui/KeyCap.js';
import { words } from '../../words.js';
import css from './answers.module.css';
import { letGo } from './let-go.js';
import type { QuestionRowProps } from './question-row-props.js';

interface Chip {
  name: string;
  cap: string | null;
  isChosen: boolean;
  press: () => void;
}

const SCALE_TOP = 10;
const KEYS = 9;

type Given = Pick<QuestionRowProps, 'item' | 'value' | 'onAnswer' | 'onPress'>;

function range({ min = 0, max = SCALE_TOP }: Item): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function chip(name: string, chosen: AnswerValue, { value, onAnswer }: Given): Chip {
  return { name, cap: null, isChosen: value === chosen, press: () => onAnswer(chosen) };
}

function unsureChip(given: Given): Chip[] {
  return given.item.mayBeUnsure ? [chip(words.call.form.unsure, UNSURE, given)] : [];
}

function chipsOf(given: Given): Chip[] {
  const { item, value, onPress } = given;
  if (item.type === 'number') return unsureChip(given);
  if (item.type === 'scale') {
    return [...range(item).map((each) => chip(String(each), each, given)), ...unsureChip(given)];
  }
  const codes = codesOf(value);
  return (item.choices ?? []).map(({ code, label }, index) => ({
    name: label,
    cap: index < KEYS ? String(index + 1) : null,
    isChosen: codes.includes(code),
    press: () => onPress(code),
  }));
}

/** The answers to press, with their keys. */
export function AnswerChips(props: QuestionRowProps) {
  const { item, isOff } = props;
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  return (
    <div className={item.type === 'scale' ? css.scale : css.chips} role="group" aria-label={item.text}>
      {chips.map(({ name, cap, isChosen, press }) => (
        <button
          key={name}
          type="button"
          className={item.type === 'multi' ? css.several : css.chip}
          aria-pressed={isChosen}
          disabled={isOff}
          onMouseDown={letGo}
          onClick={press}
        >
          {cap && <KeyCap>{cap}</KeyCap>}
          {name}
        </button>
      ))}
    </div>
  );
}
