import { checkAnswers } from '@suian/domain/questionnaire/check-answers';
import type { Answers, Item } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { checkPack } from '../check-pack.js';
import { WOUND_AND_PAIN } from './wound-and-pain.js';

const { questionnaire, pack } = WOUND_AND_PAIN;

const WELL: Answers = {
  fever: 'none',
  wound: ['dry'],
  pain: 2,
  breath: 'none',
  calf: 'none',
  eating: 'well',
};

function judged(changes: Answers): string[] {
  return findConcerns(pack.rules, { ...WELL, ...changes }).map(
    ({ ruleKey, severity }) => `${severity} ${ruleKey}`,
  );
}

const fever = (temperature: number): Answers => ({ fever: 'measured', temperature });

describe('the wound and pain pack', () => {
  it('names only items, codes, advice and concerns it has', () => {
    expect(checkPack(questionnaire, pack)).toEqual([]);
  });

  it('is a sample until a clinician signs it', () => {
    expect([WOUND_AND_PAIN.signedOffBy, pack.signedOffBy]).toEqual([null, null]);
  });

  it('asks seven questions of somebody who is well', () => {
    expect(checkAnswers(questionnaire, WELL)).toEqual([]);
    expect(visibleItems(questionnaire, WELL).map(({ linkId }) => linkId)).toEqual([
      'fever',
      'wound',
      'pain',
      'breath',
      'calf',
      'eating',
      'note',
    ]);
  });

  it.each<[string, Answers, string[]]>([
    ['nothing wrong', {}, []],
    ['37.9 ℃', fever(37.9), []],
    ['38.0 ℃', fever(38), ['warning temperature-38.0']],
    ['38.4 ℃', fever(38.4), ['warning temperature-38.0']],
    ['38.5 ℃', fever(38.5), ['critical temperature-38.5']],
    ['39.2 ℃', fever(39.2), ['critical temperature-38.5']],
    ['a wound that leaks', { wound: ['discharge'] }, ['warning wound-discharge']],
    ['leaking at 37.9 ℃', { ...fever(37.9), wound: ['discharge'] }, ['warning wound-discharge']],
    [
      'leaking at 38.0 ℃',
      { ...fever(38), wound: ['discharge'] },
      ['critical fever-and-discharge', 'warning temperature-38.0', 'warning wound-discharge'],
    ],
    ['pus', { wound: ['pus'] }, ['critical wound-infected']],
    ['an open wound', { wound: ['open'] }, ['critical wound-infected']],
    ['spreading redness', { wound: ['spreading'] }, ['critical wound-infected']],
    ['a wound he cannot see', { wound: ['unsure'] }, ['notice wound-unsure']],
    ['fever, not measured', { fever: 'not-measured' }, ['warning fever-not-measured']],
    [
      'fever, reading forgotten',
      { fever: 'measured', temperature: 'unsure' },
      ['warning fever-not-measured'],
    ],
    ['fever perhaps', { fever: 'unsure' }, ['notice fever-unsure']],
    ['pain 6', { pain: 6, 'pain-medicine': 'helps' }, []],
    ['pain 7', { pain: 7, 'pain-medicine': 'helps' }, ['warning pain-strong']],
    ['pain 10 despite medicine', { pain: 10, 'pain-medicine': 'no-help' }, ['warning pain-strong']],
    ['pain 4 despite medicine', { pain: 4, 'pain-medicine': 'no-help' }, ['notice pain-not-relieved']],
    ['pain he cannot rate', { pain: 'unsure' }, []],
    ['short of breath', { breath: 'yes' }, ['critical chest-or-breath']],
    ['breath, unsure', { breath: 'unsure' }, ['warning breath-unsure']],
    ['a swollen calf', { calf: 'marked' }, ['critical calf-swollen']],
    ['a slightly swollen calf', { calf: 'slight' }, ['notice calf-slight']],
    ['calf, unsure', { calf: 'unsure' }, ['notice calf-slight']],
    ['a blank', { wound: [] }, []],
    ['a number in words', { fever: 'measured', temperature: '39' }, []],
  ])('%s', (_, changes, expected) => {
    expect(judged(changes)).toEqual(expected);
  });

  it('lets 120 speak before the ward where both are needed', () => {
    const [first] = findConcerns(pack.rules, { ...WELL, wound: ['pus'], breath: 'yes' });
    expect(pack.advice.find(({ key }) => key === first?.advice)?.primaryCall).toBe('120');
  });

  it('calls 120 for every sign of a clot and shows 120 or the ward for every critical rule', () => {
    const critical = pack.rules.filter(({ severity }) => severity === 'critical');
    const calls = critical.map(({ concern, advice }) => [
      concern,
      pack.advice.find(({ key }) => key === advice)?.primaryCall,
    ]);
    expect(calls).toEqual([
      ['clot', '120'],
      ['clot', '120'],
      ['wound', 'ward'],
      ['wound', 'ward'],
      ['wound', 'ward'],
    ]);
  });

  it('gives every advice three steps, 您, and no exclamation mark', () => {
    for (const { steps } of pack.advice) expect(steps).toHaveLength(3);
    expect(JSON.stringify([questionnaire, pack.advice])).not.toMatch(/[！!]|你/);
  });

  it('has a short wording for 大字 on every question', () => {
    expect(questionnaire.items.filter(({ shortText }) => !shortText)).toEqual([]);
  });

  it('names the pain bands of NRS: 0, 1–3, 4–6, 7–9, 10', () => {
    const pain = questionnaire.items.find(({ linkId }) => linkId === 'pain');
    expect(pain?.scaleWords?.map(({ from }) => from)).toEqual([0, 1, 4, 7, 10]);
  });
});

