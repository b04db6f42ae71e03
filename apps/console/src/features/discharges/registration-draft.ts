import type { ProblemPlace } from '@suian/contracts/errors';
import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import type { Sex } from '@suian/contracts/patients';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';

/** What the nurse has typed so far; every field is text so that nothing half-typed is lost. */
export interface RegistrationDraft {
  departmentId: string;
  name: string;
  sex: Sex | '';
  birthOn: string;
  mrn: string;
  phone: string;
  idNo: string;
  visitNo: string;
  admittedOn: string;
  dischargedOn: string;
  diagnosis: string;
  operationName: string;
  operationOn: string;
}

export type DraftField = keyof RegistrationDraft;

/** In the order of the form: the first faulty one gets the focus. */
export const DRAFT_FIELDS: readonly DraftField[] = [
  'departmentId',
  'name',
  'idNo',
  'sex',
  'birthOn',
  'mrn',
  'phone',
  'visitNo',
  'admittedOn',
  'dischargedOn',
  'diagnosis',
  'operationName',
  'operationOn',
];

export interface NurseSays {
  isAnotherPerson?: true;
  isAnotherStay?: true;
}

export function emptyDraft(departmentId: string, today: string): RegistrationDraft {
  return {
    departmentId,
    name: '',
    sex: '',
    birthOn: '',
    mrn: '',
    phone: '',
    idNo: '',
    visitNo: '',
    admittedOn: '',
    dischargedOn: today,
    diagnosis: '',
    operationName: '',
    operationOn: '',
  };
}

/** Spaces and dashes people put into numbers are not part of them. */
export function tidyNumber(text: string): string {
  return text.replace(/[\s-]/g, '');
}

/** 19570308, 1957/3/8 and 1957年3月8日 are all the same day; what cannot be read stays as typed. */
export function tidyDate(text: string): string {
  const plain = text.trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!match) return plain;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Leaving a box tidies what is in it; submitting tidies them all. */
export function tidyDraft(draft: RegistrationDraft): RegistrationDraft {
  return {
    ...draft,
    name: draft.name.trim(),
    mrn: draft.mrn.trim(),
    visitNo: draft.visitNo.trim(),
    phone: tidyNumber(draft.phone),
    idNo: tidyNumber(draft.idNo).toUpperCase(),
    birthOn: tidyDate(draft.birthOn),
    admittedOn: tidyDate(draft.admittedOn),
    dischargedOn: tidyDate(draft.dischargedOn),
    operationOn: tidyDate(draft.operationOn),
    diagnosis: draft.diagnosis.trim(),
    operationName: draft.operationName.trim(),
  };
}

/** A valid id number says the birth date and the sex; 17th digit odd is male. */
export function factsOfIdNo(text: string): { birthOn: string; sex: Sex } | null {
  const idNo = tidyNumber(text);
  if (!isChineseId(idNo)) return null;
  return { birthOn: birthDateOf(idNo), sex: Number(idNo[16]) % 2 === 1 ? 'male' : 'female' };
}

/** Of a tidied draft. Only what was filled in goes on the wire: an empty box is not an empty value. */
export function requestOf(draft: RegistrationDraft, says: NurseSays): RegisterDischargeRequest {
  return { departmentId: draft.departmentId, patient: patientOf(draft), encounter: stayOf(draft), ...says };
}

function patientOf(draft: RegistrationDraft): RegisterDischargeRequest['patient'] {
  return {
    name: draft.name,
    sex: draft.sex === '' ? 'unknown' : draft.sex,
    mrn: draft.mrn,
    ...filled('birthOn', draft.birthOn),
    ...filled('phone', draft.phone),
    ...filled('idNo', draft.idNo),
  };
}

function stayOf(draft: RegistrationDraft): RegisterDischargeRequest['encounter'] {
  const name = draft.operationName;
  return {
    dischargedOn: draft.dischargedOn,
    ...filled('visitNo', draft.visitNo),
    ...filled('admittedOn', draft.admittedOn),
    ...filled('diagnosis', draft.diagnosis),
    ...(name ? { operation: { name, on: draft.operationOn } } : {}),
  };
}

function filled<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Record<K, string>) : {};
}

/** `body.encounter.operation.on` → the box it was typed in; null where no box fits. */
export function fieldOfPath(path: string): DraftField | null {
  const steps = path.split(/[./]/).filter((step) => step && step !== 'body');
  const last = steps.at(-1) ?? '';
  if (steps.includes('operation')) return last === 'on' ? 'operationOn' : 'operationName';
  return DRAFT_FIELDS.find((field) => field === last) ?? null;
}

export interface PlacedProblems {
  fields: Partial<Record<DraftField, ProblemPlace>>;
  /** Named by the server, but no box of this form is theirs. */
  elsewhere: ProblemPlace[];
}

export function placeProblems(problems: readonly ProblemPlace[]): PlacedProblems {
  const placed: PlacedProblems = { fields: {}, elsewhere: [] };
  for (const problem of problems) {
    const field = fieldOfPath(problem.path);
    if (!field) placed.elsewhere.push(problem);
    else placed.fields[field] ??= problem;
  }
  return placed;
}
