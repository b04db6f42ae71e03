import { Calendar } from './calendar.js';
import type { BundleReading } from './discharge.js';
import { placeEncounters } from './encounters.js';
import { Findings } from './findings.js';
import { Cursor } from './json-cursor.js';
import { attachMedications } from './medications.js';
import { attachOperations } from './operations.js';
import { attachPortrait } from './portrait.js';
import { BundleIndex } from './references.js';
import type { Entry } from './references.js';
import { UnitDraft } from './unit.js';

const TYPES = ['message', 'transaction', 'collection', 'batch', 'document', 'searchset'];
const MOST_ENTRIES = 5000;

/**
 * Reads the discharges of a FHIR Bundle (R4 or STU3), one unit a patient. Never throws for what is in `input`: whatever
 * is wrong is a problem with its path, in the unit it spoils or, where no patient can be found, on the reading.
 * Instants become the dates they had in `zone` (IANA name; an unknown one throws RangeError).
 */
export function readBundle(input: unknown, options: { zone: string }): BundleReading {
  const calendar = new Calendar(options.zone);
  const strays = new Findings();
  const index = new BundleIndex(readEntries(input, strays));
  const units = new Map(index.ofType('Patient').map((entry) => [entry, new UnitDraft(entry, calendar)]));
  const reading = { index, calendar };
  const places = placeEncounters(reading, units, strays);
  attachOperations(reading, { units, places, strays });
  attachMedications(reading, units);
  attachPortrait(reading, units);
  if (units.size === 0 && strays.problems.length === 0) strays.problem('Bundle.entry', 'bundle.no-patient');
  return { units: [...units.values()].map((unit) => unit.finished()), problems: strays.problems };
}

/** What stands in the envelope; whatever is wrong with it is in the findings. */
export function readEntries(input: unknown, findings: Findings): Entry[] {
  const bundle = new Cursor(input, 'Bundle', findings);
  if (!bundle.isPresent) bundle.wrong('type.invalid', 'object');
  if (!bundle.isObject()) return [];
  if (bundle.at('resourceType').text() !== 'Bundle') {
    bundle.at('resourceType').wrong('bundle.not-a-bundle', 'Bundle');
    return [];
  }
  const type = bundle.at('type').text();
  if (type === undefined || !TYPES.includes(type)) {
    bundle.at('type').wrong('bundle.type-unsupported', TYPES.join(', '));
    return [];
  }
  const entries = bundle.at('entry').items(MOST_ENTRIES, 'bundle.too-many-entries');
  return entries.flatMap((entry) => readEntry(entry) ?? []);
}

function readEntry(entry: Cursor): Entry | undefined {
  if (!entry.isObject()) return undefined;
  const resource = entry.at('resource');
  if (!resource.isPresent)
    return isWithoutResource(entry) ? undefined : resource.wrong('entry.resource-missing');
  if (!resource.isObject()) return undefined;
  const type = resource.at('resourceType').text();
  if (type === undefined) return resource.at('resourceType').wrong('resource.type-missing');
  if (type === 'Bundle') return resource.wrong('resource.nested-bundle');
  return {
    path: resource.path,
    type,
    id: resource.at('id').text(),
    fullUrl: entry.at('fullUrl').text(500),
    resource,
  };
}

/** A transaction may hold requests that carry nothing. */
function isWithoutResource(entry: Cursor): boolean {
  const method = entry.at('request').at('method').text();
  return method === 'DELETE' || method === 'GET' || method === 'HEAD';
}
