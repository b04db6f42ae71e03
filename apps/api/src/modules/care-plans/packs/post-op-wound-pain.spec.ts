import { layOutTasks } from '@suian/domain/schedule/lay-out-tasks';
import { POST_OP_WOUND_PAIN } from './post-op-wound-pain.js';

const enrolment = { id: 'plan', anchorEventId: 'op', anchorOn: '2026-10-20', zone: 'Asia/Shanghai' };
const WHO = { tier: 'medium', tags: [], until: '2027-11-20' } as const;
const NOON = 'T04:00:00.000Z';

describe('the pathway after an operation', () => {
  it('asks on days 1, 3, 7, 14 and 30: from 08:00, due 20:00, a little longer each time', () => {
    const tasks = layOutTasks(
      POST_OP_WOUND_PAIN,
      {
        ...enrolment,
        enrolledAt: new Date(`2026-10-20${NOON}`),
      },
      WHO,
    );
    expect(
      tasks.map(({ opensAt, dueAt, closesAt }) => [opensAt, dueAt, closesAt].map((at) => at.toISOString())),
    ).toEqual([
      ['2026-10-21T00:00:00.000Z', '2026-10-21T12:00:00.000Z', '2026-10-22T16:00:00.000Z'],
      ['2026-10-23T00:00:00.000Z', '2026-10-23T12:00:00.000Z', '2026-10-24T16:00:00.000Z'],
      ['2026-10-27T00:00:00.000Z', '2026-10-27T12:00:00.000Z', '2026-10-29T16:00:00.000Z'],
      ['2026-11-03T00:00:00.000Z', '2026-11-03T12:00:00.000Z', '2026-11-06T16:00:00.000Z'],
      ['2026-11-19T00:00:00.000Z', '2026-11-19T12:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ]);
    expect(tasks.some(({ notApplicable }) => notApplicable)).toBe(false);
  });

  it('leaves out what closed before somebody went home', () => {
    const tasks = layOutTasks(
      POST_OP_WOUND_PAIN,
      {
        ...enrolment,
        enrolledAt: new Date(`2026-10-25${NOON}`),
      },
      WHO,
    );
    expect(tasks.map(({ stepKey, notApplicable }) => [stepKey, notApplicable])).toEqual([
      ['day-1', true],
      ['day-3', true],
      ['day-7', false],
      ['day-14', false],
      ['day-30', false],
    ]);
  });

  it('proposes no lower tier than 中危 while facts are missing', () => {
    expect(POST_OP_WOUND_PAIN.proposedTier).toBe('medium');
  });
});
