import { COMMUNICATION_TAGS } from '../portrait/portrait.js';
import { CALL_CUES, cuesFor, paceOf, type CallStyle } from './call-cues.js';
import { SCRIPT_SEGMENTS } from './call-script.js';

const style = (change: Partial<CallStyle> = {}): CallStyle => ({
  codes: [],
  speaksDialect: false,
  ...change,
});

describe('how a script is spoken', () => {
  it('is as usual with anybody, without a hint', () => {
    expect(paceOf(style())).toBe('usual');
    for (const key of [null, ...SCRIPT_SEGMENTS]) expect(cuesFor(style(), key)).toEqual([]);
  });

  it.each([
    ['hard-of-hearing', 'line-by-line', null],
    ['slow-speech', 'line-by-line', null],
    ['quiet', 'usual', 'questions'],
    ['talkative', 'usual', 'questions'],
    ['likes-praise', 'usual', 'guidance'],
  ] as const)('%s: %s, with a hint before %s', (code, pace, segment) => {
    const its = style({ codes: [code] });
    expect(paceOf(its)).toBe(pace);
    expect(cuesFor(its, segment)).toHaveLength(1);
  });

  it('has a hint for who speaks a dialect, and one for each tag', () => {
    expect(cuesFor(style({ speaksDialect: true }), null)).toHaveLength(1);
    const tags = CALL_CUES.map(({ tag }) => tag);
    expect(COMMUNICATION_TAGS.every((tag) => tags.includes(tag))).toBe(true);
  });

  it('gives the hints of all his tags together', () => {
    expect(cuesFor(style({ codes: ['hard-of-hearing', 'talkative', 'morning'] }), 'questions')).toHaveLength(
      2,
    );
  });
});
