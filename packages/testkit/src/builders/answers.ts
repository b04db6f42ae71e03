import type { Severity } from '@suian/domain/kernel/severity';
import { checkAnswers } from '@suian/domain/questionnaire/check-answers';
import type { Answers, AnswerValue, Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import type { ConcernRule, RulePack } from '@suian/domain/triage/concern-rule';
import type { Condition } from '@suian/domain/triage/condition';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { answerFor, calmValues } from './answer-values.js';

/** `turn` chooses between answers that are equally good, so that no two people say the same. */
export interface Asked {
  questionnaire: Questionnaire;
  pack: RulePack;
  turn?: number;
}

/** Complete, valid answers that no rule of the pack minds. */
export function calmAnswers({ questionnaire, pack, turn = 0 }: Asked): Answers {
  return fillIn(questionnaire, {}, (item, given) => calmValue({ item, given, pack, turn }));
}

/** Complete, valid answers whose worst finding is `severity`, of one concern where that can be; null where no rule gives it. */
export function answersOf(severity: Severity, asked: Asked): Answers | null {
  const { pack, turn = 0 } = asked;
  const own = pack.rules.filter((rule) => rule.severity === severity);
  const found = own.map((rule) => answersFor(rule, asked)).filter((answers) => answers !== null);
  const single = found.filter((answers) => concernsOf(pack, answers).size === 1);
  const best = single.length > 0 ? single : found;
  return best[turn % Math.max(best.length, 1)] ?? null;
}

/** As `answersOf('critical')`. Throws where the questionnaire cannot alarm: a test that needs red is then wrong. */
export function redAnswers(asked: Asked): Answers {
  return owed('critical', asked);
}

/** As `answersOf('warning')`. Throws where no rule warns. */
export function amberAnswers(asked: Asked): Answers {
  return owed('warning', asked);
}

function owed(severity: Severity, asked: Asked): Answers {
  const answers = answersOf(severity, asked);
  if (answers === null) throw new Error(`no rule of this pack is ${severity}`);
  return answers;
}

/** Null where the rule's answers cannot be given, or make something worse fire as well. */
function answersFor(rule: ConcernRule, { questionnaire, pack, turn = 0 }: Asked): Answers | null {
  const wanted = { ...wantedBy(rule.when, questionnaire, turn) };
  for (const linkId of Object.keys(wanted)) openTheWay(linkId, questionnaire, wanted);
  const answers = fillIn(
    questionnaire,
    wanted,
    (item, given) => wanted[item.linkId] ?? calmValue({ item, given, pack, turn }),
  );
  const worst = findConcerns(pack.rules, answers)[0]?.severity;
  return worst === rule.severity && checkAnswers(questionnaire, answers).length === 0 ? answers : null;
}

function wantedBy(when: Condition, questionnaire: Questionnaire, turn: number): Record<string, AnswerValue> {
  if ('all' in when) return Object.assign({}, ...when.all.map((each) => wantedBy(each, questionnaire, turn)));
  if ('any' in when) {
    const one = when.any[turn % when.any.length];
    return one === undefined ? {} : wantedBy(one, questionnaire, turn);
  }
  const item = questionnaire.items.find(({ linkId }) => linkId === when.item);
  const value = item && answerFor(item, when, turn);
  return value === undefined ? {} : { [when.item]: value };
}

/** An item that hangs on others is asked only where they were answered so. */
function openTheWay(linkId: string, questionnaire: Questionnaire, wanted: Record<string, AnswerValue>): void {
  const item = questionnaire.items.find((each) => each.linkId === linkId);
  for (const when of item?.showWhen ?? []) {
    const parent = questionnaire.items.find((each) => each.linkId === when.item);
    if (parent === undefined || wanted[parent.linkId] !== undefined) continue;
    const value = answerFor(parent, when, 0);
    if (value === undefined) continue;
    wanted[parent.linkId] = value;
    openTheWay(parent.linkId, questionnaire, wanted);
  }
}

type Answering = (item: Item, given: Answers) => AnswerValue | undefined;

/** Walks down the questions as a person does: an answer decides what is asked next. */
function fillIn(questionnaire: Questionnaire, wanted: Answers, answering: Answering): Answers {
  const given: Record<string, AnswerValue> = {};
  const asked = new Set<string>();
  for (;;) {
    const next = visibleItems(questionnaire, given).find(({ linkId }) => !asked.has(linkId));
    if (next === undefined) return given;
    asked.add(next.linkId);
    const value = answering(next, { ...wanted, ...given });
    if (value !== undefined) given[next.linkId] = value;
  }
}

interface Asking {
  item: Item;
  given: Answers;
  pack: RulePack;
  turn: number;
}

/** The first usual answer that makes no rule fire that did not fire before. */
function calmValue({ item, given, pack, turn }: Asking): AnswerValue | undefined {
  const before = findConcerns(pack.rules, given).length;
  const values = calmValues(item, turn);
  const calm = values.find(
    (value) => findConcerns(pack.rules, { ...given, [item.linkId]: value }).length <= before,
  );
  return calm ?? (item.required ? values[0] : undefined);
}

function concernsOf(pack: RulePack, answers: Answers): Set<string> {
  return new Set(findConcerns(pack.rules, answers).map(({ concern }) => concern));
}
