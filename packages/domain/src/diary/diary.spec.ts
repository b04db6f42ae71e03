import type { RulePack } from '../triage/concern-rule.js';
import { appliedLimits, limitRules, overrideFault } from './applied-limits.js';
import { CATALOGUE } from './catalogue.js';
import { checkEntry } from './check-entry.js';
import { earlierEntries, readEntryCases, typedEntry, type TypedEntry } from './diary-cases.js';
import { diseasesOf, metricsFor } from './diseases-of.js';
import { ENTRY_CASES } from './entry-cases.js';
import { judgeEntry } from './judge-entry.js';
import type { Disease, LimitOverride } from './limit.js';
import type { KeptEntry } from './metric.js';
import { SAMPLE_LIMITS, USUAL_LIMITS } from './sample-limits.js';
import { usualRanges } from './usual.js';

const NOW = new Date('2026-10-21T01:40:00.000Z');
const DAY_MS = 86_400_000;
const CASES = readEntryCases(ENTRY_CASES);
const DISEASES: Record<string, Disease[]> = {
  general: [],
  hypertension: ['hypertension'],
  diabetes: ['type-2-diabetes'],
  operated: ['post-operative'],
};

function packOf(entry: TypedEntry, diseases: readonly Disease[], overrides: LimitOverride[] = []) {
  const applied = appliedLimits(SAMPLE_LIMITS, entry.metric, { diseases, age: 68 }, overrides);
  const pack: RulePack = {
    ruleVersion: '1',
    adviceVersion: '1',
    signedOffBy: null,
    concerns: {},
    rules: limitRules(applied),
    advice: [],
  };
  const emergencyRules = applied
    .filter(({ limit }) => limit.band === 'emergency')
    .map(({ limit }) => limit.slot);
  return { pack, emergencyRules };
}

function keptBefore(history: readonly TypedEntry[]): KeptEntry[] {
  return history.map((entry, at) => ({
    ...entry,
    measuredAt: new Date(NOW.getTime() - (at + 2) * DAY_MS),
    state: 'calm',
    isMistake: false,
  }));
}

function judge(
  entry: TypedEntry,
  who: string,
  { earlier = [], isSecond = false }: { earlier?: KeptEntry[]; isSecond?: boolean },
) {
  return judgeEntry({
    entry: { ...entry, measuredAt: NOW },
    earlier,
    ...packOf(entry, DISEASES[who] ?? []),
    distances: USUAL_LIMITS,
    isSecond,
    now: NOW,
    cover: null,
  });
}

const worstOf = ({ state, findings }: ReturnType<typeof judge>) =>
  state === 'alarm' ? (findings[0]?.severity ?? '-') : '-';

describe('the table of entries', () => {
  it('has more than sixty lines', () => expect(CASES.length).toBeGreaterThan(60));

  it.each(CASES.map((each) => [`${each.who}: ${each.history} ${each.entry} — ${each.why}`, each] as const))(
    '%s',
    (_, { who, history, entry: text, first, alert, then, after, alertAfter }) => {
      const entry = typedEntry(text);
      const [fault] = checkEntry(entry);
      if (first.startsWith('refused')) {
        const what = fault?.meant ? `${fault.what}:${fault.meant.unit}` : fault?.what;
        expect(`refused ${fault?.part} ${what}`).toBe(first);
        return;
      }
      expect(fault).toBeUndefined();
      const earlier = keptBefore(earlierEntries(history));
      const judged = judge(entry, who, { earlier });
      const [state, ask] = first.split(' ');
      expect([judged.state, worstOf(judged)]).toEqual([state, alert]);
      expect(judged.ask).toBe(ask ?? (state === 'questioned' ? 'again' : null));
      if (state !== 'questioned') return;
      const second = judge(then === 'none' ? entry : typedEntry(then), who, { earlier, isSecond: true });
      expect([second.state === 'calm' ? 'rechecked' : second.state, worstOf(second)]).toEqual([
        after,
        alertAfter,
      ]);
    },
  );

  it('names what is possible, and what was probably meant', () => {
    expect(checkEntry(typedEntry('bp 1440/90'))).toEqual([
      { part: 'systolic', what: 'range', range: { min: 60, max: 260, unit: 'mmHg' } },
    ]);
    expect(checkEntry(typedEntry('glucose 126 @fasting'))[0]?.meant).toEqual({ unit: 'mg/dL', value: 7 });
    expect(checkEntry(typedEntry('temp 98.6'))[0]?.meant).toEqual({ unit: '℉', value: 37 });
    expect(checkEntry({ metric: 'pulse', values: { pulse: NaN, x: 1 }, context: 'left' })).toMatchObject([
      { part: 'x', what: 'unknown' },
      { part: 'pulse', what: 'not-a-number' },
      { part: 'context', what: 'unknown' },
    ]);
  });
});

