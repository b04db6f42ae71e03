import {
  instantAt,
  instantOf,
  localDateAt,
  localDateIn,
  localTimeAt,
  offsetMinutesAt,
} from './zoned-time.js';

describe('wall time and instants', () => {
  it.each([
    ['Asia/Shanghai', '2026-10-21T01:40:00Z', 480],
    ['Asia/Shanghai', '1988-07-01T00:00:00Z', 540],
    ['America/New_York', '2026-07-01T00:00:00Z', -240],
    ['America/New_York', '2026-12-01T00:00:00Z', -300],
    ['UTC', '2026-10-21T01:40:00Z', 0],
  ])('%s at %s is %i minutes ahead of UTC', (zone, at, minutes) => {
    expect(offsetMinutesAt(zone, new Date(at))).toBe(minutes);
  });

  it.each([
    ['2026-10-21', '20:00', 'Asia/Shanghai', '2026-10-21T12:00:00.000Z'],
    ['2026-10-22', '00:00', 'Asia/Shanghai', '2026-10-21T16:00:00.000Z'],
    ['2026-10-21', '24:00', 'Asia/Shanghai', '2026-10-21T16:00:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(instant);
  });

  it('puts the wisdom tooth of 17 Nov 17:10 UTC on 18 Nov in Shanghai', () => {
    expect(localDateIn('Asia/Shanghai', new Date('2015-11-17T17:10:31Z'))).toBe('2015-11-18');
  });

  it('tells date and time by an offset, as the phone does', () => {
    const at = new Date('2026-10-21T18:05:00Z');
    expect(localDateAt(at, 480)).toBe('2026-10-22');
    expect(localTimeAt(at, 480)).toBe('02:05');
    expect(instantAt('2026-10-22', '02:05', 480)).toEqual(at);
    expect(instantAt('2026-10-22', '24:00', 480)).toEqual(new Date('2026-10-22T16:00:00Z'));
  });
});
