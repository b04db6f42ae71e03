import { checkAnswers } from '@suian/domain/questionnaire/check-answers';
import type { Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { ConcernRule, RulePack } from '@suian/domain/triage/concern-rule';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { amberAnswers, answersOf, calmAnswers, redAnswers } from './answers.js';

const questionnaire: Questionnaire = {
  title: '样例',
  items: [
    {
      linkId: 'fever',
      type: 'choice',
      text: '发烧吗？',
      required: true,
      choices: [
        { code: 'no', label: '没有' },
        { code: 'yes', label: '有' },
      ],
    },
    {
      linkId: 'temperature',
      type: 'number',
      text: '多少度？',
      required: true,
      min: 30,
      max: 43,
      unit: '℃',
      decimals: 1,
      mayBeUnsure: true,
      showWhen: [{ item: 'fever', anyOf: ['yes'] }],
    },
    {
      linkId: 'wound',
      type: 'multi',
      text: '伤口？',
      required: true,
      choices: [
        { code: 'wet', label: '渗' },
        { code: 'dry', label: '干', exclusive: true },
      ],
    },
    { linkId: 'pain', type: 'scale', text: '多痛？', required: true, min: 0, max: 10 },
    { linkId: 'note', type: 'text', text: '还有吗？', required: false, maxLength: 5 },
  ],
};

function rule(key: string, severity: ConcernRule['severity'], when: ConcernRule['when']): ConcernRule {
  return { key, concern: key, severity, when, advice: 'a', source: '样例' };
}

function packOf(...rules: ConcernRule[]): RulePack {
  return { ruleVersion: '1', adviceVersion: '1', signedOffBy: null, concerns: {}, rules, advice: [] };
}

const pack = packOf(
  rule('hot-and-wet', 'critical', {
    all: [
      { item: 'temperature', atLeast: 38 },
      { item: 'wound', anyOf: ['wet'] },
    ],
  }),
  rule('warm', 'warning', { item: 'temperature', atLeast: 38, below: 38.5 }),
  rule('not-measured', 'warning', { item: 'temperature', anyOf: ['unsure'] }),
  rule('sore', 'notice', { item: 'pain', atLeast: 2, below: 4 }),
);
const turns = [0, 1, 2, 3, 4, 5, 6, 7];

describe('answers made for a test or the demo', () => {
  it.each(turns)('are complete and valid, and nobody worries, when calm (turn %i)', (turn) => {
    const answers = calmAnswers({ questionnaire, pack, turn });
    expect(checkAnswers(questionnaire, answers)).toEqual([]);
    expect(findConcerns(pack.rules, answers)).toEqual([]);
  });

  it.each(['critical', 'warning', 'notice'] as const)(
    'are complete and exactly %s when asked so',
    (severity) => {
      for (const turn of turns) {
        const answers = answersOf(severity, { questionnaire, pack, turn }) ?? {};
        expect(checkAnswers(questionnaire, answers)).toEqual([]);
        expect(findConcerns(pack.rules, answers)[0]?.severity).toBe(severity);
      }
    },
  );

  it('open the questions that a worrying answer hangs on', () => {
    expect(redAnswers({ questionnaire, pack })).toMatchObject({ fever: 'yes', wound: ['wet'] });
  });

  it('differ from turn to turn where several rules warn', () => {
    const first = amberAnswers({ questionnaire, pack, turn: 0 });
    const second = amberAnswers({ questionnaire, pack, turn: 1 });
    expect([first.temperature, second.temperature]).toEqual([38.2, 'unsure']);
  });

  it('cannot be red where no rule is', () => {
    const harmless = packOf();
    expect(answersOf('critical', { questionnaire, pack: harmless })).toBeNull();
    expect(() => redAnswers({ questionnaire, pack: harmless })).toThrow('no rule of this pack is critical');
  });
});
