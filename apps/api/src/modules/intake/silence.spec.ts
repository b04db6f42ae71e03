import { daytimeMinutes, gapsAfter, isSilent } from './silence.js';

const ZONE = 'Asia/Shanghai';
/** Wall time in the ward, October 2026. */
const at = (day: number, time: string) =>
  new Date(`2026-10-${String(day).padStart(2, '0')}T${time}:00+08:00`);

describe('minutes of daytime', () => {
  it.each([
    ['within one morning', at(21, '10:40'), at(21, '11:12'), 32],
    ['before eight', at(21, '06:00'), at(21, '08:10'), 10],
    ['a night between', at(20, '19:45'), at(21, '08:20'), 35],
    ['a whole night', at(20, '21:00'), at(21, '07:00'), 0],
    ['two days', at(19, '12:00'), at(21, '12:00'), 1440],
    ['nothing', at(21, '10:00'), at(21, '10:00'), 0],
  ])('%s', (_, from, to, minutes) => {
    expect(daytimeMinutes(from, to, ZONE)).toBe(minutes);
  });
});

describe('a way in that has gone silent', () => {
  const busy = { lastAt: at(21, '10:40'), gaps: [6, 12, 9, 14] };

  it.each([
    ['just half an hour', '11:10', false],
    ['a minute more', '11:11', true],
    ['an hour', '11:40', true],
  ])('%s', (_, time, silent) => {
    expect(isSilent(busy, at(21, time), ZONE)).toBe(silent);
  });

  it('waits for a system that usually sends twice a day', () => {
    const slow = { lastAt: at(21, '08:30'), gaps: [240, 300, 260, 310] };
    expect(isSilent(slow, at(21, '13:30'), ZONE)).toBe(false);
    expect(isSilent(slow, at(21, '13:31'), ZONE)).toBe(true);
  });

  it('does not learn to wait from one failure', () => {
    const failedOnce = { lastAt: at(21, '10:40'), gaps: [6, 12, 480, 14] };
    expect(isSilent(failedOnce, at(21, '11:11'), ZONE)).toBe(true);
  });

  it('says nothing at night, and nothing any more after two weeks', () => {
    expect(isSilent({ lastAt: at(20, '19:50'), gaps: [] }, at(21, '07:59'), ZONE)).toBe(false);
    expect(isSilent({ lastAt: at(1, '10:00'), gaps: [] }, at(14, '10:00'), ZONE)).toBe(true);
    expect(isSilent({ lastAt: at(1, '10:00'), gaps: [] }, at(15, '10:01'), ZONE)).toBe(false);
  });

  it('takes a morning’s delivery as one, and keeps the last twenty gaps', () => {
    expect(gapsAfter(busy, at(21, '10:44'), ZONE)).toEqual(busy.gaps);
    expect(gapsAfter(busy, at(21, '10:45'), ZONE)).toEqual([...busy.gaps, 5]);
    const full = { ...busy, gaps: Array.from({ length: 20 }, (_, index) => index + 10) };
    expect(gapsAfter(full, at(21, '11:40'), ZONE)).toEqual([...full.gaps.slice(1), 60]);
  });
});
