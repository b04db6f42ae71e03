import type { Item } from './questionnaire.js';

/** Pressing one square of a multi item. “都没有” and the rest exclude each other. */
export function toggleChoice(item: Item, chosen: readonly string[], code: string): string[] {
  if (chosen.includes(code)) return chosen.filter((each) => each !== code);
  const isExclusive = (each: string) =>
    item.choices?.find((choice) => choice.code === each)?.exclusive === true;
  if (isExclusive(code)) return [code];
  return [...chosen.filter((each) => !isExclusive(each)), code];
}
