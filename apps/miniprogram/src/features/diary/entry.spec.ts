import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { Today } from '@suian/contracts/patient-app';
import { metricKind } from '@suian/domain/diary/catalogue';
import { checkEntry } from '@suian/domain/diary/check-entry';
import { againWords, restLeft } from './again-words.js';
import { BLANK, isFull, isSoonAfter, requestOf, saidOf, typedOf, valuesOf } from './entry-request.js';
import { faultWords } from './fault-words.js';
import { daysToChoose, instantTyped } from './measured-at.js';

const NOW = new Date('2026-10-21T01:35:00Z');
const IN_SHANGHAI = 480;

const typed = (figures: Record<string, string>, context: string | null = null) => ({
  ...BLANK,
  figures,
  context,
});

describe('what stands in the fields', () => {
  it('becomes numbers; a blank is left out and a lone point is no number', () => {
    expect(valuesOf(typed({ systolic: '138', diastolic: '84', pulse: '' }))).toEqual({
      systolic: 138,
      diastolic: 84,
    });
    expect(valuesOf(typed({ weight: '.' }))).toEqual({ weight: Number.NaN });
  });

  it('is sent with the seat, the time and who wrote it', () => {
    const today = { seat: { id: 's', role: 'family' } } as Today;
    const about = { today, submissionId: 'x', now: NOW };
    expect(requestOf('weight', { ...typed({ weight: '62.5' }), note: ' ' }, about)).toEqual({
      seat: 's',
      submissionId: 'x',
      metric: 'weight',
      values: { weight: 62.5 },
      context: null,
      measuredAt: NOW.toISOString(),
      respondent: 'family',
    });
    expect(requestOf('weight', typed({}), { ...about, now: null }).measuredAt).toBeNull();
  });

  it('comes back as it was, to be written right', () => {
    const entry = { values: { glucose: 6.8 }, context: 'fasting', measuredAt: null };
    expect(typedOf(entry as unknown as RecordEntryRequest)).toEqual(typed({ glucose: '6.8' }, 'fasting'));
  });

  it.each([
    ['138', true],
    ['13', false],
    ['9', false],
    ['98', true],
  ])('systolic %s lets the keyboard go on: %s', (text, goesOn) => {
    const [systolic] = metricKind('blood-pressure').parts;
    expect(systolic && isFull(systolic, text)).toBe(goesOn);
  });
});

describe('what is wrong with it', () => {
  const words = (metric: 'blood-pressure' | 'glucose' | 'temperature', given: ReturnType<typeof typed>) =>
    checkEntry({ metric, values: valuesOf(given), context: given.context }).map((fault) =>
      faultWords(fault, given),
    );

  it.each([
    ['blood-pressure', typed({ systolic: '1440', diastolic: '90' }), '写的是 1440，高压一般在 60–260'],
    ['blood-pressure', typed({ systolic: '138' }), '请填低压'],
    ['glucose', typed({ glucose: '144' }, 'fasting'), '写的是 144，像是 mg/dL 的数'],
    ['glucose', typed({ glucose: '6.8' }), '请选一个'],
    ['temperature', typed({ temperature: '36.66' }), '小数点后最多 1 位'],
    ['temperature', typed({ temperature: '98.6' }), '写的是 98.6，像是 ℉ 的数'],
  ] as const)('%s %j: %s', (metric, given, said) => {
    expect(words(metric, given).map((each) => each.replace(/\u00a0/g, ' '))).toEqual([said]);
  });
});

describe('two within two minutes', () => {
  const at = (time: string) => ({ measuredAt: `2026-10-21T${time}Z` }) as RecordEntryRequest;

  it('are asked about; later ones, and those of unknown time, are not', () => {
    expect(isSoonAfter(at('01:01:59'), at('01:00:00'))).toBe(true);
    expect(isSoonAfter(at('01:02:00'), at('01:00:00'))).toBe(false);
    expect(isSoonAfter({ ...at('01:00:00'), measuredAt: null }, at('01:00:00'))).toBe(false);
    expect(isSoonAfter(at('01:00:00'), null)).toBe(false);
  });
});

describe('a value to be measured again', () => {
  const entry = { metric: 'blood-pressure', values: { systolic: 168, diastolic: 96 } } as const;
  const usual = [{ part: 'systolic', low: 132, high: 144, median: 138, n: 9 }];

  it('is compared with his own usual', () => {
    const { title, sentence } = againWords(entry, usual);
    expect(title).toBe('比您平时高不少');
    expect(sentence.replace(/\u2060/g, '').replace(/\u00a0/g, ' ')).toContain('您平时高压在 132–144。');
  });

  it('low is said as low, and without a usual no norm is named', () => {
    expect(againWords({ ...entry, values: { systolic: 92 } }, usual).title).toBe('比您平时低不少');
    expect(againWords(entry, []).title).toBe('这个数要再量一次');
  });

  it('the rest counts down and ends at nought, wherever the page was meanwhile', () => {
    const look = { restUntil: '2026-10-21T01:40:00Z' };
    expect(restLeft(look, NOW)).toBe(300);
    expect(restLeft(look, new Date('2026-10-21T02:00:00Z'))).toBe(0);
    expect(restLeft({ restUntil: null }, NOW)).toBe(0);
  });

  it('is said back on the advice card', () => {
    expect(saidOf(entry).replace(/\u00a0/g, ' ')).toBe('高压 168、低压 96');
  });
});

describe('when it was measured', () => {
  it('may be chosen from the last seven days', () => {
    expect(daysToChoose(NOW, IN_SHANGHAI)).toEqual([
      ...['2026-10-21', '2026-10-20', '2026-10-19', '2026-10-18'],
      ...['2026-10-17', '2026-10-16', '2026-10-15'],
    ]);
  });

  it.each([
    ['7', '15', '2026-10-20T23:15:00.000Z'],
    ['7', '', '2026-10-20T23:00:00.000Z'],
    ['25', '0', '时间写错了吗？请填 0 到 23 点，0 到 59 分'],
    ['', '30', '时间写错了吗？请填 0 到 23 点，0 到 59 分'],
    ['10', '0', '还没到这个时间'],
  ])('%s 点 %s 分 is %s', (hour, minute, said) => {
    const found = instantTyped({ date: '2026-10-21', hour, minute }, NOW, IN_SHANGHAI);
    expect('at' in found ? found.at.toISOString() : found.wrong).toBe(said);
  });
});
