import type { RankReason } from '@suian/domain/worklist/rank-call';
import { reasonChips, reasonLines } from './rank-words.js';

const REASONS: RankReason[] = [
  { code: 'overdue', points: 30, figure: 2 },
  { code: 'tier-high', points: 30, figure: null },
  { code: 'age', points: 10, figure: 82 },
  { code: 'missed-calls', points: 24, figure: 2 },
  { code: 'first-week', points: 5, figure: 3 },
];

describe('reasonChips', () => {
  it('says the three strongest, the tier being in its own column', () => {
    expect(reasonChips(REASONS).map(({ text }) => text)).toEqual(['超 2 天', '没打通 2 次', '82 岁']);
  });

  it('is amber only for what is late or worse', () => {
    const chips = reasonChips([...REASONS, { code: 'open-alert', points: 40, figure: 1 }]);
    expect(chips.map(({ isPressing }) => isPressing)).toEqual([true, true, false]);
  });

  it('calls a call without a reason ordinary', () => {
    expect(reasonChips([{ code: 'tier-low', points: 5, figure: null }])).toEqual([
      { text: '常规', isPressing: false },
    ]);
  });
});

describe('reasonLines', () => {
  it('shows every part of the sum, strongest first', () => {
    const lines = reasonLines(REASONS);
    expect(lines).toHaveLength(5);
    expect(lines.map(({ points }) => points)).toEqual(['+30', '+30', '+24', '+10', '+5']);
  });
});
