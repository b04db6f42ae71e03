import { composeAdvice } from './advice.js';
import { claimDueAt } from './claim-due.js';
import type { ConcernRule, RulePack } from './concern-rule.js';
import { itemsOf, meets, type Condition } from './condition.js';
import { dutyPeriods, hasCoverAt, nextDailyRound, type Cover } from './cover.js';
import { mayClose, openOrRaise } from './episode.js';
import { findConcerns } from './find-concerns.js';

const week = [1, 2, 3, 4, 5, 6, 7];
const days: Cover = {
  offsetMinutes: 480,
  duty: [{ weekdays: week, from: '08:00', to: '17:30' }],
  dailyRoundAt: '09:00',
  wardPhone: '07000123456',
  answeredAtNight: false,
};
const weekdays: Cover = { ...days, duty: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }] };
const always: Cover = { ...days, duty: [{ weekdays: week, from: '00:00', to: '24:00' }] };
const never: Cover = { ...days, duty: [] };
/** Wall time in Shanghai. */
const at = (text: string) => new Date(`${text}:00+08:00`);

const rule = (
  key: string,
  severity: ConcernRule['severity'],
  when: Condition,
  concern = 'wound',
): ConcernRule => ({
  key,
  concern,
  severity,
  when,
  advice: key,
  source: 'test',
});
const rules = [
  rule('warm', 'warning', { item: 'temperature', atLeast: 38, below: 38.5 }),
  rule('hot', 'critical', { item: 'temperature', atLeast: 38.5 }),
  rule('pus', 'critical', { item: 'wound', anyOf: ['pus'] }),
  rule('pain', 'warning', { item: 'pain', atLeast: 7 }, 'pain'),
];

describe('conditions', () => {
  it.each([
    [37.9, []],
    [38, ['warm']],
    [38.4, ['warm']],
    [38.5, ['hot']],
    ['unsure', []],
  ])('a temperature of %s fires %j', (temperature, keys) => {
    expect(findConcerns(rules, { temperature }).map((finding) => finding.ruleKey)).toEqual(keys);
  });

  it('a blank raises nothing; the worst comes first, with the answers behind it', () => {
    expect(findConcerns(rules, {})).toEqual([]);
    const findings = findConcerns(rules, { pain: 8, wound: ['open', 'pus'] });
    expect(findings.map((finding) => finding.ruleKey)).toEqual(['pus', 'pain']);
    expect(findings[0]?.evidence).toEqual([{ linkId: 'wound', answer: ['open', 'pus'] }]);
  });

  it('joins conditions with all and any', () => {
    const both: Condition = {
      all: [
        { item: 'temperature', atLeast: 38 },
        { item: 'wound', anyOf: ['ooze'] },
      ],
    };
    const either: Condition = { any: [both, { item: 'breath', anyOf: ['yes'] }] };
    expect(meets(both, { temperature: 38, wound: 'ooze' })).toBe(true);
    expect(meets(both, { temperature: 38 })).toBe(false);
    expect(meets(either, { breath: 'yes' })).toBe(true);
    expect(meets({ item: 'temperature', anyOf: ['x'] }, { temperature: 38 })).toBe(false);
    expect(itemsOf(either)).toEqual(['temperature', 'wound', 'breath']);
    const partial = findConcerns([rule('x', 'notice', either)], { breath: 'yes' });
    expect(partial[0]?.evidence).toEqual([{ linkId: 'breath', answer: 'yes' }]);
  });
});

