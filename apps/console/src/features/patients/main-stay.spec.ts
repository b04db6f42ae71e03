import type { EncounterCard, PlanCard, TaskCard } from '@suian/contracts/patients';
import { mainStayOf, nextTasks, stopsOf, tasksAround } from './main-stay.js';
import { doerWords, statusWords } from './step-words.js';

function task(day: number, status: TaskCard['status']): TaskCard {
  const dueOn = `2026-11-${String(day + 10)}`;
  const at = `${dueOn}T12:00:00.000Z`;
  return {
    ...{ id: `t${day}`, title: `第 ${day} 天`, day, dueOn, status, channel: 'wechat', role: 'nurse' },
    ...{ opensAt: at, dueAt: at, closesAt: at, isLate: false, responseId: null, reminder: null },
  };
}

const PLAN: PlanCard = {
  ...{ id: 'plan', version: 1, pathwayName: '膝关节置换 90 天', pathwayVersion: 1, isSample: true },
  ...{ state: 'proposed', tier: 'high', tierReason: '', anchorKind: 'operation', anchorOn: '2026-11-10' },
  ...{ confirmedBy: null, confirmedAt: null, paused: null, tags: [] },
  ...{ owner: null, mayOwn: [], mayTag: [] },
  tasks: [task(14, 'upcoming'), task(3, 'not-applicable'), task(7, 'overdue'), task(5, 'completed')],
};

function stay(id: string, dischargedOn: string, plan: PlanCard | null): EncounterCard {
  return {
    ...{ id, dischargedOn, plan, departmentId: null, departmentName: null, visitNo: null, admittedOn: null },
    ...{ diagnosis: null, operations: [], source: 'form', cancelledAt: null },
    otherPathways: [],
    binding: { state: 'not-bound', boundAt: null, code: null },
  };
}

describe('the line of days', () => {
  it('runs from the operation, in order, without steps that no longer count', () => {
    const states = stopsOf(PLAN).map(({ title, state }) => `${title} ${state}`);
    expect(states).toEqual(['手术 done', '5 天 done', '7 天 today', '14 天 later']);
  });

  it('has one stop a day: of a call and a form, what is not done yet', () => {
    const form = { ...task(5, 'upcoming'), id: 'form' };
    const stops = stopsOf({ ...PLAN, tasks: [task(5, 'completed'), form] });
    expect(stops.map(({ key, state }) => `${key} ${state}`)).toEqual(['anchor done', 'form later']);
  });

  it('says first what is late', () => {
    expect(nextTasks(PLAN).map(({ day }) => day)).toEqual([7, 14]);
  });
});

describe('a plan that goes on for years', () => {
  const tasks = Array.from({ length: 18 }, (_, n) => task(n + 1, n < 5 ? 'completed' : 'upcoming'));
  const plan = { ...PLAN, tasks };

  it('shows the last two and what comes next', () => {
    expect(stopsOf(plan).map(({ title }) => title)).toEqual([
      '手术',
      ...[4, 5, 6, 7, 8, 9, 10].map((day) => `${day} 天`),
    ]);
    expect(tasksAround(plan).map(({ day }) => day)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('a short one is shown whole, with what no longer counts', () => {
    expect(tasksAround(PLAN)).toHaveLength(4);
  });

  it('says who does what is not filled in', () => {
    expect(doerWords({ channel: 'phone', role: 'nurse' })).toBe('护士打电话');
    expect(doerWords({ channel: 'home-visit', role: 'doctor' })).toBe('医生上门');
    expect(doerWords({ channel: 'wechat', role: 'nurse' })).toBeNull();
    expect(statusWords({ channel: 'phone', status: 'open' })).toBe('该做了');
    expect(statusWords({ channel: 'phone', status: 'overdue' })).toBe('逾期');
    expect(statusWords({ channel: 'wechat', status: 'open' })).toBe('可以填了');
  });
});

describe('the stay a patient page is about', () => {
  it('is the newest with a plan, not merely the newest', () => {
    const encounters = [stay('old', '2026-01-01', PLAN), stay('new', '2026-11-01', null)];
    expect(mainStayOf({ encounters })?.id).toBe('old');
  });

  it('is the newest where none has one', () => {
    const encounters = [stay('old', '2026-01-01', null), stay('new', '2026-11-01', null)];
    expect(mainStayOf({ encounters })?.id).toBe('new');
  });
});
