import fc from 'fast-check';
import { addDays, addMonths, ageOn, daysBetween, isLocalDate, weekdayOf } from './local-date.js';

describe('calendar dates', () => {
  it.each([
    ['2026-10-21', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['20261021', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  it.each([
    ['2026-10-21', 7, '2026-10-28'],
    ['2026-12-30', 3, '2027-01-02'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-10-21', 0, '2026-10-21'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-10-21', 14, '2027-12-21'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('goes there and back', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    const texts = date.map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(texts, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-10-19', 1],
    ['2026-10-21', 3],
    ['2026-10-25', 7],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ['1958-10-21', '2026-10-21', 68],
    ['1958-10-22', '2026-10-21', 67],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
  ])('born %s, on %s is %i years old', (birthOn, on, age) => {
    expect(ageOn(birthOn, on)).toBe(age);
  });
});
