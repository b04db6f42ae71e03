import { CONTACT_HOURS, isGoodTime } from './contact-hours.js';
import { flagsOf } from './flags.js';
import {
  CONTACT_TIMES,
  faultOfPortrait,
  isSameFact,
  oppositeOf,
  saysNoAllergy,
  type PortraitFact,
} from './portrait.js';

const said = (kind: PortraitFact['kind'], text: string): PortraitFact => ({ kind, code: null, text });
const tagged = (kind: PortraitFact['kind'], code: PortraitFact['code']): PortraitFact => ({
  kind,
  code,
  text: null,
});

describe('an entry of the portrait', () => {
  it.each([
    ['an allergy in words', said('allergy', '青霉素'), null],
    ['blanks alone', said('allergy', '  '), { field: 'text', what: 'missing' }],
    ['no words', { kind: 'home', code: null, text: null }, { field: 'text', what: 'missing' }],
    ['a tag where words belong', tagged('home', 'quiet'), { field: 'code', what: 'unexpected' }],
    ['a tag', tagged('communication', 'quiet'), null],
    ['no tag', tagged('communication', null), { field: 'code', what: 'missing' }],
    [
      'a time of day as a tag of speaking',
      tagged('communication', 'morning'),
      { field: 'code', what: 'not-of-kind' },
    ],
    [
      'words beside a tag',
      { kind: 'contact-time', code: 'morning', text: '九点' },
      { field: 'text', what: 'unexpected' },
    ],
  ] as [string, PortraitFact, ReturnType<typeof faultOfPortrait>][])('%s', (_, fact, expected) => {
    expect(faultOfPortrait(fact)).toEqual(expected);
  });

  it.each([
    ['the same', said('comorbidity', '高血压'), said('comorbidity', '高血压'), true],
    ['blanks, width and case', said('allergy', ' Ｐenicillin  Ｇ '), said('allergy', 'penicillin g'), true],
    ['another word', said('allergy', '青霉素'), said('allergy', '头孢'), false],
    ['another kind', said('allergy', '青霉素'), said('comorbidity', '青霉素'), false],
    ['a tag', tagged('communication', 'quiet'), tagged('communication', 'quiet'), true],
    ['another tag', tagged('communication', 'quiet'), tagged('communication', 'talkative'), false],
  ] as [string, PortraitFact, PortraitFact, boolean][])(
    'is the same entry: %s',
    (_, one, other, expected) => {
      expect(isSameFact(one, other)).toBe(expected);
    },
  );

  it('is talkative or quiet, not both', () => {
    expect(oppositeOf('quiet')).toBe('talkative');
    expect(oppositeOf('talkative')).toBe('quiet');
    expect(oppositeOf('morning')).toBeNull();
    expect(oppositeOf(null)).toBeNull();
  });

  it.each([
    ['无', true],
    ['否认药物及食物过敏史', true],
    ['无药物过敏史', true],
    ['没有过敏', true],
    ['不详', true],
    ['No known allergies', true],
    ['-', true],
    ['青霉素', false],
    ['无花果', false],
    ['磺胺类药物过敏', false],
    ['否认青霉素过敏，头孢过敏', false],
    ['无花果过敏', false],
    ['无药物过敏史，否认食物过敏史。', true],
    ['', true],
    ['No known drug allergy', true],
    ['Norvasc', false],
  ])('“%s” says that there is no allergy: %s', (text, expected) => {
    expect(saysNoAllergy(text)).toBe(expected);
  });
});

describe('flags behind a name', () => {
  it('are three at most, the allergy first, tags of one kind together', () => {
    const facts = [
      tagged('contact-time', 'evening'),
      tagged('communication', 'talkative'),
      said('dialect', '吴语'),
      tagged('communication', 'hard-of-hearing'),
      tagged('contact-time', 'morning'),
      said('allergy', '青霉素'),
      said('allergy', '头孢'),
      said('comorbidity', '高血压'),
      said('caller-note', '先打女儿电话'),
    ];
    expect(flagsOf(facts)).toEqual([
      { kind: 'allergy', codes: [], texts: ['青霉素', '头孢'] },
      { kind: 'communication', codes: ['hard-of-hearing', 'talkative'], texts: ['吴语'] },
      { kind: 'contact-time', codes: ['morning', 'evening'], texts: [] },
    ]);
  });

  it('are none where nothing of that kind is known', () => {
    expect(flagsOf([])).toEqual([]);
    expect(flagsOf([said('home', '独居')])).toEqual([]);
  });
});

describe('when he likes to be rung', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['11:29', true],
    ['11:30', false],
  ])('mornings, at %s: %s', (at, expected) => {
    expect(isGoodTime(['quiet', 'morning'], at)).toBe(expected);
  });

  it('is at no time where he never said so', () => {
    expect(isGoodTime(['quiet'], '09:00')).toBe(false);
  });

  it('has hours for each word, in order and without a gap', () => {
    const hours = CONTACT_TIMES.map((time) => CONTACT_HOURS[time]);
    expect(hours.every(({ from, to }) => from < to)).toBe(true);
    expect(hours.slice(1).map(({ from }) => from)).toEqual(hours.slice(0, -1).map(({ to }) => to));
  });
});
