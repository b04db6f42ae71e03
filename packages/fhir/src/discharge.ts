/** What a FHIR Bundle says about discharges, in our own words. Plain values; nothing here knows FHIR's shapes. */

/** Something that makes a unit unfit to be saved. */
export interface Problem {
  /** Where in the input, e.g. `Bundle.entry[3].resource.birthDate`. */
  path: string;
  /** Stable code, e.g. `date.invalid`; the words on a screen belong to the caller. Never holds a value of the input. */
  what: ProblemCode;
  /** What would have been right, where that can be said in a few words. */
  expected?: string;
}

/** All of them, so that a dictionary can be checked for a word for each. */
export const PROBLEM_CODES = [
  'bundle.no-patient',
  'bundle.not-a-bundle',
  'bundle.too-many-entries',
  'bundle.type-unsupported',
  'code.unknown',
  'date.invalid',
  'date.partial',
  'date.zone-missing',
  'encounter.class-missing',
  'encounter.discharge-before-admission',
  'encounter.discharge-date-missing',
  'encounter.status-missing',
  'entry.resource-missing',
  'list.too-long',
  'observation.code-unknown',
  'observation.patient-unknown',
  'observation.time-missing',
  'observation.unit-unknown',
  'observation.value-missing',
  'operation.after-discharge',
  'operation.before-birth',
  'operation.date-missing',
  'operation.status-missing',
  'patient.born-after-discharge',
  'patient.id-number-invalid',
  'patient.identifier-missing',
  'patient.mrn-ambiguous',
  'patient.name-missing',
  'reference.ambiguous',
  'reference.circular',
  'reference.dangling',
  'reference.missing',
  'reference.patient-mismatch',
  'reference.wrong-type',
  'resource.nested-bundle',
  'resource.type-missing',
  'text.control-character',
  'text.too-long',
  'type.invalid',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something a nurse should see, though the unit may be saved. May name a procedure: not for logs. */
export interface Note {
  path: string;
  what: NoteCode;
  /** The procedure as the source calls it. */
  name?: string;
}

export const NOTE_CODES = [
  /** The source knows only the year or the month; left out of the reading. */
  'date.partial',
  /** Neither clearly an operation nor clearly none; not counted as one. */
  'procedure.unrecognised',
  /** An operation without a reference to a stay, and more than one stay covers its date. */
  'operation.stay-ambiguous',
  /** An operation without a reference to a stay, and no discharge of this Bundle covers its date. */
  'operation.stay-unknown',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export interface BundleReading {
  /** One for each Patient of the Bundle, in its order. */
  units: PatientUnit[];
  /** Only what belongs to no unit: the envelope, and resources whose patient cannot be found. */
  problems: Problem[];
}

/** One patient with his discharges. Where `problems` is not empty nothing of it may be saved. */
export interface PatientUnit {
  path: string;
  problems: Problem[];
  notes: Note[];
  patient: IncomingPatient;
  /** Discharges only; one that could not be dated is left out and stands in `problems`. */
  encounters: IncomingEncounter[];
  /** What he takes, as orders and statements; those that could not be read are left out. */
  medications: IncomingMedication[];
  /** Diseases beside the main diagnosis, as the source words them. */
  comorbidities: string[];
  allergies: string[];
}

/** What is known of a patient beside his stays; each once. */
export type PortraitReading = Pick<PatientUnit, 'comorbidities' | 'allergies'>;

export interface IncomingPatient {
  mrn?: string;
  /** Chinese resident id number, 15 digits or 17 and a check character; its check digit is not verified here. */
  idNo?: string;
  /** Empty only where `problems` has `patient.name-missing`. */
  name: string;
  sex: 'male' | 'female' | 'other' | 'unknown';
  /** yyyy-mm-dd */
  birthOn?: string;
  phone?: string;
  /** From the Patient, or because a discharge says the patient died. */
  deceased: boolean;
}

export interface IncomingMedication {
  path: string;
  /** Its sender's own name for it; null: it has none. */
  sourceId: string | null;
  /** An order, or what is known to be taken. */
  source: 'prescription' | 'hospital';
  name: string;
  dosage: string | null;
  startedOn: string | null;
  /** First day without it. */
  endedOn: string | null;
  /** Said to be over or paused, perhaps without a day. */
  isOver: boolean;
  /** Its sender takes it back. */
  isWithdrawn: boolean;
}

export interface IncomingEncounter {
  /** The entry's fullUrl, else the resource id, else the path. Not a visit number. */
  sourceId: string;
  path: string;
  visitNo?: string;
  departmentName?: string;
  departmentCode?: string;
  /** LocalDate in the zone asked for, like every other `…On`. */
  admittedOn?: string;
  dischargedOn: string;
  /** ISO instant in UTC, only where the source gave a time. */
  dischargedAt?: string;
  diagnosis?: string;
  /** By date, then in the order of the Bundle. */
  operations: IncomingOperation[];
}

export interface IncomingOperation {
  on: string;
  name: string;
  code?: string;
  path: string;
}
