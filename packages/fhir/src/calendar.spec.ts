import { Calendar, isBefore } from './calendar.js';

const shanghai = new Calendar('Asia/Shanghai');

describe('Calendar', () => {
  it.each([
    ['2026-02-28', { on: '2026-02-28' }],
    ['2024-02-29', { on: '2024-02-29' }],
    ['2015-11-17T15:59:59Z', { on: '2015-11-17', at: '2015-11-17T15:59:59.000Z' }],
    ['2015-11-17T16:00:00Z', { on: '2015-11-18', at: '2015-11-17T16:00:00.000Z' }],
    ['2026-11-21T00:30:00+08:00', { on: '2026-11-21', at: '2026-11-20T16:30:00.000Z' }],
    ['2026-11-21T08:30Z', { on: '2026-11-21', at: '2026-11-21T08:30:00.000Z' }],
    ['2026-12-31T16:00:00.5Z', { on: '2027-01-01', at: '2026-12-31T16:00:00.500Z' }],
  ])('reads %s as Shanghai sees it', (text, moment) => {
    expect(shanghai.parse(text)).toEqual(moment);
  });

  it.each([
    ['2026', 'date.partial'],
    ['2026-02', 'date.partial'],
    ['2026-13', 'date.invalid'],
    ['2026-02-29', 'date.invalid'],
    ['2026-02-30', 'date.invalid'],
    ['2026-02-30T10:00:00+08:00', 'date.invalid'],
    ['2026-04-31', 'date.invalid'],
    ['2026-00-10', 'date.invalid'],
    ['2026-1-2', 'date.invalid'],
    ['2026/01/02', 'date.invalid'],
    ['20260102', 'date.invalid'],
    ['9999-12-31', 'date.invalid'],
    ['0001-01-01', 'date.invalid'],
    ['2026-01-02T24:00:00Z', 'date.invalid'],
    ['2026-01-02T10:60:00Z', 'date.invalid'],
    ['2026-01-02T10:00:00+15:00', 'date.invalid'],
    ['2026-01-02 10:00:00', 'date.invalid'],
    ['2026-01-02T10:00:00', 'date.zone-missing'],
    ['昨天', 'date.invalid'],
  ])('refuses %s as %s', (text, fault) => {
    expect(shanghai.parse(text)).toBe(fault);
  });

  it('knows the days of other zones', () => {
    expect(new Calendar('America/New_York').parse('2026-03-01T04:59:00Z')).toMatchObject({
      on: '2026-02-28',
    });
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new Calendar('Asia/Nowhere')).toThrow(RangeError);
  });
});

describe('isBefore', () => {
  it.each([
    ['the same day without times', { on: '2026-01-02' }, { on: '2026-01-02' }, false],
    ['the day before', { on: '2026-01-01' }, { on: '2026-01-02' }, true],
    [
      'earlier the same day',
      { on: '2026-01-02', at: '2026-01-02T01' },
      { on: '2026-01-02', at: '2026-01-02T02' },
      true,
    ],
    ['one with a time, one without', { on: '2026-01-02', at: '2026-01-02T09' }, { on: '2026-01-02' }, false],
  ])('%s', (_name, a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });
});