describe('duty', () => {
  it('joins touching shifts, also over midnight', () => {
    const night: Cover = {
      ...days,
      duty: [
        { weekdays: week, from: '20:00', to: '24:00' },
        { weekdays: week, from: '00:00', to: '08:00' },
      ],
    };
    const [first] = dutyPeriods(night, at('2026-10-21T23:00'));
    expect(first?.from).toEqual(at('2026-10-21T20:00'));
    expect(first?.to).toEqual(at('2026-10-22T08:00'));
    expect(hasCoverAt(night, at('2026-10-22T03:00'))).toBe(true);
    const nested: Cover = { ...days, duty: [...days.duty, { weekdays: week, from: '09:00', to: '10:00' }] };
    expect(dutyPeriods(nested, at('2026-10-21T09:30'))[0]?.to).toEqual(at('2026-10-21T17:30'));
  });

  it.each([
    ['2026-10-21T07:59', false],
    ['2026-10-21T08:00', true],
    ['2026-10-21T17:29', true],
    ['2026-10-21T17:30', false],
  ])('at %s somebody is on duty: %s', (now, covered) => {
    expect(hasCoverAt(days, at(now))).toBe(covered);
  });

  it('goes round on the next duty day', () => {
    expect(nextDailyRound(days, at('2026-10-21T08:59'))).toEqual(at('2026-10-21T09:00'));
    expect(nextDailyRound(days, at('2026-10-21T09:00'))).toEqual(at('2026-10-22T09:00'));
    expect(nextDailyRound(weekdays, at('2026-10-24T08:00'))).toEqual(at('2026-10-26T09:00'));
    expect(nextDailyRound(never, at('2026-10-21T08:00'))).toBeNull();
  });
});

describe('the claim clock (decision 5)', () => {
  it.each([
    ['critical on duty: 30 minutes', 'critical', days, '2026-10-21T09:42', '2026-10-21T10:12'],
    ['critical in the last minute of duty', 'critical', days, '2026-10-21T17:29', '2026-10-21T17:59'],
    ['critical at night: start of cover + 30', 'critical', days, '2026-10-21T23:00', '2026-10-22T08:30'],
    ['critical round the clock', 'critical', always, '2026-10-21T23:50', '2026-10-22T00:20'],
    ['warning in the morning: end of duty', 'warning', days, '2026-10-21T09:42', '2026-10-21T17:30'],
    ['warning exactly 2 hours before the end', 'warning', days, '2026-10-21T15:30', '2026-10-21T17:30'],
    ['warning in the last 2 hours: end of the next', 'warning', days, '2026-10-21T15:31', '2026-10-22T17:30'],
    ['warning at night: end of the next', 'warning', days, '2026-10-21T20:00', '2026-10-22T17:30'],
    [
      'warning where somebody is always there: end of the shift',
      'warning',
      always,
      '2026-10-21T09:42',
      '2026-10-22T00:00',
    ],
    [
      'warning late in such a shift: end of the next',
      'warning',
      always,
      '2026-10-21T23:00',
      '2026-10-23T00:00',
    ],
    ['warning on Friday night', 'warning', weekdays, '2026-10-23T20:00', '2026-10-26T17:00'],
    ['notice: the next round', 'notice', days, '2026-10-21T09:42', '2026-10-22T09:00'],
  ] as const)('%s', (_, severity, cover, opened, due) => {
    expect(claimDueAt(severity, at(opened), cover)).toEqual(at(due));
  });

  it('promises nothing where nobody is ever on duty', () => {
    expect(
      ['critical', 'warning', 'notice'].map((severity) =>
        claimDueAt(severity as 'critical', at('2026-10-21T09:00'), never),
      ),
    ).toEqual([null, null, null]);
  });
});

