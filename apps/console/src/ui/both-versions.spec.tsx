import type { PlanCard } from '@suian/contracts/patients';
import { renderToStaticMarkup } from 'react-dom/server';
import { BothVersions } from './BothVersions.js';
import { planVersionRows, type SeenPlan } from './plan-versions.js';
import { hasChanged } from './version-rows.js';

const clock = { now: new Date('2026-11-21T03:00:00.000Z'), offsetMinutes: 480 };
const proposed: SeenPlan = {
  pathwayName: '膝关节置换 90 天',
  pathwayVersion: 4,
  state: 'proposed',
  tier: 'medium',
  tierReason: '65 岁以上',
  confirmedBy: null,
  confirmedAt: null,
};
const confirmed: SeenPlan = {
  ...proposed,
  state: 'confirmed',
  tier: 'high',
  confirmedBy: '许敏',
  confirmedAt: '2026-11-21T02:10:00.000Z',
} satisfies Partial<PlanCard>;

function markup(): string {
  const rows = planVersionRows(proposed, confirmed, clock);
  return renderToStaticMarkup(<BothVersions rows={rows} typed="低危" onContinue={() => undefined} />);
}

describe('both versions', () => {
  it('nothing is said while nothing differs', () => {
    expect(hasChanged(planVersionRows(proposed, { ...proposed }, clock))).toBe(false);
  });

  it('shows what was seen beside what is, who changed it and when', () => {
    const text = markup().replaceAll(/<[^>]*>/g, '|');
    expect(text).toContain('您看到的|');
    expect(text).toMatch(/分级\|+中危\|+高危/);
    expect(text).toMatch(/谁确认的\|+还没有人\|+许敏，今天 10:10/);
  });

  it('marks what differs with a word, and only that', () => {
    expect(markup().match(/变了/g)).toHaveLength(3);
    expect(markup()).toMatch(/第 4 版<\/td><td>[^<]*第 4 版<\/td>/);
  });

  it('keeps what was typed in sight, and offers one way on', () => {
    expect(markup()).toContain('低危');
    expect(markup()).toContain('用新的继续');
  });
});
