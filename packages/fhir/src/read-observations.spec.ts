import { readObservations } from './read-observations.js';
import { writeObservation } from './write-observation.js';
import { writeCollection, type Resource } from './write-resource.js';

const AT = '2026-10-21T01:40:00.000Z';
const ZONE = { zone: 'Asia/Shanghai' };
const MR = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
const PATIENT = { resourceType: 'Patient', id: 'p1', identifier: [{ type: MR, value: 'M6001' }] };

function observation(code: string, value: number, unit: string, more: object = {}): Resource {
  return {
    resourceType: 'Observation',
    id: `o-${code}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    subject: { reference: 'Patient/p1' },
    effectiveDateTime: AT,
    valueQuantity: { value, code: unit },
    ...more,
  };
}

const read = (...resources: object[]) =>
  readObservations(writeCollection([PATIENT, ...resources] as Resource[], AT), ZONE);

const pressure = (component: object[]) =>
  observation('85354-9', 0, '', { valueQuantity: undefined, component });
const part = (code: string, value: number, unit = 'mm[Hg]') => {
  const { code: concept, valueQuantity } = observation(code, value, unit);
  return { code: concept, valueQuantity };
};

describe('what a device sends', () => {
  it.each([
    ['8867-4', 72, '/min', 'pulse', { pulse: 72 }, null],
    ['15074-8', 6.14, 'mmol/L', 'glucose', { glucose: 6.1 }, 'random'],
    ['2339-0', 126, 'mg/dL', 'glucose', { glucose: 7 }, 'random'],
    ['1558-6', 110, 'mg/dL', 'glucose', { glucose: 6.1 }, 'fasting'],
    ['29463-7', 143.3, '[lb_av]', 'weight', { weight: 65 }, null],
    ['29463-7', 65200, 'g', 'weight', { weight: 65.2 }, null],
    ['8310-5', 100.4, '[degF]', 'temperature', { temperature: 38 }, null],
    ['8310-5', 36.66, 'Cel', 'temperature', { temperature: 36.7 }, null],
    ['59408-5', 96, '%', 'spo2', { spo2: 96 }, null],
    ['2708-6', 95.6, '%', 'spo2', { spo2: 96 }, null],
  ])('%s of %s %s', (code, value, unit, metric, values, context) => {
    expect(read(observation(code, value, unit))).toEqual({
      problems: [],
      observations: [
        expect.objectContaining({
          metric,
          values,
          context,
          mrn: 'M6001',
          measuredAt: AT,
          identifier: `o-${code}`,
        }),
      ],
    });
  });

  it('a blood pressure is a panel, with its pulse where it has one', () => {
    const [whole] = read(
      pressure([part('8480-6', 138), part('8462-4', 84), part('8867-4', 70, '/min')]),
    ).observations;
    expect(whole?.values).toEqual({ systolic: 138, diastolic: 84, pulse: 70 });
    expect(read(pressure([part('8480-6', 138)])).problems).toMatchObject([
      { what: 'observation.value-missing' },
    ]);
  });

  it.each([
    ['a code we do not keep', observation('718-7', 120, 'g/L'), 'observation.code-unknown'],
    ['a lone high pressure', observation('8480-6', 120, 'mm[Hg]'), 'observation.code-unknown'],
    ['a unit of something else', observation('8867-4', 72, 'kg'), 'observation.unit-unknown'],
    ['no value', observation('8867-4', 72, '/min', { valueQuantity: {} }), 'observation.value-missing'],
    [
      'a day without a time',
      observation('8867-4', 72, '/min', { effectiveDateTime: '2026-10-21' }),
      'observation.time-missing',
    ],
    [
      'no time',
      observation('8867-4', 72, '/min', { effectiveDateTime: undefined }),
      'observation.time-missing',
    ],
    [
      'nobody’s',
      observation('8867-4', 72, '/min', { subject: { reference: 'Patient/p9' } }),
      'reference.dangling',
    ],
  ])('%s is a problem and hides no other', (_, wrong, what) => {
    const { observations, problems } = read(wrong, observation('59408-5', 96, '%'));
    expect(problems.map((each) => each.what)).toContain(what);
    expect(observations).toHaveLength(1);
  });

  it('what was taken back is left out; a number alone is a patient', () => {
    expect(read(observation('8867-4', 72, '/min', { status: 'entered-in-error' }))).toEqual({
      observations: [],
      problems: [],
    });
    const subject = { identifier: { value: 'M77' } };
    expect(read(observation('8867-4', 72, '/min', { subject })).observations).toMatchObject([{ mrn: 'M77' }]);
  });

  it.each([
    null,
    7,
    [],
    {},
    { resourceType: 'Bundle' },
    { resourceType: 'Bundle', type: 'collection', entry: 3 },
  ])('hostile input %j throws nothing', (input) =>
    expect(readObservations(input, ZONE).observations).toEqual([]),
  );

  it('reads back what the own-data file says', () => {
    const entry = {
      id: 'e1',
      patientId: 'p1',
      metric: 'blood-pressure' as const,
      values: { systolic: 138, diastolic: 84 },
      context: 'left',
      note: '刚睡醒',
      words: '血压 高压 138 mmHg、低压 84 mmHg · 左胳膊',
      isByPatient: true,
      isMistake: false,
      measuredAt: AT,
      receivedAt: AT,
    };
    expect(read(writeObservation(entry)).observations).toMatchObject([
      { metric: 'blood-pressure', values: entry.values },
    ]);
    expect(read(writeObservation({ ...entry, isMistake: true })).observations).toEqual([]);
    const pulse = { ...entry, metric: 'pulse' as const, values: { pulse: 72 }, context: null };
    expect(read(writeObservation(pulse)).observations).toMatchObject([
      { metric: 'pulse', values: { pulse: 72 } },
    ]);
    const word = { ...entry, metric: 'note' as const, values: {}, context: null };
    expect(writeObservation(word)).toMatchObject({ valueString: '刚睡醒' });
  });
});
