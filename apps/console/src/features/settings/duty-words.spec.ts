import type { Cover } from '@suian/domain/triage/cover';
import { dutyLines } from './duty-words.js';

function coverOn(...weekdays: number[]): Cover {
  return {
    offsetMinutes: 480,
    duty: [{ weekdays, from: '08:00', to: '17:30' }],
    dailyRoundAt: '10:00',
    wardPhone: '0700-0123456',
    answeredAtNight: true,
  };
}

describe('when a ward is on duty', () => {
  it.each([
    [[1, 2, 3, 4, 5], '周一至周五 08:00–17:30'],
    [[7, 6, 5, 4, 3, 2, 1], '每天 08:00–17:30'],
    [[1, 2, 3, 6], '周一至周三、周六 08:00–17:30'],
    [[6, 7], '周六、周日 08:00–17:30'],
  ])('%j reads as a nurse says it', (weekdays, words) => {
    expect(dutyLines(coverOn(...weekdays))).toEqual([words]);
  });
});
