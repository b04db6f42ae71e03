import { addDays } from '@suian/domain/kernel/local-date';
import type { Calendar } from './calendar.js';
import { nameOf, readConcept } from './concept.js';
import type { IncomingMedication } from './discharge.js';
import { Findings } from './findings.js';
import type { Cursor } from './json-cursor.js';
import type { Entry } from './references.js';
import type { Reading } from './stay.js';
import type { UnitDraft } from './unit.js';

/** MedicationUsage: what R5 calls a statement. */
const KINDS = {
  MedicationRequest: 'prescription',
  MedicationStatement: 'hospital',
  MedicationUsage: 'hospital',
} as const;
type Kind = keyof typeof KINDS;

const STANDS = ['active', 'recorded', 'intended'];
const OVER = ['stopped', 'completed', 'ended', 'on-hold', 'not-taken'];
const WITHDRAWN = ['entered-in-error', 'cancelled'];
/** Thoughts, not orders. */
const NO_ORDER = ['proposal', 'plan', 'option'];
const LONGEST_DOSAGE = 1000;

/**
 * Gives every medicine to its patient. A medicine never spoils a discharge: one that cannot be read, or whose patient is
 * not in the Bundle, is left out.
 */
export function attachMedications(reading: Reading, units: ReadonlyMap<Entry, UnitDraft>): void {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const entry of reading.index.ofType(kind)) {
      const findings = new Findings();
      const resource = entry.resource.reportingTo(findings);
      const patient = reading.index.find(resource.at('subject'), 'Patient');
      const medication = readMedication(resource, entry, { ...reading, kind });
      if (patient && medication && findings.problems.length === 0)
        units.get(patient)?.medications.push(medication);
    }
  }
}

type OfKind = Reading & { kind: Kind };

function readMedication(resource: Cursor, entry: Entry, reading: OfKind): IncomingMedication | undefined {
  const status = resource.at('status').text()?.toLowerCase() ?? '';
  const isWithdrawn = WITHDRAWN.includes(status);
  if (!isWithdrawn && ![...STANDS, ...OVER].includes(status)) return undefined;
  if (!isTaken(resource)) return undefined;
  const name = readName(resource, reading);
  if (name === undefined) return undefined;
  const { calendar, kind } = reading;
  const period = readPeriod(resource, kind);
  const lastOn = period.ends.map((end) => calendar.readIfWhole(end)?.on).find((on) => on !== undefined);
  return {
    path: entry.path,
    sourceId: sourceIdOf(resource, entry),
    source: KINDS[kind],
    name,
    dosage: readDosage(resource.firstOf('dosageInstruction', 'dosage')) ?? null,
    startedOn: firstDay(period.starts, calendar) ?? null,
    // A period holds its last day.
    endedOn: lastOn === undefined ? null : addDays(lastOn, 1),
    isOver: OVER.includes(status),
    isWithdrawn,
  };
}

/** Not a thought, not “do not give”, not for the days on the ward alone. */
function isTaken(resource: Cursor): boolean {
  if (NO_ORDER.includes(resource.at('intent').text() ?? '')) return false;
  if (resource.at('doNotPerform').flag() === true) return false;
  // STU3 says here what R4 says by its status.
  if (resource.at('taken').text() === 'n') return false;
  const category = resource.at('category');
  const categories = category.isList() ? category.items() : [category];
  const codes = categories.flatMap((each) => readConcept(each).codings.map(({ code }) => code));
  return !codes.includes('inpatient');
}

/** The coded words, or those of the Medication it names: in the Bundle, or contained. */
function readName(resource: Cursor, { index }: Reading): string | undefined {
  const medication = resource.at('medication');
  const concept = medication.isPresent ? medication.at('concept') : resource.at('medicationCodeableConcept');
  const coded = nameOf(readConcept(concept));
  if (coded !== undefined) return coded;
  const reference = medication.isPresent ? medication.at('reference') : resource.at('medicationReference');
  const address = reference.at('reference').text(500);
  const display = reference.at('display').text(500);
  if (display !== undefined || address === undefined) return display;
  const contained = resource
    .at('contained')
    .items()
    .find((each) => `#${each.at('id').text() ?? ''}` === address);
  const found = contained ?? (index.has(address) ? index.find(reference, 'Medication')?.resource : undefined);
  return found && nameOf(readConcept(found.reportingTo(resource.findings).at('code')));
}

/** Where its first and last day may stand, the surest first. */
function readPeriod(resource: Cursor, kind: Kind): { starts: Cursor[]; ends: Cursor[] } {
  if (kind !== 'MedicationRequest') {
    const period = resource.at('effectivePeriod');
    return { starts: [period.at('start'), resource.at('effectiveDateTime')], ends: [period.at('end')] };
  }
  const [first] = resource.at('dosageInstruction').items();
  const bounds = first?.at('timing').at('repeat').at('boundsPeriod');
  const validity = resource.at('dispenseRequest').at('validityPeriod');
  const periods = bounds ? [bounds, validity] : [validity];
  return {
    starts: [...periods.map((each) => each.at('start')), resource.at('authoredOn')],
    ends: bounds ? [bounds.at('end')] : [],
  };
}

function firstDay(starts: readonly Cursor[], calendar: Calendar): string | undefined {
  return starts.map((start) => calendar.readIfWhole(start)?.on).find((on) => on !== undefined);
}

/** The words of each instruction; without words the amount and how often. */
function readDosage(instructions: Cursor): string | undefined {
  const words = instructions
    .items()
    .flatMap((each) => each.at('text').text(LONGEST_DOSAGE) ?? amountOf(each) ?? []);
  return words.length > 0 ? words.join('；') : undefined;
}

/** R4 says doseAndRate, STU3 doseQuantity. */
function amountOf(instruction: Cursor): string | undefined {
  const [rate] = instruction.at('doseAndRate').items();
  const quantity = (rate ?? instruction).at('doseQuantity');
  const value = quantity.at('value').number();
  if (value === undefined) return undefined;
  const often = nameOf(readConcept(instruction.at('timing').at('code')));
  return [`${value}${quantity.at('unit').text() ?? ''}`, often].filter(Boolean).join(' ');
}

function sourceIdOf(resource: Cursor, { id, type }: Entry): string | null {
  const [first] = resource.at('identifier').items();
  const value = first?.at('value').text(200);
  if (value !== undefined) return `${type}|${first?.at('system').text(200) ?? ''}|${value}`;
  return id === undefined ? null : `${type}|${id}`;
}
