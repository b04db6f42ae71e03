import { UNSURE, type AnswerValue, type Choice, type Item } from '@suian/domain/questionnaire/questionnaire';

/** What a well person measures, by the unit asked for. */
const USUAL: Readonly<Record<string, readonly number[]>> = {
  '℃': [36.5, 36.7, 36.4, 36.8],
  '°C': [36.5, 36.7, 36.4, 36.8],
  mmHg: [124, 118, 76, 80],
  '%': [98, 97],
  'mmol/L': [5.8, 6.2],
  kg: [62, 58, 71],
  '次/分': [72, 68, 78],
};

const SENTENCES = ['这几天都挺好的。', '走路比上周稳了。', '吃饭睡觉都正常。', '没有别的不舒服。'];

/** The word a rule or showWhen asks for: codes, or a number from `atLeast` up to but not `below`. */
export interface Wish {
  anyOf?: readonly string[];
  atLeast?: number;
  below?: number;
}

/** Answers of somebody who is well, likeliest first. */
export function calmValues(item: Item, turn: number): AnswerValue[] {
  switch (item.type) {
    case 'choice':
      return byPoints(item).map(({ code }) => code);
    case 'multi':
      return [...exclusiveFirst(item).map(({ code }) => [code]), ...(item.required ? [] : [[]])];
    case 'scale':
      return turned([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], turn, 4).filter((value) => isPossible(item, value));
    case 'number':
      return numbersOf(item, turn);
    case 'text':
      return item.required || turn % 3 === 0 ? [sentenceOf(item, turn)] : [];
  }
}

/** One answer that grants the wish, or undefined where the item cannot give it. */
export function answerFor(item: Item, wish: Wish, turn: number): AnswerValue | undefined {
  const { anyOf, atLeast, below } = wish;
  if (anyOf !== undefined) return codeOf(item, anyOf, turn);
  if (atLeast === undefined && below === undefined) return calmValues(item, turn)[0];
  return numberBetween(item, atLeast, below);
}

function codeOf(item: Item, anyOf: readonly string[], turn: number): AnswerValue | undefined {
  const canBe = (code: string) =>
    item.choices === undefined
      ? code === UNSURE && item.mayBeUnsure === true
      : item.choices.some((choice) => choice.code === code);
  const codes = anyOf.filter(canBe);
  const code = codes[turn % Math.max(codes.length, 1)];
  if (code === undefined) return undefined;
  return item.type === 'multi' ? [code] : code;
}

/** A step above the threshold: a measurement seldom stands right on it. */
function numberBetween(item: Item, atLeast = item.min ?? 0, below = Infinity): number | undefined {
  const step = 10 ** -(item.decimals ?? 0);
  const steps = [atLeast + 2 * step, atLeast + step, atLeast, below - step].map((value) =>
    rounded(item, value),
  );
  return steps.find((value) => value >= atLeast && value < below && isPossible(item, value));
}

/** Fewest points first; where there are none the order on the screen, which puts the good news first. */
function byPoints({ choices = [] }: Item): Choice[] {
  return [...choices].sort((a, b) => (a.points ?? 0) - (b.points ?? 0));
}

function exclusiveFirst(item: Item): Choice[] {
  return byPoints(item).sort((a, b) => Number(b.exclusive ?? false) - Number(a.exclusive ?? false));
}

function numbersOf(item: Item, turn: number): number[] {
  const usual = turned(USUAL[item.unit ?? ''] ?? [], turn, Infinity);
  const { min = 0, max = min + 10 } = item;
  const parts = [0.2, 0.4, 0.5, 0.6, 0.8, 0, 1].map((part) => rounded(item, min + (max - min) * part));
  return [...usual, ...parts].filter((value) => isPossible(item, value));
}

function sentenceOf({ maxLength = 500 }: Item, turn: number): string {
  return (SENTENCES[turn % SENTENCES.length] ?? '').slice(0, maxLength);
}

function isPossible({ min = -Infinity, max = Infinity }: Item, value: number): boolean {
  return value >= min && value <= max;
}

function rounded({ decimals = 0, type }: Item, value: number): number {
  return Number(value.toFixed(type === 'scale' ? 0 : decimals));
}

/** Starts the list at another place, within its first `most` entries. */
function turned<T>(list: readonly T[], turn: number, most: number): T[] {
  const start = turn % Math.max(Math.min(most, list.length), 1);
  return [...list.slice(start), ...list.slice(0, start)];
}
