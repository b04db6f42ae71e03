import type { Cover } from '../triage/cover.js';
import { callingPeriods, callingTime, callWindow, nextCallingDay } from './calling-hours.js';
import { afterCall, canBePutOffTo, isMiss, proposalAfter, type EndedCall } from './redial.js';
import { rankCall, rankCalls, type CallToRank } from './rank-call.js';

const DAY = '2026-10-21';
/** Wall time of the ward on that Wednesday. */
const at = (time: string, date = DAY) => new Date(`${date}T${time}:00+08:00`);

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const cover = (duty: Cover['duty']): Cover => ({
  offsetMinutes: 480,
  duty,
  dailyRoundAt: '09:00',
  wardPhone: '07000123456',
  answeredAtNight: true,
});
const dayWard = cover([{ weekdays: everyDay, from: '08:00', to: '17:30' }]);
const workdays = cover([{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }]);
const nightWard = cover([{ weekdays: everyDay, from: '00:00', to: '24:00' }]);
const twoShifts = cover([
  { weekdays: everyDay, from: '08:00', to: '12:00' },
  { weekdays: everyDay, from: '14:00', to: '18:00' },
]);

describe('the place of a call', () => {
  const plain: CallToRank = {
    id: 'a',
    dueAt: at('17:30'),
    misses: 0,
    tier: null,
    age: null,
    day: null,
    openAlerts: 0,
    isAskedFor: false,
    isGoodTime: false,
  };
  const now = at('09:00');

  it.each<[string, Partial<CallToRank>, { code: string; points: number; figure: number | null }[]]>([
    ['nothing speaks for it', {}, []],
    ['late since a moment ago', { dueAt: at('08:59') }, [{ code: 'overdue', points: 15, figure: 1 }]],
    ['due this very moment', { dueAt: now }, []],
    [
      'late since two days',
      { dueAt: at('10:00', '2026-10-19') },
      [{ code: 'overdue', points: 30, figure: 2 }],
    ],
    ['late since ever', { dueAt: at('09:00', '2026-09-01') }, [{ code: 'overdue', points: 45, figure: 50 }]],
    ['missed once', { misses: 1 }, [{ code: 'missed-calls', points: 12, figure: 1 }]],
    ['missed often', { misses: 5 }, [{ code: 'missed-calls', points: 36, figure: 5 }]],
    ['高危', { tier: 'high' }, [{ code: 'tier-high', points: 30, figure: null }]],
    ['中危', { tier: 'medium' }, [{ code: 'tier-medium', points: 20, figure: null }]],
    ['低危', { tier: 'low' }, [{ code: 'tier-low', points: 5, figure: null }]],
    ['74 years', { age: 74 }, []],
    ['75 years', { age: 75 }, [{ code: 'age', points: 15, figure: 75 }]],
    ['day 0', { day: 0 }, [{ code: 'first-week', points: 5, figure: 0 }]],
    ['day 7', { day: 7 }, [{ code: 'first-week', points: 5, figure: 7 }]],
    ['day 8', { day: 8 }, []],
    ['before its anchor', { day: -1 }, []],
    ['an open alert', { openAlerts: 2 }, [{ code: 'open-alert', points: 10, figure: 2 }]],
    ['asked to be rung', { isAskedFor: true }, [{ code: 'asked-for', points: 20, figure: null }]],
    ['his time of day', { isGoodTime: true }, [{ code: 'good-time', points: 8, figure: null }]],
  ])('%s', (_, change, reasons) => {
    expect(rankCall({ ...plain, ...change }, now).reasons).toEqual(reasons);
  });

  it('adds up, and names the strongest reason first', () => {
    const call = {
      ...plain,
      dueAt: at('10:00', '2026-10-19'),
      misses: 1,
      age: 77,
      tier: 'medium' as const,
      day: 3,
    };
    const rank = rankCall(call, now);
    expect(rank).toMatchObject({ points: 82, ruleVersion: '2' });
    expect(rank.reasons.map(({ code }) => code)).toEqual([
      'overdue',
      'tier-medium',
      'age',
      'missed-calls',
      'first-week',
    ]);
  });

  it('orders by points, then by who is due first, then by id', () => {
    const calls: CallToRank[] = [
      { ...plain, id: 'c' },
      { ...plain, id: 'b' },
      { ...plain, id: 'z', dueAt: at('12:00') },
      { ...plain, id: 'd', tier: 'high' },
    ];
    expect(rankCalls(calls, now).map(({ call }) => call.id)).toEqual(['d', 'z', 'b', 'c']);
  });
});

