import type { Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { afterDigit, counted, faultOf, isSame, readNumber, withAnswer } from './call-form.js';
import { judge } from './judgement.js';

const WALKS: Item = {
  linkId: 'walks',
  type: 'choice',
  text: '走路怎么样？',
  required: true,
  choices: [
    { code: 'alone', label: '不用扶' },
    { code: 'stick', label: '拄拐' },
  ],
};
const WOUND: Item = {
  linkId: 'wound',
  type: 'multi',
  text: '伤口怎么样？',
  required: true,
  choices: [
    { code: 'dry', label: '干净', exclusive: true },
    { code: 'pus', label: '流脓' },
    { code: 'open', label: '裂开' },
  ],
};
const PAIN: Item = { linkId: 'pain', type: 'scale', text: '最痛几分？', required: true, min: 0, max: 10 };
const PILLS: Item = {
  ...WALKS,
  linkId: 'pills',
  showWhen: [{ item: 'pain', atLeast: 4 }],
};
const FORM: Questionnaire = { title: '伤口和疼痛', items: [WALKS, WOUND, PAIN, PILLS] };

describe('number keys', () => {
  const press = (digit: number, atMs = 0) => ({ digit, atMs });

  it('choose the answer at that place', () => {
    expect(afterDigit(WALKS, undefined, press(2), null)).toBe('stick');
    expect(afterDigit(WALKS, 'stick', press(2), null)).toBe('stick');
  });

  it('mean nothing where there is no such answer', () => {
    expect(afterDigit(WALKS, undefined, press(3), null)).toBeUndefined();
    expect(afterDigit(WALKS, undefined, press(0), null)).toBeUndefined();
  });

  it('add and take out where several may be chosen, and clear the others for the exclusive one', () => {
    expect(afterDigit(WOUND, ['pus'], press(3), null)).toEqual(['pus', 'open']);
    expect(afterDigit(WOUND, ['pus', 'open'], press(2), null)).toEqual(['open']);
    expect(afterDigit(WOUND, ['pus', 'open'], press(1), null)).toEqual(['dry']);
  });

  it('are the number itself on a scale, 1 and then 0 being ten', () => {
    expect(afterDigit(PAIN, undefined, press(0), null)).toBe(0);
    expect(afterDigit(PAIN, 1, press(0, 500), press(1, 0))).toBe(10);
  });

  it('do not make ten of a 1 put right to 0 later', () => {
    expect(afterDigit(PAIN, 1, press(0, 5_000), press(1, 0))).toBe(0);
  });
});

describe('the form', () => {
  it('counts only what is asked now', () => {
    expect(counted(FORM, { pain: 2 })).toEqual({ done: 1, all: 3 });
    expect(counted(FORM, { pain: 6 })).toEqual({ done: 1, all: 4 });
  });

  it('forgets an answer that was emptied', () => {
    expect(withAnswer({ wound: ['pus'], pain: 1 }, 'wound', [])).toEqual({ pain: 1 });
  });

  it('names what is missing and what cannot be', () => {
    expect(faultOf(FORM, { walks: 'alone', pain: 12 }, ['required'])).toEqual([
      { linkId: 'wound', what: 'required' },
      { linkId: 'pills', what: 'required' },
    ]);
    expect(faultOf(FORM, { pain: 12 }, ['range'])).toEqual([{ linkId: 'pain', what: 'range' }]);
  });

  it.each([
    ['38.6', 38.6],
    ['38，6', 38.6],
    ['38.649', 38.6],
    ['38.', null],
    ['', null],
    ['abc', null],
  ])('reads %s as %s', (typed, value) => {
    expect(readNumber(typed, 1)).toBe(value);
  });

  it('takes the same choices in another order for the same answer', () => {
    expect(isSame(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSame('a', undefined)).toBe(false);
  });
});

describe('judge', () => {
  const pack: RulePack = {
    ruleVersion: 'r1',
    adviceVersion: 'a1',
    signedOffBy: null,
    concerns: { wound: '伤口' },
    rules: [
      {
        key: 'pus',
        concern: 'wound',
        severity: 'critical',
        when: { item: 'wound', anyOf: ['pus'] },
        advice: 'now',
        source: '样例',
      },
    ],
    advice: [{ key: 'now', title: '现在来急诊', steps: [], primaryCall: '120' }],
  };

  it('has the advice to read aloud as soon as a critical answer stands', () => {
    const { advice, concerns } = judge(FORM, pack, { wound: ['pus'] });
    expect(advice.level).toBe('critical');
    expect(advice.calls[0]).toBe('120');
    expect(concerns).toEqual(['伤口']);
  });

  it('takes a number that cannot be for a slip, not for an alarm', () => {
    const hot = { ...pack, rules: [{ ...pack.rules[0]!, when: { item: 'pain', atLeast: 7 } }] };
    expect(judge(FORM, hot, { pain: 77 }).advice.level).toBe('normal');
    expect(judge(FORM, hot, { pain: 7 }).advice.level).toBe('critical');
  });

  it('is calm while nothing was said', () => {
    expect(judge(FORM, pack, {}).advice.level).toBe('normal');
  });
});
