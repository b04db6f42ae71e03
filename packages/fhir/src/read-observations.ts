import { partOf, roundedTo } from '@suian/domain/diary/catalogue';
import type { MeasuredValues, Metric } from '@suian/domain/diary/metric';
import { Calendar } from './calendar.js';
import { readConcept } from './concept.js';
import type { Problem } from './discharge.js';
import { Findings } from './findings.js';
import type { Cursor } from './json-cursor.js';
import { OBSERVED, PRESSURE_PANELS, type ObservedFigure } from './observation-codes.js';
import { readNumbers } from './patient.js';
import { readEntries } from './read-bundle.js';
import { BundleIndex, type Entry } from './references.js';

/** One Observation of a home device or of another system, in our units. */
export interface IncomingObservation {
  path: string;
  /** The sender's own name for it, unique with him; null: it has none. */
  identifier: string | null;
  mrn?: string;
  idNo?: string;
  metric: Metric;
  values: MeasuredValues;
  context: string | null;
  /** ISO instant. */
  measuredAt: string;
}

export interface ObservationReading {
  observations: IncomingObservation[];
  problems: Problem[];
}

const LOINC = 'http://loinc.org';
/** Not measured, or taken back by its sender. */
const NOT_MEASURED = ['registered', 'cancelled', 'entered-in-error', 'unknown'];

interface Reading {
  index: BundleIndex;
  calendar: Calendar;
}

/**
 * Reads the Observations of a FHIR Bundle. Never throws for what is in `input`; each one is read on its own, and one
 * with a problem is left out. Instants need an offset.
 */
export function readObservations(input: unknown, options: { zone: string }): ObservationReading {
  const envelope = new Findings();
  const index = new BundleIndex(readEntries(input, envelope));
  const reading = { index, calendar: new Calendar(options.zone) };
  const problems: Problem[] = [...envelope.problems];
  const observations = index.ofType('Observation').flatMap((entry) => {
    const findings = new Findings();
    const found = readOne({ ...entry, resource: entry.resource.reportingTo(findings) }, reading);
    problems.push(...findings.problems);
    return findings.problems.length === 0 && found ? [found] : [];
  });
  return { observations, problems };
}

function readOne({ path, id, resource }: Entry, reading: Reading): IncomingObservation | undefined {
  if (NOT_MEASURED.includes(resource.at('status').text() ?? 'final')) return undefined;
  const figures = readFigures(resource);
  if (!figures) return undefined;
  const who = readSubject(resource, reading);
  const when = resource.firstOf('effectiveDateTime', 'effectiveInstant');
  const at = reading.calendar.read(when)?.at;
  if (at === undefined) return when.wrong('observation.time-missing');
  return { path, identifier: nameOf(resource, id), ...who, ...figures, measuredAt: at };
}

function readFigures(
  resource: Cursor,
): Pick<IncomingObservation, 'metric' | 'values' | 'context'> | undefined {
  const code = loincOf(resource.at('code'));
  if (PRESSURE_PANELS.includes(code ?? '')) return readPanel(resource);
  const figure = figureOf(code);
  // A lone high or low pressure says too little.
  if (!figure || figure.metric === 'blood-pressure')
    return resource.at('code').wrong('observation.code-unknown');
  const value = readQuantity(resource.at('valueQuantity'), figure);
  if (value === undefined) return undefined;
  return { metric: figure.metric, values: { [figure.part]: value }, context: figure.context ?? null };
}

/** High and low pressure must both be there; what else the panel holds is left out. */
function readPanel(resource: Cursor): Pick<IncomingObservation, 'metric' | 'values' | 'context'> | undefined {
  const components = resource.at('component');
  const values: Record<string, number> = {};
  for (const component of components.items()) {
    const figure = figureOf(loincOf(component.at('code')));
    const isOfPanel = figure?.metric === 'blood-pressure' || figure?.metric === 'pulse';
    const value = figure && isOfPanel ? readQuantity(component.at('valueQuantity'), figure) : undefined;
    if (figure && value !== undefined) values[figure.part] = value;
  }
  if (values['systolic'] === undefined || values['diastolic'] === undefined)
    return components.wrong('observation.value-missing', '8480-6 and 8462-4');
  return { metric: 'blood-pressure', values, context: null };
}

function figureOf(code: string | undefined): ObservedFigure | undefined {
  return code !== undefined && Object.hasOwn(OBSERVED, code) ? OBSERVED[code] : undefined;
}

function loincOf(cursor: Cursor): string | undefined {
  const { codings } = readConcept(cursor);
  const known = codings.filter(({ system }) => system === undefined || system === LOINC);
  const read = known.find(({ code }) => PRESSURE_PANELS.includes(code ?? '') || figureOf(code) !== undefined);
  return (read ?? known[0])?.code;
}

function readQuantity(quantity: Cursor, { metric, part, units }: ObservedFigure): number | undefined {
  const value = quantity.at('value').number();
  if (value === undefined || !Number.isFinite(value))
    return quantity.at('value').wrong('observation.value-missing');
  const unit = quantity.at('code').text() ?? quantity.at('unit').text() ?? '';
  const convert = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (!convert) return quantity.at('code').wrong('observation.unit-unknown', Object.keys(units).join(', '));
  return roundedTo(partOf(metric, part).decimals, convert(value));
}

/** By a Patient of the Bundle, or by the number alone. */
function readSubject(resource: Cursor, { index }: Reading): Pick<IncomingObservation, 'mrn' | 'idNo'> {
  const subject = resource.at('subject');
  const identifier = subject.at('identifier');
  if (!subject.at('reference').isPresent && identifier.isPresent) return readBareNumber(identifier);
  const entry = index.require(subject, 'Patient');
  const numbers = entry ? readNumbers(entry.resource.reportingTo(resource.findings).at('identifier')) : {};
  if (numbers.mrn === undefined && numbers.idNo === undefined) subject.wrong('observation.patient-unknown');
  return numbers;
}

/** `subject.identifier`: the record number, whatever type it is given. */
function readBareNumber(identifier: Cursor): Pick<IncomingObservation, 'mrn' | 'idNo'> {
  const mrn = identifier.at('value').text(40);
  if (mrn === undefined) identifier.wrong('observation.patient-unknown');
  return mrn === undefined ? {} : { mrn };
}

function nameOf(resource: Cursor, id: string | undefined): string | null {
  const [first] = resource.at('identifier').items();
  const value = first?.at('value').text(200);
  if (value !== undefined) return `${first?.at('system').text(200) ?? ''}|${value}`;
  return id ?? null;
}