describe('a pack that may not be published', () => {
  const rule = pack.rules[0]!;
  const broken: [string, Parameters<typeof checkPack>, string][] = [
    [
      'a rule on an item nobody is asked',
      [questionnaire, { ...pack, rules: [{ ...rule, when: { item: 'cough', anyOf: ['yes'] } }] }],
      'pack.rules[0].when.item unknown-item',
    ],
    [
      'a code nobody can choose',
      [
        questionnaire,
        { ...pack, rules: [{ ...rule, when: { any: [{ item: 'calf', anyOf: ['none', 'huge'] }] } }] },
      ],
      'pack.rules[0].when.any[0].anyOf[1] unknown-code',
    ],
    [
      'a number rule on a choice',
      [questionnaire, { ...pack, rules: [{ ...rule, when: { all: [{ item: 'calf', atLeast: 1 }] } }] }],
      'pack.rules[0].when.all[0].atLeast not-a-number-item',
    ],
    [
      'an advice that is not there',
      [questionnaire, { ...pack, rules: [{ ...rule, advice: 'nothing' }] }],
      'pack.rules[0].advice unknown-advice',
    ],
    [
      'a concern without a name',
      [questionnaire, { ...pack, rules: [{ ...rule, concern: 'other' }] }],
      'pack.rules[0].concern unknown-concern',
    ],
    [
      'a threshold without a source',
      [questionnaire, { ...pack, rules: [{ ...rule, source: ' ' }] }],
      'pack.rules[0].source missing',
    ],
    ['one key for two rules', [questionnaire, { ...pack, rules: [rule, rule] }], 'pack.rules[1] key-twice'],
    [
      'an item hanging on a later one',
      [
        { ...questionnaire, items: branchBackwards() },
        { ...pack, rules: [] },
      ],
      'questionnaire.items[0].showWhen[0].item unknown-item',
    ],
  ];

  it.each(broken)('%s', (_, input, expected) => {
    const [problem] = checkPack(...input);
    expect(`${problem?.path} ${problem?.what}`).toBe(expected);
  });
});

function branchBackwards(): Item[] {
  return questionnaire.items.map((item, index) =>
    index === 0 ? { ...item, showWhen: [{ item: 'pain', atLeast: 1 }] } : item,
  );
}
