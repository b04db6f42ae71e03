import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { AnswerValue, Item } from '@suian/domain/questionnaire/questionnaire';
import type { ClockProps } from '../../ui/clock-props.js';

export interface QuestionRowProps {
  item: Item;
  place: number;
  value: AnswerValue | undefined;
  last: AnswerValue | undefined;
  /** What he answered on his phone meanwhile. */
  own: { at: string; value: AnswerValue | undefined } | null;
  isCurrent: boolean;
  isByKey: boolean;
  isOff: boolean;
  clock: ClockProps;
  fault: AnswerFault['what'] | undefined;
  onAnswer: (value: AnswerValue | undefined) => void;
  onPress: (code: string) => void;
  onGo: () => void;
  onStep: (by: number) => void;
}
