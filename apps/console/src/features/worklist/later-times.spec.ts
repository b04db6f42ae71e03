import { localTimeAt } from '@suian/domain/kernel/zoned-time';
import { laterTimes, ownTime } from './later-times.js';

const CHINA = 480;

function at(wall: string): Date {
  return new Date(`2026-11-22T${wall}:00+08:00`);
}

function proposed(wall: string): string[] {
  return laterTimes(at(wall), CHINA).map((each) => localTimeAt(new Date(each.at), CHINA));
}

describe('laterTimes', () => {
  it.each([
    ['in the morning', '09:42', ['10:45', '11:45', '15:00', '18:30', '09:30', '15:00']],
    ['past the afternoon time', '15:10', ['16:10', '17:10', '18:30', '09:30', '15:00']],
    ['late: only what is still a decent hour', '18:30', ['19:30', '20:30', '09:30', '15:00']],
    ['at night: tomorrow', '22:00', ['09:30', '15:00']],
  ])('%s', (_, wall, expected) => {
    expect(proposed(wall)).toEqual(expected);
  });
});

describe('ownTime', () => {
  it('reads a time in the hospital zone', () => {
    expect(ownTime('2026-11-22T15:00', at('09:00'), CHINA)).toBe('2026-11-22T07:00:00.000Z');
  });

  it.each(['', '2026-11-22', '2026-11-22T08:00', 'yyT1'])('refuses %s', (typed) => {
    expect(ownTime(typed, at('09:00'), CHINA)).toBeNull();
  });
});
