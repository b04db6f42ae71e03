import { standingOf, type WrongTry } from './sign-in-limits.js';

const NOW = new Date('2026-10-21T01:40:00.000Z');

const at = (secondsAgo: number) => new Date(NOW.getTime() - secondsAgo * 1000);

/** Newest first, as the store gives them. */
const tries = (address: string, ...secondsAgo: number[]): WrongTry[] =>
  secondsAgo.map((seconds) => ({ address, at: at(seconds) }));

const fifty = (newest: number, count = 50): WrongTry[] =>
  Array.from({ length: count }, (_, index) => ({ address: `10.0.0.${index}`, at: at(newest + index) }));

describe('how often a password may be tried', () => {
  it.each([
    ['nobody has tried', [], { kind: 'open', triesLeft: 5 }],
    ['four were wrong', tries('a', 1, 2, 3, 4), { kind: 'open', triesLeft: 1 }],
    ['five were wrong just now', tries('a', 0, 1, 2, 3, 4), { kind: 'locked', until: at(-900) }],
    ['five were wrong from other addresses', tries('b', 0, 1, 2, 3, 4), { kind: 'open', triesLeft: 5 }],
    ['the lock has a second to go', tries('a', 899, 900, 901, 902, 903), { kind: 'locked', until: at(-1) }],
    ['the lock is over', tries('a', 900, 901, 902, 903, 904), { kind: 'open', triesLeft: 5 }],
    [
      'the five are spread over an hour',
      tries('a', 10, 600, 1200, 1800, 2400),
      { kind: 'open', triesLeft: 3 },
    ],
    ['forty-nine were wrong from anywhere', fifty(0, 49), { kind: 'open', triesLeft: 5 }],
    ['fifty were wrong from anywhere', fifty(0), { kind: 'slow', until: at(-1) }],
    ['fifty-three were wrong', fifty(0, 53), { kind: 'slow', until: at(-8) }],
    ['very many were wrong', fifty(0, 90), { kind: 'slow', until: at(-60) }],
    ['fifty were wrong, a while ago', fifty(2), { kind: 'open', triesLeft: 5 }],
  ])('where %s', (_what, list, expected) => {
    expect(standingOf(list, 'a', NOW)).toEqual(expected);
  });
});
