import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Item } from '@suian/domain/questionnaire/questionnaire';
import { ANSWER } from '../../words/answer.js';

const MISSING: Record<Item['type'], string> = {
  choice: ANSWER.faults.choose,
  multi: ANSWER.faults.chooseMany,
  scale: ANSWER.faults.scale,
  number: ANSWER.faults.number,
  text: ANSWER.faults.malformed,
};

/** Under the question: what to do about it. */
export function faultWords(item: Item, fault: AnswerFault): string {
  if (fault.what === 'required') return MISSING[item.type];
  if (fault.what !== 'range') return item.type === 'number' ? ANSWER.faults.number : ANSWER.faults.malformed;
  if (item.type === 'text') return ANSWER.faults.tooLong(item.maxLength ?? 500);
  return ANSWER.faults.range(item.min ?? 0, item.max ?? 0, item.unit ? `${item.unit} ` : '');
}
