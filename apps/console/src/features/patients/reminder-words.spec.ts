import type { TaskCard } from '@suian/contracts/patients';
import { reminderWords } from './reminder-words.js';

const clock = { now: new Date('2026-11-21T03:00:00.000Z'), offsetMinutes: 480 };

function words(state: NonNullable<TaskCard['reminder']>['state'], reason: string | null = null): string {
  return reminderWords({ state, reason, at: '2026-11-21T02:00:00.000Z' }, clock);
}

describe('what became of a reminder', () => {
  it.each([
    ['accepted', null, '已提醒 今天 10:00'],
    ['waiting', null, '排队，今天 10:00 提醒'],
    ['unknown', null, '提醒结果未知'],
    ['dropped', 'consent.withdrawn', '没再提醒（患者撤回了同意）'],
    ['refused', 'wechat.no-grant', '没发出（没有订阅次数）'],
  ] as const)('%s', (state, reason, said) => {
    expect(words(state, reason)).toBe(said);
  });

  it('a code without words is still said', () => {
    expect(words('failed', 'new-code')).toBe('没发出（原因 new-code）');
  });
});