describe('any number at all', () => {
  const steps = CATALOGUE.flatMap(({ metric, parts, contexts }) =>
    parts
      .filter(({ required }) => required)
      .map((part) => ({ metric, part, context: contexts.at(-1) ?? null, parts })),
  );

  it.each(steps)(
    '$metric $part.part: the emergency band is never held back, and alarms are monotone',
    (each) => {
      const { metric, part, context, parts } = each;
      const middle = Object.fromEntries(
        parts.filter(({ required }) => required).map((p) => [p.part, mid(p)]),
      );
      for (let value = part.min; value <= part.max; value += part.step) {
        const figure = Number(value.toFixed(part.decimals));
        const entry: TypedEntry = { metric, values: { ...middle, [part.part]: figure }, context };
        const judged = judge(entry, 'general', {});
        const isCritical = judged.findings.some(({ severity }) => severity === 'critical');
        if (isCritical) expect([figure, judged.state]).toEqual([figure, 'alarm']);
        if (judged.state === 'calm') expect(judged.findings).toEqual([]);
        if (judged.state === 'questioned')
          expect(judge(entry, 'general', { isSecond: true }).state).toBe('alarm');
      }
    },
  );

  const mid = ({ min, max, decimals, part }: { min: number; max: number; decimals: number; part: string }) =>
    ({ systolic: 120, diastolic: 80 })[part] ?? Number(((min + max) / 2).toFixed(decimals));
});

describe('what is usual for him', () => {
  const like = (values: number[], context: string | null = null): KeptEntry[] =>
    values.map((systolic, at) => ({
      metric: 'blood-pressure',
      values: { systolic, diastolic: 80 },
      context,
      measuredAt: new Date(NOW.getTime() - (at + 1) * DAY_MS),
      state: 'calm',
      isMistake: false,
    }));
  const now = { ...typedEntry('bp 168/80'), measuredAt: NOW };

  it('is a range without the odd ones, of 28 days and 6 values', () => {
    const [systolic] = usualRanges(now, like([132, 134, 136, 138, 140, 142, 144, 133, 143, 170]));
    expect(systolic).toMatchObject({ part: 'systolic', low: 133, high: 147, median: 139, n: 10 });
    expect(usualRanges(now, like([132, 134, 136, 138, 140]))).toEqual([]);
    const old = like([132, 134, 136, 138, 140, 142]).map((each) => ({
      ...each,
      measuredAt: new Date(each.measuredAt.getTime() - 28 * DAY_MS),
    }));
    expect(usualRanges(now, old)).toEqual([]);
  });

  it('leaves typing errors and glucose of other meals out', () => {
    const six = like([132, 134, 136, 138, 140, 142]);
    expect(usualRanges(now, [{ ...six[0]!, isMistake: true }, ...six.slice(1)])).toEqual([]);
    const glucose = (context: string): KeptEntry[] =>
      six.map((each) => ({ ...each, metric: 'glucose', values: { glucose: 6 }, context }));
    const asked = { ...typedEntry('glucose 9 @fasting'), measuredAt: NOW };
    expect(usualRanges(asked, glucose('bedtime'))).toEqual([]);
    expect(usualRanges(asked, glucose('fasting'))).toHaveLength(1);
  });
});