describe('when somebody may be rung', () => {
  it.each([
    ['on duty: now', dayWard, '09:10', at('09:10')],
    ['after duty: next morning', dayWard, '17:30', at('08:00', '2026-10-22')],
    ['before duty: this morning', dayWard, '06:00', at('08:00')],
    ['between two shifts', twoShifts, '12:30', at('14:00')],
    ['a ward that never sleeps lets its patients sleep', nightWard, '02:00', at('08:00')],
    ['and in the evening', nightWard, '21:00', at('08:00', '2026-10-22')],
  ])('%s', (_, ward, time, expected) => {
    expect(callingTime(ward, at(time))).toEqual(expected);
  });

  it('the next day with duty; the weekend has none', () => {
    expect(nextCallingDay(dayWard, at('09:00'))).toEqual(at('08:00', '2026-10-22'));
    expect(nextCallingDay(workdays, at('09:00', '2026-10-23'))).toEqual(at('08:00', '2026-10-26'));
    expect(nextCallingDay(dayWard, at('06:00'))).toEqual(at('08:00', '2026-10-22'));
  });

  it('without known duty: at once, and a day later', () => {
    expect(callingTime(null, at('03:00'))).toEqual(at('03:00'));
    expect(nextCallingDay(null, at('03:00'))).toEqual(at('03:00', '2026-10-22'));
    expect(nextCallingDay(cover([]), at('03:00'))).toEqual(at('03:00', '2026-10-22'));
    expect(callWindow(null, at('03:00'))).toEqual({
      notBefore: at('03:00'),
      dueAt: at('03:00', '2026-10-22'),
    });
  });

  it('a shift that lies in the night alone is no time to ring', () => {
    expect(callingPeriods(cover([{ weekdays: everyDay, from: '00:00', to: '06:00' }]), at('03:00'))).toEqual(
      [],
    );
  });

  it.each([
    ['opened in the morning: due at the end of duty', dayWard, '08:00', '08:00', '17:30', DAY],
    ['not answered by eight: tomorrow', dayWard, '20:00', '08:00', '17:30', '2026-10-22'],
    ['two hours before the end: still today', dayWard, '15:30', '15:30', '17:30', DAY],
  ])('%s', (_, ward, time, notBefore, dueAt, on) => {
    expect(callWindow(ward, at(time))).toEqual({ notBefore: at(notBefore, on), dueAt: at(dueAt, on) });
  });

  it('what comes late in a shift has the next one too', () => {
    const window = callWindow(dayWard, at('15:31'));
    expect(window).toEqual({ notBefore: at('15:31'), dueAt: at('17:30', '2026-10-22') });
    expect(callWindow(twoShifts, at('11:00')).dueAt).toEqual(at('18:00'));
  });
});

describe('after a call', () => {
  const ended = (change: Partial<EndedCall>): EndedCall => ({
    outcome: 'no-answer',
    at: at('09:00'),
    cover: dayWard,
    callsToday: 1,
    askedFor: null,
    ...change,
  });

  it.each<[string, Partial<EndedCall>, ReturnType<typeof afterCall>]>([
    ['finished', { outcome: 'finished' }, { kind: 'done', reason: 'answered' }],
    ['family answered', { outcome: 'family-answered' }, { kind: 'done', reason: 'answered' }],
    ['refused', { outcome: 'refused' }, { kind: 'done', reason: 'refused' }],
    ['no answer: two hours', {}, { kind: 'again', at: at('11:00') }],
    ['busy: one hour', { outcome: 'off-or-busy' }, { kind: 'again', at: at('10:00') }],
    ['unfinished: two hours', { outcome: 'unfinished' }, { kind: 'again', at: at('11:00') }],
    ['the second today: tomorrow', { callsToday: 2 }, { kind: 'again', at: at('08:00', '2026-10-22') }],
    ['too late today', { at: at('16:00') }, { kind: 'again', at: at('08:00', '2026-10-22') }],
    ['into the pause: after it', { cover: twoShifts, at: at('10:30') }, { kind: 'again', at: at('14:00') }],
    ['a wrong number', { outcome: 'wrong-number' }, { kind: 'held', notBefore: at('08:00', '2026-10-22') }],
    ['he said when', { askedFor: at('15:00') }, { kind: 'again', at: at('15:00') }],
    ['duty unknown', { cover: null }, { kind: 'again', at: at('11:00') }],
    ['duty unknown, twice', { cover: null, callsToday: 2 }, { kind: 'again', at: at('09:00', '2026-10-22') }],
  ])('%s', (_, change, expected) => {
    expect(afterCall(ended(change))).toEqual(expected);
  });

  it('only a ring nobody took is a miss', () => {
    expect((['no-answer', 'off-or-busy'] as const).map(isMiss)).toEqual([true, true]);
    expect((['unfinished', 'wrong-number', 'finished'] as const).map(isMiss)).toEqual([false, false, false]);
  });

  it('three days without anybody propose the family', () => {
    expect(proposalAfter(['2026-10-21', '2026-10-21', '2026-10-22'])).toBeNull();
    expect(proposalAfter(['2026-10-21', '2026-10-22', '2026-10-23'])).toBe('family');
  });

  it.each([
    ['now', at('09:00'), false],
    ['a moment ahead', at('09:01'), true],
    ['thirty days', at('09:00', '2026-11-20'), true],
    ['longer', at('09:01', '2026-11-20'), false],
    ['before eight', at('07:59', '2026-10-22'), false],
    ['eight', at('08:00', '2026-10-22'), true],
    ['just before nine in the evening', at('20:59'), true],
    ['nine in the evening', at('21:00'), false],
  ])('putting off to %s', (_, to, isPossible) => {
    expect(canBePutOffTo(to, at('09:00'), 480)).toBe(isPossible);
  });
});
