import fc from 'fast-check';
import { answerWords, saidWords, scaleWord } from './answer-words.js';
import { checkAnswers, faultsOf } from './check-answers.js';
import type { Answers, AnswerValue, Item, Questionnaire } from './questionnaire.js';
import { score } from './score.js';
import { toggleChoice } from './toggle-choice.js';
import { visibleAnswers, visibleItems } from './visible-items.js';

const fever: Item = {
  linkId: 'fever',
  type: 'choice',
  text: '发烧吗',
  required: true,
  choices: [
    { code: 'no', label: '没有', points: 0 },
    { code: 'yes', label: '有', points: 2 },
  ],
};
const temperature: Item = {
  linkId: 'temperature',
  type: 'number',
  text: '多少度',
  required: true,
  min: 30,
  max: 43,
  unit: '℃',
  mayBeUnsure: true,
  showWhen: [{ item: 'fever', anyOf: ['yes'] }],
};
const chills: Item = {
  ...fever,
  linkId: 'chills',
  required: false,
  choices: [{ code: 'no', label: '没有' }],
  showWhen: [{ item: 'temperature', atLeast: 38.5 }],
};
const wound: Item = {
  linkId: 'wound',
  type: 'multi',
  text: '伤口',
  required: true,
  choices: [
    { code: 'clean', label: '干净', exclusive: true },
    { code: 'pus', label: '流脓' },
    { code: 'open', label: '裂开' },
  ],
};
const unclear: Item = { ...wound, choices: [{ code: 'unsure', label: '看不清', exclusive: true }] };
const pain: Item = {
  linkId: 'pain',
  type: 'scale',
  text: '多痛',
  required: true,
  min: 0,
  max: 10,
  mayBeUnsure: true,
  scaleWords: [
    { from: 0, words: '不痛' },
    { from: 4, words: '中等' },
  ],
};
const words: Item = { linkId: 'words', type: 'text', text: '还有吗', required: false, maxLength: 5 };
const form: Questionnaire = { title: '试', items: [fever, temperature, chills, wound, pain, words] };

const asked = (answers: Answers) => visibleItems(form, answers).map((item) => item.linkId);

describe('branching', () => {
  it('asks the temperature only of those with fever', () => {
    expect(asked({ fever: 'no' })).toEqual(['fever', 'wound', 'pain', 'words']);
    expect(asked({ fever: 'yes' })).toEqual(['fever', 'temperature', 'wound', 'pain', 'words']);
  });

  it('hides what hangs on a hidden question, whatever an older draft holds', () => {
    expect(asked({ fever: 'no', temperature: 39 })).not.toContain('chills');
    expect(visibleAnswers(form, { fever: 'no', temperature: 39, pain: 2 })).toEqual({ fever: 'no', pain: 2 });
  });

  it.each([
    [38.4, false],
    [38.5, true],
    ['unsure', false],
  ])('a temperature of %s asks for chills: %s', (value, isAsked) => {
    expect(asked({ fever: 'yes', temperature: value }).includes('chills')).toBe(isAsked);
  });

  it('knows an upper bound and several codes', () => {
    const below: Questionnaire = {
      title: '',
      items: [pain, { ...words, showWhen: [{ item: 'pain', below: 4 }] }],
    };
    expect(visibleItems(below, { pain: 3 })).toHaveLength(2);
    expect(visibleItems(below, { pain: 4 })).toHaveLength(1);
    const many: Questionnaire = {
      title: '',
      items: [wound, { ...words, showWhen: [{ item: 'wound', anyOf: ['pus'] }] }],
    };
    expect(visibleItems(many, { wound: ['open', 'pus'] })).toHaveLength(2);
    expect(visibleItems(many, { wound: 3 })).toHaveLength(1);
  });
});

