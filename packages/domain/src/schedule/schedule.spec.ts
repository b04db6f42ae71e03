import fc from 'fast-check';
import { layOutTasks, occurrenceKey } from './lay-out-tasks.js';
import type { Pathway } from './pathway.js';
import { isDueNow, taskStatusAt } from './task-status.js';

const step = (day: number) => ({
  key: `d${day}`,
  title: `第 ${day} 天`,
  day,
  opensDaysBefore: 0,
  opensAtTime: '08:00',
  dueAtTime: '20:00',
  closesDaysAfter: 2,
  questionnaire: 'wound-and-pain',
});
const pathway: Pathway = {
  key: 'post-op',
  name: '术后',
  anchor: 'operation',
  steps: [1, 3, 7, 14, 30].map(step),
  proposedTier: 'medium',
  proposedTierReason: '',
};
const enrolment = {
  id: 'plan',
  anchorEventId: 'anchor',
  anchorOn: '2026-10-14',
  zone: 'Asia/Shanghai',
  enrolledAt: new Date('2026-10-14T02:00:00Z'),
};

describe('laying out tasks', () => {
  it('puts day n on the anchor date plus n, open, due and closed by the wall clock of the hospital', () => {
    const [first, , third] = layOutTasks(pathway, enrolment);
    expect(first).toMatchObject({
      dueOn: '2026-10-15',
      dueTime: '20:00',
      occurrenceKey: 'plan:d1:anchor:0',
      notApplicable: false,
    });
    expect(third?.dueOn).toBe('2026-10-21');
    expect(third?.opensAt.toISOString()).toBe('2026-10-21T00:00:00.000Z');
    expect(third?.dueAt.toISOString()).toBe('2026-10-21T12:00:00.000Z');
    expect(third?.closesAt.toISOString()).toBe('2026-10-23T16:00:00.000Z');
  });

  it('marks 不适用 what closed before the patient was enrolled, to the minute', () => {
    const closes = layOutTasks(pathway, enrolment)[0]?.closesAt ?? new Date(0);
    const at = (enrolledAt: Date) => layOutTasks(pathway, { ...enrolment, enrolledAt })[0]?.notApplicable;
    expect(at(new Date(closes.getTime() - 1))).toBe(false);
    expect(at(closes)).toBe(true);
  });

  it('keeps the keys when the date is corrected', () => {
    const before = layOutTasks(pathway, enrolment).map((task) => task.occurrenceKey);
    const after = layOutTasks(pathway, { ...enrolment, anchorOn: '2026-10-10' }).map(
      (task) => task.occurrenceKey,
    );
    expect(after).toEqual(before);
    expect(occurrenceKey('a', 'b', 'c', 1)).toBe('a:b:c:1');
  });

  it('opens, falls due and closes in this order in any zone and year', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Apia');
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(zone, day, (each, anchorOn) => {
        for (const task of layOutTasks(pathway, { ...enrolment, zone: each, anchorOn })) {
          expect(task.opensAt < task.dueAt && task.dueAt < task.closesAt).toBe(true);
        }
      }),
    );
  });
});

describe('the state of a task', () => {
  const window = {
    opensAt: new Date('2026-10-21T00:00:00Z'),
    dueAt: new Date('2026-10-21T12:00:00Z'),
    closesAt: new Date('2026-10-23T16:00:00Z'),
  };
  it.each([
    ['2026-10-20T23:59:59.999Z', 'upcoming', false],
    ['2026-10-21T00:00:00Z', 'open', true],
    ['2026-10-21T11:59:59.999Z', 'open', true],
    ['2026-10-21T12:00:00Z', 'overdue', true],
    ['2026-10-23T15:59:59.999Z', 'overdue', true],
    ['2026-10-23T16:00:00Z', 'missed', false],
  ] as const)('at %s it is %s, on 今天: %s', (now, status, due) => {
    expect(taskStatusAt(new Date(now), window)).toBe(status);
    expect(isDueNow(status)).toBe(due);
  });

  it('an outcome stands, whatever the clock says', () => {
    expect(taskStatusAt(new Date('2030-01-01'), window, 'completed')).toBe('completed');
    expect(taskStatusAt(new Date('2020-01-01'), window, null)).toBe('upcoming');
  });
});
