import { ADT_TRIGGERS, type AdtEvent, type AdtTrigger } from './adt-event.js';
import { readPatient, readPriorMrn } from './adt-patient.js';
import { endedInDeath, readVisit } from './adt-visit.js';
import { Findings } from './findings.js';
import type { Hl7Message } from './message.js';
import { readMoment, type Moment } from './moment.js';

/** All that an A13 or A40 needs: an odd sex code must not keep contact from being stopped. */
const IDENTITY = new Set(['PID-3', 'MRG-1', 'PV1-19']);

/** MSH-11: training, debugging. */
const NOT_MEANT = new Set(['T', 'D']);

/** One ADT message, judged by what its trigger needs. Any other message is read as far as it goes and has no problem. */
export function readAdt(message: Hl7Message, { zone }: { zone: string }): AdtEvent {
  const trigger = (message.field('MSH', 9).part(2) || message.field('EVN', 1).part()).toUpperCase();
  const messageType = message.field('MSH', 9).part(1).toUpperCase();
  const findings = new Findings(zone);
  const patient = readPatient(message, findings);
  const visit = readVisit(message, findings, trigger === 'A03' ? eventMoment(message, zone) : undefined);
  const hasDied = isOfDischarge(trigger) && endedInDeath(visit);
  const event: AdtEvent = {
    messageType,
    trigger,
    sender: { application: message.field('MSH', 3).part(), facility: message.field('MSH', 4).part() },
    controlId: message.field('MSH', 10).part(),
    isTest: NOT_MEANT.has(message.field('MSH', 11).part().toUpperCase()),
    sentAt: instantOf(message, 'MSH', 7, zone),
    eventAt: eventMoment(message, zone)?.at ?? instantOf(message, 'MSH', 7, zone),
    patient: { ...patient, deceased: patient.deceased || hasDied },
    visit,
    problems: [],
  };
  if (messageType !== 'ADT' || !isAdtTrigger(trigger)) return event;
  if (trigger === 'A40') event.priorMrn = readPriorMrn(message, findings);
  judge(event, findings);
  const problems = findings.problems.filter(({ path }) => isOfDischarge(trigger) || IDENTITY.has(path));
  return { ...event, problems };
}

export function isAdtTrigger(trigger: string): trigger is AdtTrigger {
  return ADT_TRIGGERS.some((one) => one === trigger);
}

/** What this trigger cannot do without. */
function judge(event: AdtEvent, findings: Findings): void {
  const { trigger, patient, visit } = event;
  const reported = new Set(findings.problems.map(({ path }) => path));
  const isUnknown = patient.mrn === undefined && patient.idNo === undefined;
  if (isUnknown && !reported.has('PID-3'))
    findings.wrong('PID-3', 'patient.identifier-missing', 'type MR, or a resident id number');
  if (trigger === 'A40' && event.priorMrn === undefined && !reported.has('MRG-1'))
    findings.wrong('MRG-1', 'patient.prior-identifier-missing');
  if (trigger === 'A03' && visit.dischargedOn === undefined && !reported.has('PV1-45'))
    findings.wrong('PV1-45', 'encounter.discharge-date-missing');
  if (trigger === 'A03' || (trigger === 'A08' && visit.dischargedOn !== undefined))
    judgeDischarge(event, findings, reported);
}

function judgeDischarge({ patient, visit }: AdtEvent, findings: Findings, reported: Set<string>): void {
  const { birthOn } = patient;
  if (patient.name === '' && !reported.has('PID-5')) findings.wrong('PID-5', 'patient.name-missing');
  if (isAfter(birthOn, visit.dischargedOn)) findings.wrong('PID-7', 'patient.born-after-discharge');
  for (const { on, path } of visit.operations)
    if (isAfter(birthOn, on)) findings.wrong(path, 'operation.before-birth');
}

function isAfter(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day > other;
}

function isOfDischarge(trigger: string): boolean {
  return trigger === 'A03' || trigger === 'A08';
}

/** EVN-6, when it happened, else EVN-2, when it was written down. */
function eventMoment(message: Hl7Message, zone: string): Moment | undefined {
  const texts = [message.field('EVN', 6).part(), message.field('EVN', 2).part()];
  const moments = texts.map((text) => (text === '' ? 'date.invalid' : readMoment(text, zone)));
  return moments.find((moment) => typeof moment !== 'string');
}

function instantOf(message: Hl7Message, segment: string, field: number, zone: string): string | undefined {
  const moment = readMoment(message.field(segment, field).part(), zone);
  return typeof moment === 'string' ? undefined : moment.at;
}
