import { ERRORS, type ErrorCode } from '@suian/contracts/errors';
import { problemWords } from './errors.js';

const codes = Object.keys(ERRORS) as ErrorCode[];

describe('words for what went wrong', () => {
  it.each(codes)('%s is said in plain Chinese, without its code', (code) => {
    const sentence = problemWords({ code });
    expect(sentence).toMatch(/[一-龥]{4}/);
    expect(sentence).not.toContain(code);
  });

  it('says how many tries are left', () => {
    expect(problemWords({ code: 'session.wrong-password', facts: { triesLeft: 3 } })).toContain(
      '还能试 3 次',
    );
  });

  it('says who was quicker', () => {
    const sentence = problemWords({ code: 'alert.claimed-by-another', facts: { claimedBy: '许敏' } });
    expect(sentence).toContain('许敏');
  });
});
