import type { Cursor } from './json-cursor.js';
import type { BundleIndex } from './references.js';

export interface Department {
  name?: string;
  code?: string;
}

/**
 * The department a stay ended in: who provided it, else the last place in it. An Organization that calls itself a
 * provider ("prov") is the whole hospital; a ward then says more.
 */
export function readDepartment(encounter: Cursor, index: BundleIndex): Department {
  const provider = encounter.at('serviceProvider');
  const place = encounter.at('location').items().at(-1)?.at('location');
  const wards = place ? read(place, 'Location', index) : {};
  const owner = read(provider, 'Organization', index);
  const isWholeHospital = owner.kind === 'prov' && wards.name !== undefined;
  const chosen = owner.name === undefined || isWholeHospital ? wards : owner;
  return { name: chosen.name, code: chosen.code };
}

/** A display is enough where the thing itself was not sent; a reference with neither is a problem. */
function read(reference: Cursor, type: string, index: BundleIndex): Department & { kind?: string } {
  const display = reference.at('display').text();
  const address = reference.at('reference').text(500);
  const logicalCode = reference.at('identifier').at('value').text();
  const isNamed = display !== undefined && (address === undefined || !index.has(address));
  if (isNamed) return { name: display, code: logicalCode };
  const resource = index.find(reference, type)?.resource.reportingTo(reference.findings);
  if (!resource) return {};
  const name = resource.at('name').text() ?? display;
  const code = resource.at('identifier').items()[0]?.at('value').text();
  const types = resource
    .at('type')
    .items()
    .flatMap((concept) => concept.at('coding').oneOrMany());
  return { name, code: code ?? logicalCode, kind: types.map((coding) => coding.at('code').text())[0] };
}