describe('limits of one patient', () => {
  const applied = (diseases: Disease[], overrides: LimitOverride[] = []) =>
    appliedLimits(SAMPLE_LIMITS, 'temperature', { diseases, age: 60 }, overrides);
  const slot = (name: string, diseases: Disease[] = []) =>
    applied(diseases).find(({ limit }) => limit.slot === name)?.limit;
  const own = (value: number | null, doctorName: string | null = null): LimitOverride => ({
    slot: 'temperature.emergency',
    value,
    reason: '化疗中',
    doctorName,
  });

  it('a disease comes before the general one, his own before both', () => {
    expect(slot('temperature.emergency')?.value).toBe(39.1);
    expect(slot('temperature.emergency', ['post-operative'])?.value).toBe(38.5);
    const [changed] = applied(['post-operative'], [own(38)]);
    expect(changed).toMatchObject({ value: 38, own: { reason: '化疗中' } });
    expect(limitRules(applied([], [own(null, '王医生')])).map(({ key }) => key)).not.toContain(
      'temperature.emergency',
    );
  });

  it.each([
    ['stricter needs no doctor', own(38.5), null],
    ['weaker does', own(39.5), 'doctor-needed'],
    ['a blank is no name', own(null, '  '), 'doctor-needed'],
    ['off does', own(null), 'doctor-needed'],
    ['off with a doctor', own(null, '王医生'), null],
    ['weaker with a doctor', own(39.5, '王医生'), null],
    ['not a temperature', own(98, '王医生'), 'not-possible'],
  ] as const)('the emergency band: %s', (_, override, fault) => {
    expect(overrideFault(slot('temperature.emergency'), override)).toBe(fault);
  });

  it('what a nurse made stricter does not weaken the emergency band once he is operated on', () => {
    const before = applied([], [own(39)])[0];
    expect(before).toMatchObject({ value: 39, own: { value: 39 } });
    expect(applied(['post-operative'], [own(39)])[0]).toMatchObject({ value: 38.5, own: null });
    expect(applied(['post-operative'], [own(39, '王医生')])[0]).toMatchObject({ value: 39 });
  });

  it('a warning limit is the nurse’s to change; an unknown one nobody’s', () => {
    const change = { slot: 'temperature.high', value: null, reason: 'x', doctorName: null };
    expect(overrideFault(slot('temperature.high'), change)).toBeNull();
    expect(overrideFault(undefined, change)).toBe('unknown-slot');
  });
});

describe('which diseases decide', () => {
  const of = (diagnosis: string, operatedOn: string | null = null) =>
    diseasesOf({ diagnoses: [diagnosis], operatedOn, today: '2026-10-21' });

  it.each([
    ['高血压病 3级 极高危', ['hypertension']],
    ['I10', ['hypertension']],
    ['2型糖尿病，高血压', ['hypertension', 'type-2-diabetes']],
    ['E11.9', ['type-2-diabetes']],
    ['1型糖尿病', []],
    ['妊娠期糖尿病', []],
    ['妊娠期高血压', []],
    ['肺动脉高压', []],
    ['尿崩症', []],
    ['左膝骨关节炎', []],
  ])('%s', (diagnosis, diseases) => expect(of(diagnosis)).toEqual(diseases));

  it('an operation counts for 30 days', () => {
    expect(of('', '2026-09-21')).toEqual(['post-operative']);
    expect(of('', '2026-09-20')).toEqual([]);
    expect(of('', '2026-10-22')).toEqual([]);
    expect(metricsFor(['hypertension', 'post-operative'])).toEqual(['blood-pressure', 'temperature', 'pain']);
  });
});
