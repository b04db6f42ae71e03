import { SAMPLE_LIMITS, USUAL_LIMITS } from '@suian/domain/diary/sample-limits';
import { CATALOGUE } from '@suian/domain/diary/catalogue';
import { CONTEXT_WORDS, METRIC_WORDS, PART_WORDS } from './diary-words.js';
import { DIARY_CONCERNS, diaryAdvice } from './diary-advice.js';

describe('the words of the diary', () => {
  it('there is advice of three steps for every limit, and a name for every concern', () => {
    const keys = diaryAdvice.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { advice, concern } of [...SAMPLE_LIMITS, ...USUAL_LIMITS]) {
      expect(keys).toContain(advice);
      expect(Object.keys(DIARY_CONCERNS)).toContain(concern);
    }
    for (const { steps } of diaryAdvice) expect(steps).toHaveLength(3);
  });

  it('names every metric, figure and way of measuring', () => {
    for (const { metric, parts, contexts } of CATALOGUE) {
      expect(METRIC_WORDS[metric]).toBeTruthy();
      for (const { part } of parts) expect(PART_WORDS[part]).toBeTruthy();
      for (const context of contexts) expect(CONTEXT_WORDS[context]).toBeTruthy();
    }
  });

  it('every limit of the sample says where it comes from', () => {
    for (const { source, year } of SAMPLE_LIMITS) {
      expect(source.length).toBeGreaterThan(3);
      expect(year).toBeGreaterThan(2010);
    }
  });
});
