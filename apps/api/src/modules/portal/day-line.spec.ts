import type { TaskStatus } from '@suian/domain/schedule/task-status';
import { dayLine } from './day-line.js';

const plan = { anchorKind: 'operation', anchorOn: '2026-10-01' } as const;
const task = (day: number, status: TaskStatus) => ({
  day,
  status,
  dueOn: `2026-10-${String(day + 1).padStart(2, '0')}`,
});
const titles = (statuses: [number, TaskStatus][], today: string) =>
  dayLine(
    plan,
    statuses.map(([day, status]) => task(day, status)),
    today,
  ).map(({ title, state }) => `${title} ${state}`);

describe('the line of days', () => {
  it('starts at the operation and leaves out what was never asked', () => {
    expect(
      titles(
        [
          [1, 'not-applicable'],
          [3, 'completed'],
          [7, 'cancelled'],
          [14, 'upcoming'],
        ],
        '2026-10-05',
      ),
    ).toEqual(['手术 done', '第 3 天 done', '第 14 天 later']);
  });

  it('shows at most five stops, with what can be done now in the middle', () => {
    const all: [number, TaskStatus][] = [
      [1, 'completed'],
      [3, 'missed'],
      [7, 'overdue'],
      [14, 'upcoming'],
      [21, 'upcoming'],
      [28, 'upcoming'],
    ];
    expect(titles(all, '2026-10-09')).toEqual([
      '第 1 天 done',
      '第 3 天 missed',
      '第 7 天 today',
      '第 14 天 later',
      '第 21 天 later',
    ]);
  });

  it('ends with the last stops once all is done', () => {
    const done = [1, 3, 7, 14, 28].map((day): [number, TaskStatus] => [day, 'completed']);
    expect(titles(done, '2026-10-30').at(-1)).toBe('第 28 天 done');
    expect(titles(done, '2026-10-30')).toHaveLength(5);
  });
});
