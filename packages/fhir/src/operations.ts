import { isBefore } from './calendar.js';
import type { Moment } from './calendar.js';
import { nameOf, readConcept } from './concept.js';
import { isEnteredInError } from './encounters.js';
import type { Place } from './encounters.js';
import { Findings } from './findings.js';
import type { Cursor } from './json-cursor.js';
import { judgeProcedure } from './operation-codes.js';
import type { Entry } from './references.js';
import type { Reading, Stay } from './stay.js';
import type { UnitDraft } from './unit.js';

interface Owners {
  units: ReadonlyMap<Entry, UnitDraft>;
  places: ReadonlyMap<Entry, Place>;
  /** For what no patient of the Bundle can be found. */
  strays: Findings;
}

interface Owner {
  unit?: UnitDraft;
  /** Of the Encounter the Procedure names. */
  place?: Place;
}

interface Operation {
  procedure: Cursor;
  name: string;
  code?: string;
}

const STATUSES = [
  ...['preparation', 'in-progress', 'not-done', 'on-hold', 'stopped', 'suspended', 'aborted'],
  ...['completed', 'unknown'],
];

/** Gives every completed operation to the stay it belongs to: by its reference, else by its date. */
export function attachOperations(reading: Reading, owners: Owners): void {
  for (const entry of reading.index.ofType('Procedure')) {
    if (isEnteredInError(entry.resource)) continue;
    const owner = ownerOf(entry, reading, owners);
    attachProcedure(entry.resource.reportingTo(owner.unit?.findings ?? owners.strays), owner, reading);
  }
}

function attachProcedure(procedure: Cursor, owner: Owner, reading: Reading): void {
  if (!wasDone(procedure)) return;
  const concept = readConcept(procedure.at('code'));
  const verdict = judgeProcedure(concept, readConcept(procedure.at('category')));
  if (verdict === 'not-operation') return;
  const encounter = encounterOf(procedure);
  reading.index.find(encounter, 'Encounter');
  const isElsewhere = encounter.isPresent && !owner.place?.stay;
  if (isElsewhere || !owner.unit || owner.unit.stays.length === 0) return;
  const name = nameOf(concept);
  if (verdict === 'unknown' || name === undefined) {
    owner.unit.findings.note(procedure.path, 'procedure.unrecognised', name);
    return;
  }
  const code = concept.codings.find((coding) => coding.code !== undefined)?.code;
  placeOperation({ procedure, name, code }, owner.unit, owner.place?.stay, reading);
}

/** R4 says encounter, STU3 context. */
function encounterOf(procedure: Cursor): Cursor {
  return procedure.firstOf('encounter', 'context');
}

/** Only what was carried out: status completed, and not STU3's notDone. A missing status is a problem. */
function wasDone(procedure: Cursor): boolean {
  const status = procedure.at('status');
  const code = status.text()?.toLowerCase();
  if (code === undefined) status.wrong('operation.status-missing');
  else if (!STATUSES.includes(code)) status.wrong('code.unknown', STATUSES.join(', '));
  return code === 'completed' && procedure.at('notDone').flag() !== true;
}

/** The patient by the Procedure's own subject, else by its Encounter; the two must not disagree. */
function ownerOf(entry: Entry, { index }: Reading, owners: Owners): Owner {
  const silent = entry.resource.reportingTo(new Findings());
  const encounter = index.find(encounterOf(silent), 'Encounter');
  const place = encounter && owners.places.get(encounter);
  const patient = index.find(silent.at('subject'), 'Patient');
  const unit = (patient && owners.units.get(patient)) ?? place?.unit;
  index.require(entry.resource.reportingTo(unit?.findings ?? owners.strays).at('subject'), 'Patient');
  if (!place || !unit || place.unit === unit) return { unit, place };
  for (const { findings } of [place.unit, unit]) {
    findings.problem(`${entry.path}.subject.reference`, 'reference.patient-mismatch');
  }
  return { unit };
}

function placeOperation(
  operation: Operation,
  unit: UnitDraft,
  named: Stay | undefined,
  reading: Reading,
): void {
  const { procedure, name, code } = operation;
  const when = readWhen(procedure, reading);
  if (!when) return;
  const { cursor, moment } = when;
  const { birthOn } = unit.patient;
  if (birthOn !== undefined && moment.on < birthOn) cursor.wrong('operation.before-birth');
  const stay = named ?? stayByDate(operation, moment, unit);
  if (!stay) return;
  if (isBefore(stay.discharged, moment)) cursor.wrong('operation.after-discharge');
  stay.encounter.operations.push({ on: moment.on, name, code, path: procedure.path });
}

/** The day it began: an operation that runs past midnight counts from the evening before. */
function readWhen(procedure: Cursor, { calendar }: Reading): { cursor: Cursor; moment: Moment } | undefined {
  const period = procedure.at('performedPeriod');
  const cursor = period.isPresent ? period.firstOf('start', 'end') : procedure.at('performedDateTime');
  if (cursor.text() === undefined) return cursor.wrong('operation.date-missing');
  const moment = calendar.read(cursor);
  return moment && { cursor, moment };
}

function stayByDate({ procedure, name }: Operation, when: Moment, unit: UnitDraft): Stay | undefined {
  const covering = unit.stays.filter((stay) => covers(stay, when));
  if (covering.length === 1) return covering[0];
  const why = covering.length === 0 ? 'operation.stay-unknown' : 'operation.stay-ambiguous';
  unit.findings.note(procedure.path, why, name);
  return undefined;
}

function covers({ admitted, discharged }: Stay, when: Moment): boolean {
  return admitted !== undefined && admitted.on <= when.on && when.on <= discharged.on;
}
