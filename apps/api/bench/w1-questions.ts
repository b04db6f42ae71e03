import type { AnswerValue, Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { ConcernRule, RulePack } from '@suian/domain/triage/concern-rule';
import type { Pathway } from '@suian/domain/schedule/pathway';

const ITEMS = 20;
const RULES = 10;
const TEXT_ITEMS = 2;
/** Tasks of one plan, all open on the day of the run. */
export const TASKS_A_PATIENT = 10;

const CHOICES = ['none', 'little', 'much'].map((code) => ({ code, label: code }));

function item(index: number): Item {
  const linkId = `q${index}`;
  const text = `第 ${index} 题：这几天感觉怎么样？`;
  return index > ITEMS - TEXT_ITEMS
    ? { linkId, type: 'text', text, required: false, maxLength: 500 }
    : { linkId, type: 'choice', text, required: true, choices: CHOICES };
}

const items = Array.from({ length: ITEMS }, (_, index) => item(index + 1));

export const QUESTIONNAIRE: Questionnaire = { title: '二十题', items };

function rule(index: number): ConcernRule {
  return {
    key: `rule-${index}`,
    concern: `concern-${index}`,
    severity: 'warning',
    when: { item: `q${index}`, anyOf: ['much'] },
    advice: 'call',
    source: '基准测试用，不是临床规则',
  };
}

const rules = Array.from({ length: RULES }, (_, index) => rule(index + 1));

/** Ten rules, each with a concern of its own. Figures of a benchmark, not of a clinic. */
export const PACK: RulePack = {
  ruleVersion: 'bench.r1',
  adviceVersion: 'bench.a1',
  signedOffBy: null,
  concerns: Object.fromEntries(rules.map(({ concern }) => [concern, concern])),
  rules,
  advice: [
    {
      key: 'call',
      title: '护士会打给您',
      steps: [{ action: '等电话', note: '今天会打' }],
      primaryCall: 'ward',
    },
  ],
};

export const PATHWAY: Pathway = {
  key: 'bench',
  name: '二十题',
  anchor: 'operation',
  steps: Array.from({ length: TASKS_A_PATIENT }, (_, index) => ({
    key: `step-${index + 1}`,
    title: `第 ${index + 1} 份`,
    day: 0,
    opensDaysBefore: 0,
    opensAtTime: '00:00',
    dueAtTime: '23:59',
    closesDaysAfter: 5,
    questionnaire: 'bench',
  })),
  proposedTier: 'medium',
  proposedTierReason: '基准测试',
};

const SAID =
  '昨天晚上睡得还可以，伤口有一点点痒，没有流水，也没有发烧，饭量比前两天好一些，能自己下床走几步。';

/** Twenty answers, about 1.3 kB. `firing`: which of the ten rules fires; null: none. */
export function answers(firing: number | null): Record<string, AnswerValue> {
  const answerTo = ({ type }: Item, index: number) => {
    if (type === 'text') return SAID.repeat(3).slice(0, 130);
    return index === firing ? 'much' : 'none';
  };
  return Object.fromEntries(items.map((each, index) => [each.linkId, answerTo(each, index)]));
}
