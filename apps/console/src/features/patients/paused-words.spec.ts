import { pausedWords } from './paused-words.js';

describe('a paused plan', () => {
  it.each([
    ['readmitted', '再次住院，暂停随访（今天 14:20 起）'],
    ['discharge-cancelled', '出院已撤销，暂停随访（今天 14:20 起）'],
  ] as const)('%s is said plainly, with its reason', (reason, said) => {
    expect(pausedWords({ for: reason, at: '2026-11-21T06:20:00.000Z' }, '今天 14:20')).toBe(said);
  });
});
