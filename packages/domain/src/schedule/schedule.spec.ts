import fc from 'fast-check';
import { isOfDiagnosis } from './diagnosis-rule.js';
import { goesOn, horizonFrom, layOutTasks, occurrenceKey, planAgain } from './lay-out-tasks.js';
import type { Pathway, PathwayStep } from './pathway.js';
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
const WHO = { tier: 'medium', tags: [], until: '2027-11-14' } as const;

describe('laying out tasks', () => {
  it('puts day n on the anchor date plus n, open, due and closed by the wall clock of the hospital', () => {
    const [first, , third] = layOutTasks(pathway, enrolment, WHO);
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
    const closes = layOutTasks(pathway, enrolment, WHO)[0]?.closesAt ?? new Date(0);
    const at = (enrolledAt: Date) =>
      layOutTasks(pathway, { ...enrolment, enrolledAt }, WHO)[0]?.notApplicable;
    expect(at(new Date(closes.getTime() - 1))).toBe(false);
    expect(at(closes)).toBe(true);
  });

  it('keeps the keys when the date is corrected', () => {
    const before = layOutTasks(pathway, enrolment, WHO).map((task) => task.occurrenceKey);
    const after = layOutTasks(pathway, { ...enrolment, anchorOn: '2026-10-10' }, WHO).map(
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
        for (const task of layOutTasks(pathway, { ...enrolment, zone: each, anchorOn }, WHO)) {
          expect(task.opensAt < task.dueAt && task.dueAt < task.closesAt).toBe(true);
        }
      }),
    );
  });
});

/** Opens and closes on its own day. */
function repeating(repeats: PathwayStep['repeats'], more: Partial<PathwayStep> = {}): PathwayStep {
  return { ...step(0), key: 'again', closesDaysAfter: 0, ...(repeats ? { repeats } : {}), ...more };
}

