import fc from 'fast-check';

import { bundle, encounter, patient, procedure, ZONE } from './bundle-fixtures.js';
import { readBundle } from './read-bundle.js';

const LEAVES = fc.oneof(
  fc.constantFrom('Patient/p1', 'Encounter/e1', 'finished', 'IMP', '2026-02-30', '2026', '__proto__', ''),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A sound Bundle with one thing, anywhere in it, replaced by something else. */
const MUTANTS = fc.tuple(fc.nat(), LEAVES).map(([at, leaf]) => {
  const sound = bundle(patient(), encounter(), procedure());
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(sound);
  const [holder, key] = places[at % places.length]!;
  holder[key] = leaf;
  return sound;
});

describe('whatever is sent', () => {
  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => void readBundle(input, ZONE)),
      { seed: 1, numRuns: 500 },
    );
  });

  it('never throws on entries of any JSON', () => {
    const types = fc.constantFrom('Patient', 'Encounter', 'Procedure', 'Bundle', '__proto__');
    const resource = fc.tuple(types, fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 3 })));
    const entries = fc.array(resource.map(([resourceType, rest]) => ({ ...rest, resourceType })));
    fc.assert(
      fc.property(entries, (resources) => void readBundle(bundle(...resources), ZONE)),
      {
        seed: 1,
        numRuns: 500,
      },
    );
  });

  it('gives each discharge a real date, and never a unit without its path', () => {
    const check = (input: unknown) => {
      for (const { path, encounters, problems } of readBundle(input, ZONE).units) {
        expect(path).toMatch(/^Bundle\.entry\[\d+\]\.resource$/);
        for (const { dischargedOn } of encounters) expect(dischargedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const problem of problems) expect(problem.path).toMatch(/^Bundle\.entry\[/);
      }
    };
    fc.assert(fc.property(MUTANTS, check), { seed: 1, numRuns: 1000 });
  });

  it('reads the same Bundle the same way twice, and leaves it as it was', () => {
    const input = bundle(patient(), encounter(), procedure());
    const before = structuredClone(input);
    expect(readBundle(input, ZONE)).toEqual(readBundle(input, ZONE));
    expect(input).toEqual(before);
  });

  it('takes __proto__ for a word', () => {
    const text = JSON.stringify(bundle(patient({ name: '@' }), encounter())).replace(
      '"@"',
      '[{"__proto__":{"text":"张三"}}]',
    );
    const { units } = readBundle(JSON.parse(text), ZONE);
    expect(units[0]!.problems).toContainEqual({
      path: 'Bundle.entry[0].resource.name',
      what: 'patient.name-missing',
    });
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  it('bears nesting a million deep', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 1_000_000; level += 1) deep = [deep];
    expect(readBundle(bundle(patient({ name: deep }), deep), ZONE).units[0]!.problems).not.toEqual([]);
  });

  it('bears 5000 entries that all hang on each other', () => {
    const chain = Array.from({ length: 4999 }, (_, at) =>
      encounter({ id: `e${at}`, partOf: { reference: `Encounter/e${(at + 1) % 4999}` } }),
    );
    const { units } = readBundle(bundle(patient(), ...chain), ZONE);
    expect(units[0]!.problems.map(({ what }) => what)).toEqual(['reference.circular']);
  });

  it('never repeats in a problem what was sent', () => {
    const secret = '机密';
    const input = bundle(patient({ gender: secret, birthDate: secret }), encounter({ status: secret }));
    expect(JSON.stringify(readBundle(input, ZONE).units[0]!.problems)).not.toContain(secret);
  });
});

const KEYS = [
  ...['id', 'identifier', 'name', 'telecom', 'gender', 'birthDate', 'deceasedBoolean', 'deceasedDateTime'],
  ...[
    'status',
    'class',
    'subject',
    'period',
    'partOf',
    'serviceProvider',
    'location',
    'diagnosis',
    'reasonCode',
  ],
  ...['hospitalization', 'code', 'category', 'encounter', 'context', 'performedPeriod', 'performedDateTime'],
];
