import { flagWords } from './flag-words.js';

describe('flags behind a name', () => {
  it.each([
    [{ kind: 'allergy', codes: [], texts: ['青霉素', '头孢'] }, '过敏：青霉素、头孢'],
    [{ kind: 'communication', codes: ['hard-of-hearing', 'slow-speech'], texts: [] }, '听力差，慢慢讲'],
    [{ kind: 'communication', codes: [], texts: ['吴语'] }, '说吴语'],
    [{ kind: 'communication', codes: ['quiet'], texts: ['说不清普通话'] }, '沉默型，说不清普通话'],
    [{ kind: 'contact-time', codes: ['morning', 'evening'], texts: [] }, '上午、晚上好接'],
  ] as [Parameters<typeof flagWords>[0], string][])('%o', (flag, expected) => {
    expect(flagWords(flag)).toBe(expected);
  });
});
