import {
  compareAroundLast,
  MEDICATION_CHANGES,
  medicationMarks,
  marksWithin,
  mayBeSaidLower,
  type MedicationChange,
  type MedicationCourse,
  type MedicationMark,
} from './medication-marks.js';
import type { Metric } from './metric.js';

const TODAY = '2026-10-21';
const course = (change: Partial<MedicationCourse> = {}): MedicationCourse => ({
  name: '氨氯地平',
  startedOn: '2026-10-16',
  endedOn: null,
  endedBy: null,
  isNextDose: false,
  ...change,
});
const told = (...courses: MedicationCourse[]) =>
  medicationMarks(courses, TODAY).map(({ on, change }) => `${on.slice(8)} ${change}`);

describe('days on which a medicine changed', () => {
  it.each<[string, MedicationCourse[], string[]]>([
    ['begun', [course()], ['16 started']],
    ['nobody knows since when', [course({ startedOn: null })], []],
    ['begins tomorrow', [course({ startedOn: '2026-10-22' })], []],
    ['begins today', [course({ startedOn: TODAY })], ['21 started']],
    ['stopped', [course({ endedOn: '2026-10-19', endedBy: 'stopped' })], ['16 started', '19 stopped']],
    ['ends one day', [course({ endedOn: '2026-11-11', endedBy: 'stopped' })], ['16 started']],
    [
      'a course that ran out is over',
      [course({ startedOn: null, endedOn: TODAY, endedBy: 'stopped' })],
      ['21 stopped'],
    ],
    [
      'another dose',
      [
        course({ endedOn: '2026-10-19', endedBy: 'changed' }),
        course({ startedOn: '2026-10-19', isNextDose: true }),
      ],
      ['16 started', '19 changed'],
    ],
    [
      'one order of a hospital ends, the next of the same medicine begins that day',
      [course({ endedOn: '2026-10-19', endedBy: 'stopped' }), course({ startedOn: '2026-10-19' })],
      ['16 started', '19 changed'],
    ],
    [
      'the last day of one is the first of the next',
      [course({ endedOn: '2026-10-20', endedBy: 'stopped' }), course({ startedOn: '2026-10-19' })],
      ['16 started', '19 changed'],
    ],
    [
      'the same medicine again after a pause',
      [course({ endedOn: '2026-10-18', endedBy: 'stopped' }), course({ startedOn: '2026-10-20' })],
      ['16 started', '18 stopped', '20 started'],
    ],
    [
      'one for another',
      [
        course({ endedOn: '2026-10-19', endedBy: 'stopped' }),
        course({ name: '缬沙坦', startedOn: '2026-10-19' }),
      ],
      ['16 started', '19 switched'],
    ],
    ['two begun on one day', [course(), course({ name: '缬沙坦' })], ['16 started']],
    ['none', [], []],
  ])('%s', (_, courses, marks) => {
    expect(told(...courses)).toEqual(marks);
  });

  it('have four words', () => {
    expect(MEDICATION_CHANGES).toEqual(['started', 'changed', 'stopped', 'switched']);
  });
});

describe('marks of a chart', () => {
  const mark = (day: number): MedicationMark => ({ on: `2026-10-${day}`, change: 'started' });
  const range = { from: '2026-10-15', to: TODAY };

  it('stand in its days, and not before the first value: there is nothing to compare with', () => {
    const marks = [mark(10), mark(15), mark(16), mark(19)];
    expect(marksWithin(marks, ['2026-10-10', '2026-10-16', '2026-10-20'], range)).toEqual([
      mark(16),
      mark(19),
    ]);
    expect(marksWithin(marks, [], range)).toEqual([]);
  });
});

