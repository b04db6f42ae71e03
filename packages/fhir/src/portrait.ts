import { nameOf, readConcept } from './concept.js';
import type { Concept } from './concept.js';
import { Findings } from './findings.js';
import type { Cursor } from './json-cursor.js';
import type { Entry } from './references.js';
import type { Reading } from './stay.js';
import type { UnitDraft } from './unit.js';

const MOST = 30;
const OVER = new Set(['inactive', 'remission', 'resolved']);
const NOT_MEANT = new Set(['refuted', 'entered-in-error', 'differential']);
/** SNOMED CT words a circumstance in the same resource as a disease: “Full-time employment (finding)”. */
const CIRCUMSTANCE = /\((finding|situation|person|social concept|environment)\)$/i;
/** 716186003 and its kin: no known allergy. */
const NO_ALLERGY_CODES = new Set([
  '716186003',
  '409137002',
  '428607008',
  '429625007',
  '1003774007',
  'no-known-allergies',
]);

/**
 * Gives each patient his further diagnoses and allergies. Nothing here spoils a unit: a discharge is worth more than
 * what is said beside it.
 */
export function attachPortrait(reading: Reading, units: ReadonlyMap<Entry, UnitDraft>): void {
  const silent = new Findings();
  for (const entry of reading.index.ofType('Condition')) {
    const condition = entry.resource.reportingTo(silent);
    const unit = unitOf(condition.at('subject'), reading, units);
    if (unit) keep(unit.portrait.comorbidities, diseaseOf(condition));
  }
  for (const entry of reading.index.ofType('AllergyIntolerance')) {
    const allergy = entry.resource.reportingTo(silent);
    const unit = unitOf(allergy.at('patient'), reading, units);
    if (unit) keep(unit.portrait.allergies, allergyOf(allergy));
  }
}

function unitOf(
  reference: Cursor,
  { index }: Reading,
  units: ReadonlyMap<Entry, UnitDraft>,
): UnitDraft | undefined {
  const patient = index.find(reference, 'Patient');
  return patient && units.get(patient);
}

function diseaseOf(condition: Cursor): string | undefined {
  if (!isMeant(condition)) return undefined;
  const name = nameOf(readConcept(condition.at('code')));
  return name !== undefined && CIRCUMSTANCE.test(name) ? undefined : name;
}

function allergyOf(allergy: Cursor): string | undefined {
  if (!isMeant(allergy)) return undefined;
  const concept = readConcept(allergy.at('code'));
  return saysNone(concept) ? undefined : nameOf(concept);
}

function saysNone({ codings }: Concept): boolean {
  return codings.some(({ code }) => code !== undefined && NO_ALLERGY_CODES.has(code));
}

/** STU3 says a bare code where R4 says a concept. */
function isMeant(resource: Cursor): boolean {
  const clinical = codesAt(resource.at('clinicalStatus'));
  const verified = codesAt(resource.at('verificationStatus'));
  return !clinical.some((code) => OVER.has(code)) && !verified.some((code) => NOT_MEANT.has(code));
}

function codesAt(cursor: Cursor): string[] {
  if (cursor.isText()) return [cursor.text() ?? ''];
  return readConcept(cursor).codings.flatMap(({ code }) => code ?? []);
}

function keep(names: string[], name: string | undefined): void {
  if (name !== undefined && names.length < MOST && !names.includes(name)) names.push(name);
}
