import type { WardRowProblem } from '@suian/contracts/ward-lists';
import { problemPlaceWords } from '../../ui/problem-place-words.js';
import { wardListWords } from '../../words/ward-lists.js';

const say = wardListWords.problems;

/** The column as the file calls it; what our rules asked for where the file has none. */
export function columnWords({ field, column }: WardRowProblem): string {
  if (column) return column;
  return field ? say.noColumn(wardListWords.field[field]) : say.wholeRow;
}

export function faultWords({ what }: WardRowProblem): string {
  return problemPlaceWords({ path: '', what });
}
