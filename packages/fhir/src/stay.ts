import { isBefore } from './calendar.js';
import type { Calendar, Moment } from './calendar.js';
import { readConcept } from './concept.js';
import { readDepartment } from './department.js';
import { readDiagnosis } from './diagnosis.js';
import type { IncomingEncounter } from './discharge.js';
import { isOfType, readIdentifiers } from './identifier.js';
import type { Cursor } from './json-cursor.js';
import type { BundleIndex, Entry } from './references.js';

/** A finished inpatient Encounter with its dates: a discharge. */
export interface Stay {
  encounter: IncomingEncounter;
  admitted?: Moment;
  discharged: Moment;
  /** The discharge says the patient died. */
  endedInDeath: boolean;
}

export interface Reading {
  index: BundleIndex;
  calendar: Calendar;
}

const INPATIENT = new Set(['imp', 'acute', 'nonac', 'inpatient']);

/** Of all versions since STU3: a word outside is a mistake, not "not finished". */
const STATUSES = new Set([
  ...['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled', 'entered-in-error'],
  ...['unknown', 'on-hold', 'discharged', 'completed', 'discontinued'],
]);

/** discharge-disposition "exp"; patient discharge status 20 and 40 to 42 of the US claim form; or the words. */
const DEATH_CODE = /^exp$/i;
const DEATH_STATUS_SYSTEM = /nubc/i;
const DEATH_STATUS = /^(20|40|41|42)$/;
const DEATH_WORDS = /死亡|\b(died|deceased|expired)\b/i;

/** Is this Encounter, going by its class, a stay on a ward? */
export function isInpatient(encounter: Cursor): boolean {
  return classCodes(encounter.at('class')).some((code) => INPATIENT.has(code.toLowerCase()));
}

/** Did it end? Reports a status or class that is missing, since a discharge could hide behind it. */
export function isDischarge(encounter: Cursor): boolean {
  const status = encounter.at('status').text()?.toLowerCase();
  if (status === undefined) encounter.at('status').wrong('encounter.status-missing');
  else if (!STATUSES.has(status)) encounter.at('status').wrong('code.unknown');
  if (status !== 'finished') return false;
  if (classCodes(encounter.at('class')).length > 0) return isInpatient(encounter);
  encounter.at('class').wrong('encounter.class-missing');
  return false;
}

/** Reads a discharge, or nothing where it cannot be dated; the reason stands in the cursor's findings. */
export function readStay(entry: Entry, encounter: Cursor, reading: Reading): Stay | undefined {
  const { index, calendar } = reading;
  const period = encounter.at('period');
  const admitted = calendar.readIfWhole(period.at('start'));
  const discharged = readEnd(period.at('end'), calendar);
  const department = readDepartment(encounter, index);
  const visitNo = readVisitNo(encounter.at('identifier'));
  const diagnosis = readDiagnosis(encounter, index);
  const endedInDeath = saysDied(encounter.firstOf('hospitalization', 'admission').at('dischargeDisposition'));
  if (!discharged) return undefined;
  if (admitted && isBefore(discharged, admitted))
    period.at('end').wrong('encounter.discharge-before-admission');
  const incoming: IncomingEncounter = {
    sourceId: entry.fullUrl ?? entry.id ?? entry.path,
    path: entry.path,
    visitNo,
    departmentName: department.name,
    departmentCode: department.code,
    admittedOn: admitted?.on,
    dischargedOn: discharged.on,
    dischargedAt: discharged.at,
    diagnosis,
    operations: [],
  };
  return { encounter: incoming, admitted, discharged, endedInDeath };
}

/** A finished stay without its end is a discharge nobody could follow up: a problem, not "no discharge". */
function readEnd(end: Cursor, calendar: Calendar): Moment | undefined {
  if (end.text() === undefined) return end.wrong('encounter.discharge-date-missing');
  return calendar.read(end);
}

/** A Coding (STU3, R4), a list of concepts (R5) or bare text (DSTU2). */
function classCodes(cursor: Cursor): string[] {
  if (cursor.isText()) return [cursor.text() ?? ''];
  const codings = cursor.isList()
    ? cursor.items().flatMap((concept) => concept.at('coding').oneOrMany())
    : [cursor];
  return codings.flatMap((coding) => coding.at('code').text() ?? []);
}

/** The number typed as one (VN), else the official, else the first. Resource ids are never visit numbers. */
function readVisitNo(list: Cursor): string | undefined {
  const identifiers = readIdentifiers(list);
  const typed = identifiers.find((one) => isOfType(one, 'VN'));
  const official = identifiers.find(({ use }) => use === 'official');
  return (typed ?? official ?? identifiers[0])?.value;
}

function saysDied(disposition: Cursor): boolean {
  const { text, codings } = readConcept(disposition);
  const byCode = codings.some(({ system = '', code = '' }) =>
    DEATH_STATUS_SYSTEM.test(system) ? DEATH_STATUS.test(code) : DEATH_CODE.test(code),
  );
  return byCode || DEATH_WORDS.test([text, ...codings.map(({ display }) => display)].join(' '));
}
