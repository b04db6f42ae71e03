import { checkAnswers } from '@suian/domain/questionnaire/check-answers';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { checkPack } from '../check-pack.js';
import { DIABETES_CHECK, DIABETES_WEEK } from './diabetes-check.js';
import { HYPERTENSION_CHECK } from './hypertension-check.js';

const HABITS = { exercise: 'some-days', smoking: 0, drinking: 0, mood: 'good' };
const WELL: Answers = {
  symptoms: ['none'],
  measured: 'no',
  medicine: 'regular',
  'side-effect': 'none',
  salt: 'light',
  ...HABITS,
};
const WELL_WITH_SUGAR: Answers = {
  danger: ['none'],
  symptoms: ['none'],
  measured: 'fasting',
  glucose: 6.1,
  'low-sugar': 'none',
  medicine: 'regular',
  'side-effect': 'none',
  staple: 250,
  ...HABITS,
};

function judged({ pack }: Pick<typeof DIABETES_CHECK, 'pack'>, answers: Answers): string[] {
  return findConcerns(pack.rules, answers).map(({ ruleKey, severity }) => `${severity} ${ruleKey}`);
}

describe.each([
  ['hypertension', HYPERTENSION_CHECK],
  ['diabetes', DIABETES_CHECK],
  ['diabetes in short', DIABETES_WEEK],
])('the pack about %s', (_, { questionnaire, pack, signedOffBy }) => {
  it('names only items, codes, advice and concerns it has', () => {
    expect(checkPack(questionnaire, pack)).toEqual([]);
  });

  it('is a sample until a clinician signs it, each rule with its source', () => {
    expect([signedOffBy, pack.signedOffBy]).toEqual([null, null]);
    for (const { source } of pack.rules) expect(source).toContain('样例');
  });

  it('gives every advice three steps, 您, and no exclamation mark', () => {
    for (const { steps } of pack.advice) expect(steps).toHaveLength(3);
    expect(JSON.stringify([questionnaire, pack.advice])).not.toMatch(/[！!]|你|是否按时服药/);
  });

  it('has a short wording for 大字 on every question, and no advice nobody is given', () => {
    expect(questionnaire.items.filter(({ shortText }) => !shortText)).toEqual([]);
    const given = new Set(pack.rules.map(({ advice }) => advice));
    expect(pack.advice.filter(({ key }) => !given.has(key))).toEqual([]);
  });
});

describe('high blood pressure', () => {
  it('asks ten questions of somebody who is well and has not measured', () => {
    expect(checkAnswers(HYPERTENSION_CHECK.questionnaire, WELL)).toEqual([]);
    expect(visibleItems(HYPERTENSION_CHECK.questionnaire, WELL)).toHaveLength(10);
  });

  const measured = (systolic: number, diastolic: number): Answers => ({
    measured: 'yes',
    systolic,
    diastolic,
  });
  const symptom = (...symptoms: string[]): Answers => ({ symptoms });

  it.each<[string, Answers, string[]]>([
    ['nothing wrong', {}, []],
    ['139/89', measured(139, 89), []],
    ['140/80', measured(140, 80), ['notice pressure-not-controlled']],
    ['130/90', measured(130, 90), ['notice pressure-not-controlled']],
    ['179/109', measured(179, 109), ['notice pressure-not-controlled']],
    ['180/80', measured(180, 80), ['critical pressure-emergency']],
    ['150/110', measured(150, 110), ['critical pressure-emergency', 'notice pressure-not-controlled']],
    ['a reading he forgot', { measured: 'yes', systolic: 'unsure', diastolic: 'unsure' }, []],
    ['speech unclear', symptom('confused'), ['critical danger-sign']],
    ['cannot lie flat', symptom('breathless'), ['critical danger-sign']],
    ['chest', symptom('chest'), ['critical danger-sign']],
    ['vomiting', symptom('vomiting'), ['critical danger-sign']],
    ['eyes', symptom('vision'), ['critical danger-sign']],
    ['a nosebleed that does not stop', symptom('nosebleed'), ['critical nosebleed']],
    [
      'a strong headache',
      { ...symptom('headache'), 'headache-strength': 'severe' },
      ['critical headache-severe'],
    ],
    ['a slight headache', { ...symptom('headache'), 'headache-strength': 'bearable' }, ['warning headache']],
    ['numb hands', symptom('numb'), ['warning numb']],
    ['ringing ears', symptom('ears'), ['notice other-symptom']],
    ['medicine stopped', { medicine: 'stopped' }, ['warning medicine-stopped']],
    ['medicine missed', { medicine: 'irregular' }, ['notice medicine-missed']],
    ['no medicine prescribed', { medicine: 'not-prescribed' }, []],
    ['a side effect', { 'side-effect': 'yes' }, ['notice side-effect']],
    ['a blank', { symptoms: [] }, []],
  ])('%s', (_, changes, expected) => {
    expect(judged(HYPERTENSION_CHECK, { ...WELL, ...changes })).toEqual(expected);
  });
});

