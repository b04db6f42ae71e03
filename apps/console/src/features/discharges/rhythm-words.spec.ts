import type { PathwayRow } from '@suian/contracts/discharges';
import { cadenceWords } from './rhythm-words.js';

const ROW: PathwayRow = {
  ...{ id: 'p', key: 'k', name: '方案', version: 1, anchor: 'discharge', isSample: true },
  days: [],
  rhythm: [],
};
const STEP = { title: '', role: 'nurse', tiers: null, tag: null } as const;

describe('how often a pathway asks', () => {
  it('names single days', () => {
    expect(cadenceWords({ ...ROW, anchor: 'operation', days: [1, 3, 7] })).toBe('手术后第 1、3、7 天');
  });

  it('says a rhythm with its channel, its phases and for whom it is', () => {
    const rhythm: PathwayRow['rhythm'] = [
      { ...STEP, channel: 'phone', repeats: [{ unit: 'months', every: 1, from: 1, until: 3 }] },
      { ...STEP, channel: 'wechat', repeats: [{ unit: 'months', every: 3, from: 6, until: null }] },
      {
        ...STEP,
        channel: 'wechat',
        tiers: ['high'],
        repeats: [{ unit: 'weeks', every: 1, from: 1, until: null }],
      },
    ];
    expect(cadenceWords({ ...ROW, rhythm })).toBe(
      '前 3 个月每个月打电话；每 3 个月微信问卷；高危每周微信问卷',
    );
  });
});
