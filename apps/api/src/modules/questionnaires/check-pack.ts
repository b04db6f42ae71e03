import type { ProblemPlace } from '@suian/contracts/errors';
import { UNSURE, type Item, type Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { Condition } from '@suian/domain/triage/condition';
import type { ConcernRule, RulePack } from '@suian/domain/triage/concern-rule';

/** What would make a rule never fire, an item never show or an advice stay empty. Empty list: may be published. */
export function checkPack(questionnaire: Questionnaire, pack: RulePack): ProblemPlace[] {
  const items = new Map(questionnaire.items.map((item) => [item.linkId, item]));
  return [
    ...twice(
      questionnaire.items.map(({ linkId }) => linkId),
      'questionnaire.items',
    ),
    ...twice(
      pack.rules.map(({ key }) => key),
      'pack.rules',
    ),
    ...twice(
      pack.advice.map(({ key }) => key),
      'pack.advice',
    ),
    ...questionnaire.items.flatMap((item, index) => checkBranch(questionnaire, item, index)),
    ...pack.rules.flatMap((rule, index) => checkRule(items, pack, { rule, path: `pack.rules[${index}]` })),
  ];
}

function twice(keys: readonly string[], path: string): ProblemPlace[] {
  const isRepeated = (key: string, index: number) => keys.indexOf(key) !== index;
  return keys.flatMap((key, index) =>
    isRepeated(key, index) ? [{ path: `${path}[${index}]`, what: 'key-twice' }] : [],
  );
}

/** An item may hang only on one asked before it, and on answers that one can have. */
function checkBranch(questionnaire: Questionnaire, item: Item, index: number): ProblemPlace[] {
  return (item.showWhen ?? []).flatMap((when, position) => {
    const path = `questionnaire.items[${index}].showWhen[${position}]`;
    const parent = questionnaire.items.slice(0, index).find(({ linkId }) => linkId === when.item);
    if (!parent) return [{ path: `${path}.item`, what: 'unknown-item' }];
    return checkCodes(parent, when.anyOf ?? [], `${path}.anyOf`);
  });
}

interface RulePlace {
  rule: ConcernRule;
  path: string;
}

function checkRule(
  items: ReadonlyMap<string, Item>,
  pack: RulePack,
  { rule, path }: RulePlace,
): ProblemPlace[] {
  const problems = checkCondition(items, rule.when, `${path}.when`);
  if (!pack.advice.some(({ key }) => key === rule.advice)) {
    problems.push({ path: `${path}.advice`, what: 'unknown-advice' });
  }
  if (!Object.hasOwn(pack.concerns, rule.concern))
    problems.push({ path: `${path}.concern`, what: 'unknown-concern' });
  if (rule.source.trim() === '') problems.push({ path: `${path}.source`, what: 'missing' });
  return problems;
}

function checkCondition(items: ReadonlyMap<string, Item>, when: Condition, path: string): ProblemPlace[] {
  if ('all' in when)
    return when.all.flatMap((each, index) => checkCondition(items, each, `${path}.all[${index}]`));
  if ('any' in when)
    return when.any.flatMap((each, index) => checkCondition(items, each, `${path}.any[${index}]`));
  const item = items.get(when.item);
  if (!item) return [{ path: `${path}.item`, what: 'unknown-item' }];
  if ('anyOf' in when) return checkCodes(item, when.anyOf, `${path}.anyOf`);
  const isMeasured = item.type === 'number' || item.type === 'scale';
  return isMeasured ? [] : [{ path: `${path}.atLeast`, what: 'not-a-number-item' }];
}

function checkCodes(item: Item, codes: readonly string[], path: string): ProblemPlace[] {
  const known = new Set((item.choices ?? []).map(({ code }) => code));
  if (item.mayBeUnsure) known.add(UNSURE);
  return codes.flatMap((code, index) =>
    known.has(code) ? [] : [{ path: `${path}[${index}]`, what: 'unknown-code' }],
  );
}
