import { nextReviewWords } from './next-review.js';

const CHINA = 480;
const at = (local: string) => new Date(`${local}:00+08:00`);

describe('when the rules are asked again', () => {
  it.each([
    ['2026-10-21T09:51', '2026-10-22T06:00', '明早 6:00'],
    ['2026-10-21T05:10', '2026-10-21T06:00', '今早 6:00'],
    ['2026-10-21T09:51', '2026-10-24T06:00', '10-24 06:00'],
  ])('at %s for %s: %s', (now, next, said) => {
    expect(nextReviewWords(at(next).toISOString(), { now: at(now), offsetMinutes: CHINA })).toBe(said);
  });
});
