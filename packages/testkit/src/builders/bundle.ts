import type { FhirBundle } from '@suian/contracts/intake';
import type { Sex } from '@suian/contracts/patients';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';

const IDENTIFIER_TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';
const RESIDENT_ID = 'urn:oid:2.16.156.10011.1.3';
const ACT_CODES = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** One patient with one stay, as a hospital system sends it. Null leaves a part out. */
export interface BundleStay {
  mrn?: string | null;
  name?: string;
  sex?: Sex;
  birthOn?: LocalDate | null;
  phone?: string | null;
  idNo?: string | null;
  visitNo?: string | null;
  admittedOn?: LocalDate;
  /** Null makes a unit that is refused: a stay that ended without a date. */
  dischargedOn?: LocalDate | null;
  departmentCode?: string | null;
  departmentName?: string | null;
  diagnosis?: string;
  operation?: { name: string; on: LocalDate } | null;
}

type Resource = Record<string, unknown>;

let made = 0;

/** A FHIR R4 collection; without stays it holds one of an orthopaedic ward. */
export function aBundle(...stays: BundleStay[]): FhirBundle {
  const all = stays.length === 0 ? [{}] : stays;
  const resources = all.flatMap((stay) => resourcesOf(filledIn(stay)));
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

type FilledStay = Required<BundleStay> & { key: string };

function filledIn(stay: BundleStay): FilledStay {
  made += 1;
  const number = String(made).padStart(5, '0');
  const end = stay.dischargedOn ?? '2026-11-20';
  return {
    key: number,
    mrn: `B${number}`,
    name: '包小样',
    sex: 'female',
    birthOn: '1961-09-02',
    phone: `138000${number}`,
    idNo: null,
    visitNo: `BV${number}`,
    admittedOn: addDays(end, -7),
    dischargedOn: end,
    departmentCode: 'ortho3',
    departmentName: '骨科三病区',
    diagnosis: '右膝骨关节炎',
    operation: { name: '右膝关节置换术', on: addDays(end, -4) },
    ...stay,
  };
}

function resourcesOf(stay: FilledStay): Resource[] {
  const { operation } = stay;
  const both = [patientOf(stay), encounterOf(stay)];
  return operation === null ? both : [...both, procedureOf(stay, operation)];
}

function patientOf({ key, mrn, idNo, name, sex, birthOn, phone }: FilledStay): Resource {
  return {
    resourceType: 'Patient',
    id: `p${key}`,
    identifier: [
      ...(mrn === null ? [] : [typed('MR', mrn)]),
      ...(idNo === null ? [] : [{ system: RESIDENT_ID, value: idNo }]),
    ],
    name: [{ use: 'official', text: name }],
    gender: sex,
    ...(birthOn === null ? {} : { birthDate: birthOn }),
    ...(phone === null ? {} : { telecom: [{ system: 'phone', use: 'mobile', value: phone }] }),
  };
}

function encounterOf(stay: FilledStay): Resource {
  const { key, visitNo, admittedOn, dischargedOn, diagnosis } = stay;
  return {
    resourceType: 'Encounter',
    id: `e${key}`,
    ...(visitNo === null ? {} : { identifier: [typed('VN', visitNo)] }),
    status: 'finished',
    class: { system: ACT_CODES, code: 'IMP' },
    subject: { reference: `Patient/p${key}` },
    period: { start: admittedOn, ...(dischargedOn === null ? {} : { end: dischargedOn }) },
    reasonCode: [{ text: diagnosis }],
    ...providerOf(stay),
  };
}

function providerOf({ departmentCode, departmentName }: FilledStay): Resource {
  if (departmentName === null) return {};
  const identifier = departmentCode === null ? {} : { identifier: { value: departmentCode } };
  return { serviceProvider: { display: departmentName, ...identifier } };
}

function procedureOf({ key }: FilledStay, operation: { name: string; on: LocalDate }): Resource {
  return {
    resourceType: 'Procedure',
    id: `o${key}`,
    status: 'completed',
    code: { text: operation.name },
    subject: { reference: `Patient/p${key}` },
    encounter: { reference: `Encounter/e${key}` },
    performedDateTime: operation.on,
  };
}

function typed(code: string, value: string): Resource {
  return { type: { coding: [{ system: IDENTIFIER_TYPES, code }] }, value };
}