describe('advice', () => {
  const text = (key: string, primaryCall: '120' | 'ward' | '12356') => ({
    key,
    title: `${key}!`,
    steps: [{ action: '坐下', note: '别走动' }],
    primaryCall,
  });
  const pack: RulePack = {
    ruleVersion: '1',
    adviceVersion: 'A-1',
    signedOffBy: null,
    concerns: {},
    rules,
    advice: [
      text('hot', 'ward'),
      text('pus', '120'),
      text('pain', 'ward'),
      { ...text('self', 'ward'), callWithoutCover: '12356' as const },
    ],
  };
  const advise = (key: string, severity: ConcernRule['severity'], cover: Cover | null, now: string | null) =>
    composeAdvice({
      pack,
      findings: [
        {
          ruleKey: key,
          concern: 'wound',
          severity,
          advice: key,
          evidence: [{ linkId: 'wound', answer: 'x' }],
        },
      ],
      now: now ? at(now) : null,
      cover,
    });

  it.each([
    ['ward first while on duty', 'hot', 'critical', days, '2026-10-21T09:00', ['ward', '120']],
    ['the ward becomes 120 at night', 'hot', 'critical', days, '2026-10-21T22:00', ['120']],
    [
      'the ward stays second where its phone is answered at night',
      'hot',
      'critical',
      { ...days, answeredAtNight: true },
      '2026-10-21T22:00',
      ['120', 'ward'],
    ],
    ['120 with the ward second', 'pus', 'critical', days, '2026-10-21T09:00', ['120', 'ward']],
    ['unknown time counts as nobody there', 'hot', 'critical', days, null, ['120']],
    ['unknown cover counts as nobody there', 'hot', 'critical', null, '2026-10-21T09:00', ['120']],
    [
      'self-harm at night: the crisis line, then 120',
      'self',
      'critical',
      days,
      '2026-10-21T22:00',
      ['12356', '120'],
    ],
    ['a warning offers the ward', 'pain', 'warning', days, '2026-10-21T09:00', ['ward']],
    ['a warning at night offers no call nobody answers', 'pain', 'warning', days, '2026-10-21T22:00', []],
    ['a warning without network offers the ward', 'pain', 'warning', null, null, ['ward']],
  ] as const)('%s', (_, key, severity, cover, now, calls) => {
    expect(advise(key, severity, cover, now).calls).toEqual(calls);
  });

  it('promises a time only where it is known', () => {
    expect(advise('hot', 'critical', days, '2026-10-21T09:42').promisedBy).toEqual(at('2026-10-21T10:12'));
    expect(advise('hot', 'critical', days, null)).toMatchObject({ promisedBy: null, isCovered: null });
  });

  it('lets the worst finding speak, and names each answer once', () => {
    const findings = findConcerns(rules, { temperature: 39, wound: ['pus'], pain: 9 });
    const advice = composeAdvice({
      pack,
      findings: [...findings, ...findings],
      now: at('2026-10-21T09:00'),
      cover: days,
    });
    expect(advice).toMatchObject({ level: 'critical', title: 'hot!', adviceVersion: 'A-1', isCovered: true });
    expect(advice.evidence.map((each) => each.linkId)).toEqual(['temperature', 'wound', 'pain']);
  });

  it('is calm where nothing was found', () => {
    const calm = composeAdvice({ pack, findings: [], now: at('2026-10-21T09:00'), cover: days });
    expect(calm).toMatchObject({ level: 'normal', title: '', steps: [], calls: [], promisedBy: null });
  });

  it('still has a level where the text is missing', () => {
    expect(advise('nowhere', 'critical', days, '2026-10-21T09:00')).toMatchObject({
      level: 'critical',
      title: '',
      calls: [],
    });
  });
});

describe('episodes', () => {
  const findings = findConcerns(rules, { temperature: 39, wound: ['pus'], pain: 9 });

  it('opens one alert per concern, however many rules fired', () => {
    expect(openOrRaise([], findings).map(({ kind, concern, severity }) => [kind, concern, severity])).toEqual(
      [
        ['open', 'wound', 'critical'],
        ['open', 'pain', 'warning'],
      ],
    );
  });

  it('raises the open one, and never lowers it', () => {
    const steps = openOrRaise(
      [
        { concern: 'wound', severity: 'warning' },
        { concern: 'pain', severity: 'critical' },
      ],
      findings,
    );
    expect(steps).toMatchObject([
      { kind: 'raise', concern: 'wound', severity: 'critical', isWorse: true },
      { kind: 'raise', concern: 'pain', severity: 'critical', isWorse: false },
    ]);
  });

  it('does not let a critical alert end as unreachable', () => {
    expect(mayClose('critical', 'unreachable')).toBe(false);
    expect(mayClose('warning', 'unreachable')).toBe(true);
    expect(mayClose('critical', 'advised-by-phone')).toBe(true);
  });
});