describe('checking answers', () => {
  const complete: Answers = { fever: 'no', wound: ['clean'], pain: 3 };

  it('finds nothing wrong with a complete form', () => {
    expect(checkAnswers(form, complete)).toEqual([]);
  });

  it.each<[string, Answers, string]>([
    ['no answer', { ...complete, fever: '' }, 'fever required'],
    ['an empty list', { ...complete, wound: [] }, 'wound required'],
    ['a code that is not offered', { ...complete, fever: 'maybe' }, 'fever malformed'],
    ['a number where a code belongs', { ...complete, fever: 1 }, 'fever malformed'],
    ['a code where a list belongs', { ...complete, wound: 'pus' }, 'wound malformed'],
    ['the same code twice', { ...complete, wound: ['pus', 'pus'] }, 'wound malformed'],
    ['a stranger in the list', { ...complete, wound: ['pus', 'x'] }, 'wound malformed'],
    ['a half point of pain', { ...complete, pain: 3.5 }, 'pain malformed'],
    ['pain above the scale', { ...complete, pain: 11 }, 'pain range'],
    ['pain below the scale', { ...complete, pain: -1 }, 'pain range'],
    ['not a number', { ...complete, pain: Number.NaN }, 'pain malformed'],
    ['words for a number', { ...complete, pain: 'much' }, 'pain malformed'],
    ['too long a text', { ...complete, words: '一二三四五六' }, 'words range'],
    ['a number for a text', { ...complete, words: 4 }, 'words malformed'],
    ['an item of another form', { ...complete, other: 1 }, 'other unknown-item'],
    ['an impossible temperature', { ...complete, fever: 'yes', temperature: 45 }, 'temperature range'],
  ])('%s', (_, answers, fault) => {
    expect(checkAnswers(form, answers).map(({ linkId, what }) => `${linkId} ${what}`)).toEqual([fault]);
  });

  it('takes 说不准 where it is offered, and only there', () => {
    expect(faultsOf(pain, { pain: 'unsure' })).toEqual([]);
    expect(faultsOf({ ...pain, mayBeUnsure: false }, { pain: 'unsure' })).toHaveLength(1);
    expect(faultsOf(words, { words: 'abc' })).toEqual([]);
    expect(
      faultsOf({ linkId: 'free', type: 'text', text: '', required: false }, { free: 'x'.repeat(501) }),
    ).toHaveLength(1);
    expect(faultsOf({ linkId: 'any', type: 'number', text: '', required: false }, { any: -1e9 })).toEqual([]);
    expect(
      faultsOf({ linkId: 'none', type: 'choice', text: '', required: false }, { none: 'a' }),
    ).toHaveLength(1);
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('fever', 'wound', 'pain', 'words', '__proto__'), fc.jsonValue()),
        (answers) => {
          expect(Array.isArray(checkAnswers(form, answers as Answers))).toBe(true);
        },
      ),
    );
  });
});

describe('score', () => {
  const sums: Questionnaire = { title: '', items: [fever, { ...fever, linkId: 'second' }] };
  it.each<[Answers, number | null]>([
    [{ fever: 'yes', second: 'yes' }, 4],
    [{ fever: 'no', second: 'no' }, 0],
    [{ fever: 'yes' }, null],
    [{ fever: 'yes', second: 'unknown' }, null],
    [{ fever: 'yes', second: 1 }, null],
  ])('%j scores %s', (answers, points) => {
    expect(score(sums, answers)).toBe(points);
  });

  it('adds the points of several choices, and has no score without points', () => {
    const item: Item = {
      ...wound,
      choices: [
        { code: 'a', label: '', points: 1 },
        { code: 'b', label: '', points: 2 },
        { code: 'c', label: '' },
      ],
    };
    expect(score({ title: '', items: [item] }, { wound: ['a', 'b'] })).toBe(3);
    expect(score({ title: '', items: [item] }, { wound: ['a', 'c'] })).toBeNull();
    expect(score({ title: '', items: [pain] }, { pain: 3 })).toBeNull();
  });
});

describe('words', () => {
  it('says answers as a person would', () => {
    expect(answerWords(wound, ['pus', 'open'], '说不准')).toBe('流脓、裂开');
    expect(answerWords(fever, 'yes', '说不准')).toBe('有');
    expect(answerWords(fever, 'gone', '说不准')).toBe('gone');
    expect(answerWords(temperature, 38.6, '说不准')).toBe('38.6 ℃');
    expect(answerWords(pain, 4, '说不准')).toBe('4');
    expect(answerWords(pain, 'unsure', '说不准')).toBe('说不准');
    expect(
      answerWords({ ...fever, choices: [{ code: 'unsure', label: '让护士看' }] }, 'unsure', '说不准'),
    ).toBe('让护士看');
    expect(answerWords(words, '有点累', '说不准')).toBe('有点累');
  });

  it.each<[string, Item, Item['noun'], AnswerValue, string]>([
    ['a number carries its noun', temperature, '体温', 38.6, '体温 38.6 ℃'],
    ['a scale carries its noun', pain, '疼痛', 8, '疼痛 8'],
    ['a choice stands after its noun', fever, '发烧', 'yes', '发烧：有'],
    ['what is ticked speaks for itself', wound, '伤口', ['pus', 'open'], '流脓、裂开'],
    ['a ticked 说不准 does not', unclear, '伤口', ['unsure'], '伤口：看不清'],
    ['a number not known is said of its noun', temperature, '体温', 'unsure', '体温：说不准'],
    ['without a noun the answer is all there is', temperature, undefined, 38.6, '38.6 ℃'],
    ['without a noun 说不准 is all there is', pain, undefined, 'unsure', '说不准'],
  ])('out of the questionnaire, %s', (_, item, noun, answer, said) => {
    expect(saidWords({ ...item, ...(noun ? { noun } : {}) }, answer, '说不准')).toBe(said);
  });

  it('names the strength of pain', () => {
    expect([0, 3, 4, 10].map((value) => scaleWord(pain, value))).toEqual(['不痛', '不痛', '中等', '中等']);
    expect(scaleWord(words, 4)).toBe('');
  });
});

describe('pressing squares', () => {
  it.each([
    [[], 'pus', ['pus']],
    [['pus'], 'open', ['pus', 'open']],
    [['pus', 'open'], 'clean', ['clean']],
    [['clean'], 'pus', ['pus']],
    [['pus'], 'pus', []],
  ])('%j and %s gives %j', (chosen, code, after) => {
    expect(toggleChoice(wound, chosen, code)).toEqual(after);
  });
});
