import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { horizonFrom, layOutTasks, type LayOutFor } from '@suian/domain/schedule/lay-out-tasks';
import type { Pathway } from '@suian/domain/schedule/pathway';
import { HYPERTENSION } from './hypertension.js';
import { POST_OP_WOUND_PAIN } from './post-op-wound-pain.js';
import { TYPE_2_DIABETES } from './type-2-diabetes.js';

const ZONE = 'Asia/Shanghai';

/** Everybody here goes home at ten to midnight by the clock of the ward. */
function homeAt(date: string): Date {
  return new Date(`${date}T23:50:00+08:00`);
}

/** Dates by step, as laid out that night. */
function calendar(pathway: Pathway, home: string, who: Partial<LayOutFor> = {}): Record<string, string[]> {
  const enrolledAt = homeAt(home);
  const anchorOn = localDateIn(ZONE, enrolledAt);
  const enrolment = { id: 'plan', anchorEventId: 'home', anchorOn, zone: ZONE, enrolledAt };
  const whole = { tier: 'medium', tags: [], until: horizonFrom(anchorOn), ...who } as const;
  const dates: Record<string, string[]> = {};
  for (const { stepKey, dueOn } of layOutTasks(pathway, enrolment, whole)) {
    dates[stepKey] = [...(dates[stepKey] ?? []), dueOn];
  }
  return dates;
}

/** Typed by hand from the wall calendars of 2026 to 2029. */
describe('the calendar of high blood pressure', () => {
  it('three calls by month, then a check each quarter; 30 November has its 28 February', () => {
    expect(calendar(HYPERTENSION, '2026-11-30')).toEqual({
      'monthly-call': ['2026-12-30', '2027-01-30', '2027-02-28'],
      'quarterly-check': ['2027-05-30', '2027-08-30', '2027-11-30'],
    });
  });

  it('in a leap year that is 29 February', () => {
    expect(calendar(HYPERTENSION, '2027-11-30')).toEqual({
      'monthly-call': ['2027-12-30', '2028-01-30', '2028-02-29'],
      'quarterly-check': ['2028-05-30', '2028-08-30', '2028-11-30'],
    });
    expect(calendar(HYPERTENSION, '2027-08-31')).toEqual({
      'monthly-call': ['2027-09-30', '2027-10-31', '2027-11-30'],
      'quarterly-check': ['2028-02-29', '2028-05-31', '2028-08-31'],
    });
  });

  it('a visit at home each quarter beside it, for those who have the tag', () => {
    expect(calendar(HYPERTENSION, '2026-10-21', { tags: ['home-visit'] })).toEqual({
      'monthly-call': ['2026-11-21', '2026-12-21', '2027-01-21'],
      'quarterly-check': ['2027-04-21', '2027-07-21', '2027-10-21'],
      'quarterly-visit': ['2027-04-21', '2027-07-21', '2027-10-21'],
    });
  });

  it('a call may be made for a week, a check be answered from three days before to two weeks after', () => {
    const enrolledAt = homeAt('2026-11-30');
    const enrolment = { id: 'p', anchorEventId: 'h', anchorOn: '2026-11-30', zone: ZONE, enrolledAt };
    const tasks = layOutTasks(HYPERTENSION, enrolment, { tier: 'medium', tags: [], until: '2027-06-30' });
    const windows = tasks.map(({ opensAt, dueAt, closesAt, channel }) => [
      channel,
      ...[opensAt, dueAt, closesAt].map((at) => at.toISOString().slice(0, 16)),
    ]);
    expect(windows[0]).toEqual(['phone', '2026-12-30T00:00', '2026-12-30T10:00', '2027-01-06T16:00']);
    expect(windows[3]).toEqual(['wechat', '2027-05-27T00:00', '2027-05-30T10:00', '2027-06-13T16:00']);
  });
});

describe('the calendar of type 2 diabetes', () => {
  it('高危: a reminder each week, a call each month; 31 January comes back to the 31st', () => {
    expect(calendar(TYPE_2_DIABETES, '2027-01-31', { tier: 'high', until: '2027-05-31' })).toEqual({
      'weekly-reminder': [
        '2027-02-07',
        '2027-02-14',
        '2027-02-21',
        '2027-02-28',
        '2027-03-07',
        '2027-03-14',
        '2027-03-21',
        '2027-03-28',
        '2027-04-04',
        '2027-04-11',
        '2027-04-18',
        '2027-04-25',
        '2027-05-02',
        '2027-05-09',
        '2027-05-16',
        '2027-05-23',
        '2027-05-30',
      ],
      'monthly-call': ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    });
  });

  it('中危: a lesson every two weeks across the leap day, a call each quarter', () => {
    expect(calendar(TYPE_2_DIABETES, '2028-01-31', { until: '2028-04-30' })).toEqual({
      'fortnightly-lesson': [
        '2028-02-14',
        '2028-02-28',
        '2028-03-13',
        '2028-03-27',
        '2028-04-10',
        '2028-04-24',
      ],
      'quarterly-call': ['2028-04-30'],
    });
  });

  it('低危: one questionnaire a month, by itself; who went home on 29 February', () => {
    expect(calendar(TYPE_2_DIABETES, '2028-02-29', { tier: 'low' })).toEqual({
      'monthly-check': [
        '2028-03-29',
        '2028-04-29',
        '2028-05-29',
        '2028-06-29',
        '2028-07-29',
        '2028-08-29',
        '2028-09-29',
        '2028-10-29',
        '2028-11-29',
        '2028-12-29',
        '2029-01-29',
        '2029-02-28',
        '2029-03-29',
      ],
    });
  });
});

describe('the calendar after an operation', () => {
  it('days 1, 3, 7, 14 and 30 across the leap day', () => {
    expect(calendar(POST_OP_WOUND_PAIN, '2028-02-27')).toEqual({
      'day-1': ['2028-02-28'],
      'day-3': ['2028-03-01'],
      'day-7': ['2028-03-05'],
      'day-14': ['2028-03-12'],
      'day-30': ['2028-03-28'],
    });
  });

  it('and across the end of a year', () => {
    expect(calendar(POST_OP_WOUND_PAIN, '2026-12-31')).toEqual({
      'day-1': ['2027-01-01'],
      'day-3': ['2027-01-03'],
      'day-7': ['2027-01-07'],
      'day-14': ['2027-01-14'],
      'day-30': ['2027-01-30'],
    });
  });
});