describe('a step that comes again', () => {
  const dates = (one: PathwayStep, anchorOn: string, until: string) =>
    layOutTasks(
      { ...pathway, steps: [one] },
      { ...enrolment, anchorOn, enrolledAt: new Date(`${anchorOn}T00:00:00Z`) },
      { ...WHO, until },
    ).map(({ dueOn }) => dueOn);
  const monthly = repeating([{ unit: 'months', every: 1, from: 1, until: null }]);

  it('stops at the last day of a short month and comes back to the 31st', () => {
    expect(dates(monthly, '2027-01-31', '2027-06-30')).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
  });

  it('knows the leap day, as an anchor and as an end of month', () => {
    expect(dates(monthly, '2027-12-31', '2028-03-31')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
    const yearly = repeating([{ unit: 'months', every: 12, from: 12, until: null }]);
    expect(dates(yearly, '2028-02-29', '2032-12-31')).toEqual([
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('goes from phase to phase: monthly for three months, then quarterly', () => {
    const tapering = repeating([
      { unit: 'months', every: 1, from: 1, until: 3 },
      { unit: 'months', every: 3, from: 6, until: null },
    ]);
    expect(dates(tapering, '2026-10-21', '2027-10-21')).toEqual([
      '2026-11-21',
      '2026-12-21',
      '2027-01-21',
      '2027-04-21',
      '2027-07-21',
      '2027-10-21',
    ]);
  });

  it('counts weeks and days', () => {
    const weekly = repeating([{ unit: 'weeks', every: 2, from: 2, until: 6 }]);
    expect(dates(weekly, '2026-12-20', '2028-01-01')).toEqual(['2027-01-03', '2027-01-17', '2027-01-31']);
    const daily = repeating([{ unit: 'days', every: 10, from: 5, until: 25 }]);
    expect(dates(daily, '2028-02-20', '2028-12-31')).toEqual(['2028-02-25', '2028-03-06', '2028-03-16']);
  });

  it('keeps its keys through corrected dates, other tiers and longer horizons', () => {
    const keys = (anchorOn: string, until: string) =>
      layOutTasks({ ...pathway, steps: [monthly] }, { ...enrolment, anchorOn }, { ...WHO, until }).map(
        ({ occurrenceKey: key }) => key,
      );
    expect(keys('2026-10-14', '2027-01-31')).toEqual([
      'plan:again:anchor:0',
      'plan:again:anchor:1',
      'plan:again:anchor:2',
    ]);
    expect(keys('2026-10-30', '2027-02-28').slice(0, 3)).toEqual(keys('2026-10-14', '2027-01-31'));
  });

  it('does not lay out what went by before the patient was enrolled, and keeps the numbers of the rest', () => {
    const late = { ...enrolment, enrolledAt: new Date('2026-12-20T00:00:00Z') };
    const tasks = layOutTasks({ ...pathway, steps: [monthly] }, late, { ...WHO, until: '2027-02-14' });
    expect(tasks.map(({ repeatIndex, dueOn, notApplicable }) => [repeatIndex, dueOn, notApplicable])).toEqual(
      [
        [2, '2027-01-14', false],
        [3, '2027-02-14', false],
      ],
    );
  });

  it('makes its pathway go on', () => {
    expect(goesOn(pathway)).toBe(false);
    expect(goesOn({ ...pathway, steps: [step(1), monthly] })).toBe(true);
  });

  it('has no dates where its phases have none', () => {
    expect(
      dates(repeating([{ unit: 'weeks', every: 1, from: 3, until: 2 }]), '2026-10-21', '2027-10-21'),
    ).toEqual([]);
    const twice = repeating([{ unit: 'weeks', every: 1, from: 1, until: 2 }]);
    const gone = { stepKey: 'again', repeatIndex: 2 };
    expect(planAgain({ ...pathway, steps: [twice] }, enrolment, WHO, gone)).toBeNull();
  });

  it('is laid out 13 months ahead, to the end of a short month', () => {
    expect(horizonFrom('2027-01-31')).toBe('2028-02-29');
    expect(horizonFrom('2026-10-21')).toBe('2027-11-21');
  });

  it('gives any horizon the same dates and numbers, in any phase and zone', () => {
    const span = fc.integer({ min: 1, max: 6 });
    const unit = fc.constantFrom('days' as const, 'weeks' as const, 'months' as const);
    fc.assert(
      fc.property(unit, span, span, fc.integer({ min: 0, max: 12 }), (each, every, from, shorter) => {
        const one = repeating([
          { unit: each, every, from, until: from + every * 2 },
          { unit: each, every: every * 2, from: from + every * 4, until: null },
        ]);
        const whole = { ...pathway, steps: [one] };
        const near = layOutTasks(whole, enrolment, {
          ...WHO,
          until: `2027-${String(shorter || 1).padStart(2, '0')}-15`,
        });
        const far = layOutTasks(whole, enrolment, { ...WHO, until: '2028-12-31' });
        expect(far.slice(0, near.length)).toEqual(near);
        for (const task of near) expect(planAgain(whole, enrolment, WHO, task)).toEqual(task);
      }),
    );
  });
});

describe('what of a pathway is for whom', () => {
  const forHigh = repeating(undefined, { key: 'high', tiers: ['high'] });
  const atHome = repeating(undefined, { key: 'home', tag: 'home-visit', channel: 'home-visit' });
  const whole = { ...pathway, steps: [step(1), forHigh, atHome] };
  const keys = (tier: 'high' | 'low', tags: readonly 'home-visit'[] = []) =>
    layOutTasks(whole, enrolment, { ...WHO, tier, tags }).map(({ stepKey }) => stepKey);

  it('follows the tier and the tag', () => {
    expect(keys('low')).toEqual(['d1']);
    expect(keys('high').sort()).toEqual(['d1', 'high']);
    expect(keys('low', ['home-visit']).sort()).toEqual(['d1', 'home']);
  });

  it('is WeChat by a nurse, who calls where nobody answers, unless the step says otherwise', () => {
    expect(layOutTasks(whole, enrolment, WHO)[0]).toMatchObject({
      channel: 'wechat',
      role: 'nurse',
      onSilence: 'call',
      day: 1,
    });
  });

  it('a step that is no longer for him is no plan of his', () => {
    const asked = { stepKey: 'high', repeatIndex: 0 };
    expect(planAgain(whole, enrolment, { tier: 'high', tags: [] }, asked)?.dueOn).toBe('2026-10-14');
    expect(planAgain(whole, enrolment, { tier: 'low', tags: [] }, asked)).toBeNull();
    expect(
      planAgain(whole, enrolment, { tier: 'low', tags: [] }, { stepKey: 'gone', repeatIndex: 0 }),
    ).toBeNull();
  });
});

describe('a diagnosis', () => {
  const diabetes = {
    codes: ['E11', 'E14'],
    words: ['糖尿病'],
    butNot: ['1型糖尿病', '糖尿病前期'],
    never: ['妊娠'],
  };
  it.each([
    ['2型糖尿病', true],
    ['II型糖尿病伴周围神经病变', true],
    ['Ⅱ 型糖尿病', true],
    ['二型糖尿病', true],
    ['糖尿病', true],
    ['E11.900x001', true],
    ['e11.9 血糖升高', true],
    ['1型糖尿病', false],
    ['Ⅰ型糖尿病', false],
    ['E10.9 一型糖尿病', false],
    ['1型糖尿病；2型糖尿病', true],
    ['糖尿病前期', false],
    ['妊娠期糖尿病', false],
    ['妊娠合并2型糖尿病', false],
    ['CE11', false],
    ['右膝骨关节炎', false],
    ['', false],
  ])('%s is type 2 diabetes: %s', (text, expected) => {
    expect(isOfDiagnosis(text, diabetes)).toBe(expected);
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
