import type { Findings } from './findings.js';
import type { Cursor } from './json-cursor.js';
import type { Entry } from './references.js';
import { isDischarge, isInpatient, readStay } from './stay.js';
import type { Reading, Stay } from './stay.js';
import type { UnitDraft } from './unit.js';

/** Where an Encounter of the Bundle belongs. Legs of a stay (partOf an inpatient Encounter) share the stay's place. */
export interface Place {
  unit: UnitDraft;
  /** Absent where the Encounter is no discharge, or one that could not be dated. */
  stay?: Stay;
}

type Owned = ReadonlyMap<Entry, UnitDraft>;

/** Gives each discharge to its patient's unit, and tells the place of every Encounter whose patient is known. */
export function placeEncounters(reading: Reading, units: Owned, strays: Findings): Map<Entry, Place> {
  const owned = ownEncounters(reading, units, strays);
  const wholes = findWholes(owned, reading);
  const places = new Map<Entry, Place>();
  for (const [entry, unit] of owned) {
    const encounter = entry.resource.reportingTo(unit.findings);
    const isStay = isDischarge(encounter) && wholes.get(entry) === entry;
    const stay = isStay ? readStay(entry, encounter, reading) : undefined;
    if (stay) unit.stays.push(stay);
    places.set(entry, { unit, stay });
  }
  return new Map(
    [...owned].map(([entry, unit]) => [entry, places.get(wholes.get(entry) ?? entry) ?? { unit }]),
  );
}

function ownEncounters({ index }: Reading, units: Owned, strays: Findings): Owned {
  const owned = new Map<Entry, UnitDraft>();
  for (const entry of index.ofType('Encounter')) {
    if (isEnteredInError(entry.resource)) continue;
    const patient = index.require(entry.resource.reportingTo(strays).at('subject'), 'Patient');
    const unit = patient && units.get(patient);
    if (unit) owned.set(entry, unit);
  }
  return owned;
}

export function isEnteredInError(resource: Cursor): boolean {
  const status = resource.at('status');
  return status.isText() && status.text() === 'entered-in-error';
}

/** For each Encounter the stay it is part of, itself where there is none. Every link is followed once. */
function findWholes(owned: Owned, { index }: Reading): Map<Entry, Entry> {
  const wholes = new Map<Entry, Entry>();
  for (const [start, unit] of owned) {
    const climbed = new Set([start]);
    let top = start;
    while (!wholes.has(top)) {
      const partOf = top.resource.reportingTo(unit.findings).at('partOf');
      const parent = parentStay(partOf, owned, { index, unit });
      if (parent && climbed.has(parent)) partOf.at('reference').wrong('reference.circular');
      if (!parent || climbed.has(parent)) break;
      climbed.add(parent);
      top = parent;
    }
    const whole = wholes.get(top) ?? top;
    for (const leg of climbed) wholes.set(leg, whole);
  }
  return wholes;
}

/** A transfer between wards, or the emergency room before, is part of the stay named here. */
function parentStay(
  partOf: Cursor,
  owned: Owned,
  { index, unit }: Pick<Reading, 'index'> & { unit: UnitDraft },
): Entry | undefined {
  const parent = index.find(partOf, 'Encounter');
  if (!parent || !isInpatient(parent.resource.reportingTo(unit.findings))) return undefined;
  if (owned.get(parent) === unit) return parent;
  return partOf.at('reference').wrong('reference.patient-mismatch');
}
