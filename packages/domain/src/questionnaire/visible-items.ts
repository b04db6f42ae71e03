import { codesOf } from './codes-of.js';
import type { Answers, Item, Questionnaire, ShowWhen } from './questionnaire.js';

/** The items to ask, in order. An item that hangs on a hidden item is hidden, whatever an older draft says. */
export function visibleItems(questionnaire: Questionnaire, answers: Answers): Item[] {
  const shown = new Set<string>();
  return questionnaire.items.filter((item) => {
    const visible = (item.showWhen ?? []).every((when) => shown.has(when.item) && holds(when, answers));
    if (visible) shown.add(item.linkId);
    return visible;
  });
}

/** The answers of visible items only: what is scored, judged and shown to the nurse. */
export function visibleAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const kept = visibleItems(questionnaire, answers).filter((item) => Object.hasOwn(answers, item.linkId));
  return Object.fromEntries(kept.flatMap((item) => entryOf(item, answers)));
}

function entryOf(item: Item, answers: Answers): [string, Answers[string]][] {
  const answer = answers[item.linkId];
  return answer === undefined ? [] : [[item.linkId, answer]];
}

function holds(when: ShowWhen, answers: Answers): boolean {
  if (!Object.hasOwn(answers, when.item)) return false;
  const answer = answers[when.item];
  if (answer === undefined) return false;
  if (when.anyOf && !codesOf(answer).some((code) => when.anyOf?.includes(code))) return false;
  if (when.atLeast === undefined && when.below === undefined) return true;
  return (
    typeof answer === 'number' && answer >= (when.atLeast ?? -Infinity) && answer < (when.below ?? Infinity)
  );
}
