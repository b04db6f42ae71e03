import type { PortraitRow } from '@suian/contracts/portrait';
import { portraitFacts } from './portrait-facts.js';

const row = (change: Partial<PortraitRow>): PortraitRow => ({
  id: '1',
  kind: 'home',
  code: null,
  text: null,
  source: 'nurse',
  by: '何佳敏',
  at: '2026-10-21T01:40:00.000Z',
  ...change,
});

describe('the rows of 画像', () => {
  it('say who says so, and that nothing is written', () => {
    const facts = portraitFacts([
      row({ kind: 'comorbidity', text: '高血压 8 年', source: 'hl7', by: null }),
      row({ kind: 'comorbidity', text: '糖尿病' }),
      row({ kind: 'communication', code: 'talkative' }),
      row({ kind: 'communication', code: 'likes-praise' }),
      row({ kind: 'communication', code: 'slow-speech', by: '许敏' }),
    ]);
    expect(
      facts.map(({ kind, lines }) => [kind, ...lines.map(({ text, source }) => `${text}|${source}`)]),
    ).toEqual([
      ['comorbidity', '高血压 8 年|HIS', '糖尿病|何佳敏'],
      ['allergy'],
      ['home'],
      ['communication', '健谈型；爱听鼓励|何佳敏', '慢慢讲|许敏'],
    ]);
  });
});
