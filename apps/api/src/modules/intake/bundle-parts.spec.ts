import { bundleOf, entryOf } from '../../../test/bundles.js';
import { BundleParts } from './bundle-parts.js';

const one = bundleOf({ mrn: 'A1', key: 'a', operationOn: '2026-10-18' });
const other = bundleOf({ mrn: 'B1', key: 'b', name: '薛英' });
const ward = entryOf('ward', { resourceType: 'Organization', name: '骨科三病区' });
one.entry[1]!.resource['serviceProvider'] = { reference: ward.fullUrl };
const bundle = { ...one, entry: [...one.entry, ...other.entry, ward] };

describe('the part of a Bundle that is kept of a refused patient', () => {
  it("holds his entries and what they name, and nothing of another's", () => {
    const part = new BundleParts(bundle).of('Bundle.entry[0].resource');
    expect(part).toEqual({ ...one, entry: [...one.entry, ward] });
    expect(JSON.stringify(part)).not.toContain('薛英');
  });

  it.each<[string, unknown]>([
    ['entries of the wrong kind', 'many'],
    ['entries that are nothing', [null, 7, { resource: null }]],
    ['no entries', undefined],
  ])('stands %s', (_, entry) => {
    const strange = { resourceType: 'Bundle', entry };
    expect(new BundleParts(strange).of('Bundle')).toBe(strange);
  });

  it('does not go round in circles', () => {
    const [first, second] = ['p', 'q'].map((key) => entryOf(key, { resourceType: 'Encounter' }));
    first!.resource['partOf'] = { reference: second!.fullUrl };
    second!.resource['partOf'] = { reference: first!.fullUrl };
    second!.resource['subject'] = { reference: one.entry[0]!.fullUrl };
    const circle = { resourceType: 'Bundle', entry: [one.entry[0]!, first!, second!] };
    expect(new BundleParts(circle).of('Bundle.entry[0].resource')).toEqual(circle);
  });
});