describe('type 2 diabetes', () => {
  it('takes a whole answer, and the short one', () => {
    expect(checkAnswers(DIABETES_CHECK.questionnaire, WELL_WITH_SUGAR)).toEqual([]);
    expect(visibleItems(DIABETES_CHECK.questionnaire, WELL_WITH_SUGAR)).toHaveLength(13);
    expect(DIABETES_WEEK.questionnaire.items.map(({ linkId }) => linkId)).toEqual([
      'danger',
      'symptoms',
      'measured',
      'glucose',
      'low-sugar',
      'medicine',
      'note',
    ]);
  });

  const sugar = (glucose: number, measured = 'fasting'): Answers => ({ measured, glucose });
  const unmeasured = (...symptoms: string[]): Answers => ({ symptoms, measured: 'no', glucose: [] });

  it.each<[string, Answers, string[]]>([
    ['nothing wrong', {}, []],
    ['3.9', sugar(3.9), ['critical sugar-low']],
    ['4.0', sugar(4), []],
    ['6.9 fasting', sugar(6.9), []],
    ['7.0 fasting', sugar(7), ['notice sugar-not-controlled']],
    ['7.0 after a meal', sugar(7, 'after-meal'), []],
    ['16.6 fasting', sugar(16.6), ['notice sugar-not-controlled']],
    ['16.7', sugar(16.7), ['critical sugar-very-high']],
    ['16.7 after a meal', sugar(16.7, 'after-meal'), ['critical sugar-very-high']],
    ['rotten apples', { danger: ['acetone'] }, ['critical danger-sign']],
    ['fever over 39', { danger: ['fever'] }, ['critical danger-sign']],
    ['eyes suddenly', { danger: ['vision-drop'] }, ['critical danger-sign']],
    ['thirst alone', { symptoms: ['thirst'] }, ['warning one-sign']],
    ['sweating alone', { symptoms: ['sweating'] }, ['warning one-sign']],
    ['palpitations alone', { symptoms: ['palpitations'] }, ['warning one-sign']],
    ['thirst and urine', { symptoms: ['thirst', 'urine'] }, ['critical two-signs', 'warning one-sign']],
    [
      'sweating and no appetite',
      { symptoms: ['sweating', 'appetite'] },
      ['critical two-signs', 'warning one-sign'],
    ],
    ['thirst, sugar not measured', unmeasured('thirst'), ['warning one-sign-no-value', 'warning one-sign']],
    ['sweating, sugar not measured', unmeasured('sweating'), ['critical perhaps-low', 'warning one-sign']],
    [
      'palpitations, reading forgotten',
      { symptoms: ['palpitations'], measured: 'other', glucose: 'unsure' },
      ['critical perhaps-low', 'warning one-sign'],
    ],
    [
      'thirst at 17',
      { ...sugar(17), symptoms: ['thirst'] },
      ['critical sugar-very-high', 'warning one-sign'],
    ],
    ['numb feet', { symptoms: ['numb'] }, ['notice other-symptom']],
    ['a boil', { symptoms: ['infection'] }, ['warning infection']],
    ['often low', { 'low-sugar': 'often' }, ['warning low-sugar-often']],
    ['seldom low', { 'low-sugar': 'seldom' }, ['notice low-sugar-seldom']],
    ['medicine stopped', { medicine: 'stopped' }, ['warning medicine-stopped']],
    ['medicine missed', { medicine: 'irregular' }, ['notice medicine-missed']],
    ['a side effect', { 'side-effect': 'yes' }, ['notice side-effect']],
  ])('%s', (_, changes, expected) => {
    expect(judged(DIABETES_CHECK, { ...WELL_WITH_SUGAR, ...changes })).toEqual(expected);
  });

  it('judges the short one as the whole', () => {
    const dangerous = { ...WELL_WITH_SUGAR, ...unmeasured('sweating', 'thirst'), medicine: 'stopped' };
    expect(judged(DIABETES_WEEK, dangerous)).toEqual(judged(DIABETES_CHECK, dangerous));
  });
});
