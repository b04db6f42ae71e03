/** What an ADT message says, in our own words. Plain values; nothing here knows HL7's shapes. */

/** All of them, so that a dictionary can be checked for a word for each. Those packages/fhir has too mean the same. */
export const ADT_PROBLEM_CODES = [
  'code.unknown',
  'date.invalid',
  'date.partial',
  'encounter.discharge-before-admission',
  'encounter.discharge-date-missing',
  'list.too-long',
  'operation.after-discharge',
  'operation.before-birth',
  'operation.date-missing',
  'patient.born-after-discharge',
  'patient.id-number-invalid',
  'patient.identifier-missing',
  'patient.mrn-ambiguous',
  'patient.name-missing',
  'patient.prior-identifier-missing',
  'text.control-character',
  'text.too-long',
  'text.undecodable',
] as const;
export type AdtProblemCode = (typeof ADT_PROBLEM_CODES)[number];

/** Something that makes the message unfit to be acted on. Never holds a value of the message. */
export interface AdtProblem {
  /** `PID-5`, `PV1-45`, `PR1[2]-5`: the segment, which one of its kind where there are several, the field. */
  path: string;
  what: AdtProblemCode;
  /** What would have been right, where that can be said in a few words. */
  expected?: string;
}

/** Those that are acted on; any other is kept by its name (`A31`) and acknowledged. */
export const ADT_TRIGGERS = ['A01', 'A03', 'A08', 'A11', 'A13', 'A40'] as const;
export type AdtTrigger = (typeof ADT_TRIGGERS)[number];

export interface AdtEvent {
  /** Message type, MSH-9.1: `ADT` unless the sender speaks of something else. */
  messageType: string;
  /** MSH-9.2, else EVN-1; empty where neither is said. */
  trigger: string;
  /** MSH-3 and MSH-4, first components. */
  sender: AdtSender;
  /** MSH-10. */
  controlId: string;
  /** MSH-11 T or D: sent to try the connection, or by a training system. Anything else, also nothing, is meant. */
  isTest: boolean;
  /** MSH-7 as an ISO instant in UTC. */
  sentAt?: string;
  /** EVN-6, else EVN-2, else MSH-7, as an ISO instant in UTC: when it happened, by which older news is known. */
  eventAt?: string;
  patient: AdtPatient;
  /** MRG-1 of an A40: the number that is given up. */
  priorMrn?: string;
  visit: AdtVisit;
  /** Where it is not empty nothing may be saved. */
  problems: AdtProblem[];
}

export interface AdtSender {
  application: string;
  facility: string;
}

export interface AdtPatient {
  mrn?: string;
  /** Chinese resident id number, 15 digits or 17 and a check character; its check digit is not verified here. */
  idNo?: string;
  /** Empty where the message does not say it; then `patient.name-missing` stands in `problems` of an A03. */
  name: string;
  sex: 'male' | 'female' | 'other' | 'unknown';
  /** yyyy-mm-dd */
  birthOn?: string;
  /** As the sender wrote it. null: he says that there is none any more (`""`); undefined: he says nothing. */
  phone?: string | null;
  /** PID-30 Y, PID-29, or a disposition that says so. */
  deceased: boolean;
}

export interface AdtVisit {
  /** PV1-19. */
  visitNo?: string;
  /** PV1-2, e.g. I; empty where the message does not say it. */
  patientClass: string;
  departmentCode?: string;
  departmentName?: string;
  /** LocalDate in the zone asked for, like every other `…On`. */
  admittedOn?: string;
  /** ISO instant in UTC, only where the sender gave a time; like every other `…At`. */
  admittedAt?: string;
  /** PV1-45, else for an A03 the event's time. */
  dischargedOn?: string;
  dischargedAt?: string;
  /** PV1-36 as sent. */
  disposition?: string;
  diagnosis?: string;
  diagnosisCode?: string;
  /** Of the same type as the main one (final, else working …), each once. */
  otherDiagnoses: string[];
  /** AL1-3. */
  allergies: string[];
  /** By date, then in the order of the message. */
  operations: AdtOperation[];
}

export interface AdtOperation {
  on: string;
  name: string;
  code?: string;
  /** `PR1-5`, `PR1[2]-5` */
  path: string;
}