describe('before and after a change', () => {
  const START: MedicationMark = { on: '2026-10-16', change: 'started' };
  /** Values by the day of October they were measured on. */
  const days = (...pairs: [day: number, value: number][]) =>
    pairs.map(([day, value]) => {
      const on = `2026-10-${String(day).padStart(2, '0')}`;
      return { on, at: new Date(`${on}T07:00:00Z`), value };
    });
  const BEFORE: [number, number][] = [
    [13, 152],
    [14, 150],
    [15, 156],
  ];
  const range = { from: '2026-10-10', to: TODAY, noticeable: 5 };
  const around = (values: [number, number][], marks = [START], more = {}) =>
    compareAroundLast(days(...values), marks, { ...range, ...more });

  it.each<[string, [number, number][], 'up' | 'down' | 'flat']>([
    [
      'lower by just enough',
      [
        [17, 146],
        [18, 147],
        [19, 150],
      ],
      'down',
    ],
    [
      'lower by one too little',
      [
        [17, 147],
        [18, 148],
        [19, 150],
      ],
      'flat',
    ],
    [
      'the same',
      [
        [17, 152],
        [18, 152],
        [19, 152],
      ],
      'flat',
    ],
    [
      'higher',
      [
        [17, 157],
        [18, 158],
        [19, 150],
      ],
      'up',
    ],
    [
      'one wild value is not a change',
      [
        [17, 152],
        [18, 90],
        [19, 153],
      ],
      'flat',
    ],
  ])('%s', (_, after, direction) => {
    expect(around([...BEFORE, ...after])?.direction).toBe(direction);
  });

  it('is told with how many values and which medians', () => {
    expect(around([...BEFORE, [17, 138], [18, 140], [19, 136], [20, 139]])).toEqual({
      ...START,
      before: { n: 3, median: 152 },
      after: { n: 4, median: 138.5 },
      direction: 'down',
    });
  });

  it.each<[string, [number, number][]]>([
    ['two values before', [...BEFORE.slice(1), [17, 130], [18, 130], [19, 130]]],
    ['two values after', [...BEFORE, [17, 130], [18, 130]]],
    ['the third is of the day itself', [...BEFORE, [16, 130], [17, 130], [18, 130]]],
    ['the third lies before the days shown', [[9, 152], ...BEFORE.slice(1), [17, 130], [18, 130], [19, 130]]],
    ['nothing', []],
  ])('is not told: %s', (_, values) => {
    expect(around(values)).toBeNull();
  });

  it('is of the last change alone, and counts nothing from before the one before it', () => {
    const second: MedicationMark = { on: '2026-10-18', change: 'changed' };
    const values: [number, number][] = [...BEFORE, [17, 150], [19, 130], [20, 130], [21, 130]];
    expect(around(values, [START, second])).toBeNull();
    expect(around(values, [second])?.before.n).toBe(4);
    const earlier: MedicationMark = { on: '2026-10-12', change: 'started' };
    expect(around(values, [earlier, second])?.before.n).toBe(4);
  });

  it.each<[string, Metric, MedicationChange, 'up' | 'down' | 'flat', number | null, boolean]>([
    ['a pressure, lower', 'blood-pressure', 'started', 'down', null, true],
    ['after another dose', 'blood-pressure', 'changed', 'down', null, true],
    ['after another medicine', 'blood-pressure', 'switched', 'down', null, true],
    ['never after a stop', 'blood-pressure', 'stopped', 'down', null, false],
    ['higher', 'blood-pressure', 'started', 'up', null, false],
    ['the same', 'blood-pressure', 'started', 'flat', null, false],
    ['a sugar at the lower end of its target', 'glucose', 'started', 'down', 5, true],
    ['a sugar below it', 'glucose', 'started', 'down', 5.1, false],
    ['less oxygen is no good news', 'spo2', 'started', 'down', null, false],
    ['nor is less weight', 'weight', 'started', 'down', null, false],
  ])('is said to the patient: %s', (_, metric, change, direction, from, isSaid) => {
    const compared = { change, direction, after: { n: 3, median: 5 } };
    expect(mayBeSaidLower(metric, compared, { from })).toBe(isSaid);
    if (from === null) expect(mayBeSaidLower(metric, compared, null)).toBe(isSaid);
  });

  it('needs a change in the days shown', () => {
    expect(around([...BEFORE, [17, 130], [18, 130], [19, 130]], [])).toBeNull();
    expect(
      around([...BEFORE, [17, 130], [18, 130], [19, 130]], [{ on: '2026-10-01', change: 'started' }]),
    ).toBeNull();
  });
});
