import type { ConsentPurpose, ConsentRow, IntakeSource, Sex } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { AnchorKind } from '@suian/domain/schedule/pathway';

/** A patient with his personal fields opened. Never log one. */
export interface PatientRecord {
  id: string;
  organizationId: string;
  name: string;
  sex: Sex;
  birthOn: LocalDate | null;
  mrn: string | null;
  phone: string | null;
  idNo: string | null;
  isDeceased: boolean;
  /** The hospital says that this record is another's; whatever hangs on it stays where it is. */
  mergedInto: string | null;
  mergedAt: Date | null;
  toldAt: Date | null;
  version: number;
}

export interface AnchorRecord {
  id: string;
  encounterId: string;
  kind: AnchorKind;
  ordinal: number;
  on: LocalDate;
  /** Name of the operation; null for the discharge. */
  label: string | null;
}

export interface EncounterRecord {
  id: string;
  organizationId: string;
  /** Null: 待分科. */
  departmentId: string | null;
  patientId: string;
  visitNo: string | null;
  admittedOn: LocalDate | null;
  dischargedOn: LocalDate;
  dischargedAt: Date | null;
  diagnosis: string | null;
  source: IntakeSource;
  /** The hospital took the discharge back; null: it stands. */
  cancelledAt: Date | null;
  toldAt: Date | null;
  version: number;
  /** The discharge, then the operations by date. */
  anchors: AnchorRecord[];
}

/** What a source says about a person. Left out = unknown: it never deletes what we have. */
export interface IncomingPatient {
  name: string;
  sex: Sex;
  mrn?: string;
  idNo?: string;
  birthOn?: LocalDate;
  phone?: string;
  isDeceased?: boolean;
  /** When it happened, where the source says so: older news change nothing newer. */
  toldAt?: Date;
  /** A person has looked at the look-alikes and says: somebody else. */
  isAnotherPerson?: boolean;
  /** Where each fact stands in the input; named in errors. */
  places: { name: string; mrn: string; idNo: string; birthOn: string };
}

export interface IncomingStay {
  source: IntakeSource;
  /** When it happened, where the source says so: older news change nothing newer. */
  toldAt?: Date;
  visitNo?: string;
  departmentId: string | null;
  admittedOn?: LocalDate;
  dischargedOn: LocalDate;
  dischargedAt?: Date;
  diagnosis?: string;
  operations: readonly { on: LocalDate; name: string }[];
  /** A person says: a different stay, though close to a known one. */
  isAnotherStay?: boolean;
  places: { visitNo: string; dischargedOn: string; departmentId: string };
}

export type RecordedResult = 'created' | 'updated' | 'same';

export interface RecordedStay {
  encounter: EncounterRecord;
  result: RecordedResult;
  /** Anchors whose date was corrected: plans that count from them must move. */
  movedAnchors: AnchorRecord[];
  hasNewDepartment: boolean;
  /** It had been taken back, and stands again. */
  isReinstated: boolean;
}

/** What a source says of somebody we may know already. Null: there is none any more. */
export interface PatientNews {
  mrn?: string;
  idNo?: string;
  name?: string;
  sex: Sex;
  birthOn?: LocalDate;
  phone?: string | null;
  isDeceased: boolean;
  toldAt?: Date;
  places: IncomingPatient['places'];
}

export interface NewConsents {
  organizationId: string;
  patientId: string;
  seatId: string | null;
  notice: { version: string; hash: string };
  consents: readonly { purpose: ConsentPurpose; granted: boolean }[];
  channel: ConsentRow['channel'];
  recordedBy?: string | null;
  address: string;
  at: Date;
}

/** The last operation of a stay: what post-operative days count from. */
export function lastOperation(encounter: EncounterRecord): AnchorRecord | undefined {
  // A stay with two operations heals from the later one; counting from the first would ask too early.
  return encounter.anchors.filter((anchor) => anchor.kind === 'operation').at(-1);
}

export function operationsOf(encounter: EncounterRecord): { name: string; on: LocalDate }[] {
  return encounter.anchors
    .filter((anchor) => anchor.kind === 'operation')
    .map((anchor) => ({ name: anchor.label ?? '', on: anchor.on }));
}

/** What a hospital says a patient takes. */
export interface IncomingMedication {
  /** Its sender's own name for it; null: it has none. */
  sourceId: string | null;
  source: 'prescription' | 'hospital';
  name: string;
  dosage: string | null;
  startedOn: LocalDate | null;
  /** First day without it. */
  endedOn: LocalDate | null;
  /** It is said to be over, perhaps without a day. */
  isOver: boolean;
  /** Its sender takes it back: it was a mistake. */
  isWithdrawn: boolean;
}
