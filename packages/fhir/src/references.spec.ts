import { encounter, patient, ZONE } from './bundle-fixtures.js';
import { readBundle } from './read-bundle.js';

const UUID = 'urn:uuid:0c63fb2c-e9ef-4e6a-bb8c-dc84f00a2f3c';

function read(fullUrl: string | undefined, id: string | undefined, reference: unknown) {
  const entry = [
    { fullUrl, resource: patient({ id }) },
    { fullUrl: '/Encounter/e1', resource: encounter({ subject: { reference } }) },
  ];
  return readBundle({ resourceType: 'Bundle', type: 'transaction', entry }, ZONE);
}

describe('references', () => {
  it.each([
    ['urn:uuid', UUID, 'p1', UUID],
    ['urn:uuid in capitals', UUID, 'p1', UUID.toUpperCase()],
    ['urn:uuid of a bare id', undefined, UUID.slice(9), UUID],
    ['type and id', UUID, 'p1', 'Patient/p1'],
    ['type and id with a slash', undefined, 'p1', '/Patient/p1'],
    ['a bare fullUrl', '/Patient/p1', undefined, 'Patient/p1'],
    ['an absolute address', 'http://his/fhir/Patient/p1', 'p1', 'http://his/fhir/Patient/p1'],
    ['type and id under an absolute address', 'http://his/fhir/Patient/p1', 'p1', 'Patient/p1'],
    ['an absolute address of a bare fullUrl', '/Patient/p1', 'p1', 'https://his/fhir/Patient/p1'],
    ['one version of it', '/Patient/p1', 'p1', 'Patient/p1/_history/3'],
  ])('follows %s', (_name, fullUrl, id, reference) => {
    const { units, problems } = read(fullUrl, id, reference);
    expect(problems).toEqual([]);
    expect(units[0]!.encounters).toHaveLength(1);
  });

  it.each([
    ['another id', 'Patient/p2', 'reference.dangling'],
    ['another server', 'http://elsewhere/fhir/Patient/p1', 'reference.dangling'],
    ['an unknown urn', 'urn:uuid:00000000-0000-0000-0000-000000000000', 'reference.dangling'],
    ['another kind of resource', 'Encounter/e1', 'reference.wrong-type'],
    ['the name of a built-in', 'constructor', 'reference.dangling'],
    ['an empty text', '', 'reference.missing'],
    ['a number', 7, 'type.invalid'],
  ])('names the place of a reference to %s', (_name, reference, what) => {
    const { units, problems } = read('http://his/fhir/Patient/p1', 'p1', reference);
    expect(units).toMatchObject([{ problems: [], encounters: [] }]);
    expect(problems[0]).toMatchObject({ path: 'Bundle.entry[1].resource.subject.reference', what });
  });

  it('does not choose between two patients with one id', () => {
    const entry = [{ resource: patient() }, { resource: patient() }, { resource: encounter() }];
    const { problems } = readBundle({ resourceType: 'Bundle', type: 'collection', entry }, ZONE);
    expect(problems).toEqual([
      { path: 'Bundle.entry[2].resource.subject.reference', what: 'reference.ambiguous' },
    ]);
  });
});
