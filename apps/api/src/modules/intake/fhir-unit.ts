import type { ProblemPlace } from '@suian/contracts/errors';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import type { IncomingEncounter, PatientUnit } from '@suian/fhir/discharge';
import type { DischargeUnit, UnitStay } from './discharge-unit.js';

/** What our columns hold; a longer text is cut, a longer number is a problem. */
const LONGEST_DIAGNOSIS = 200;
const LONGEST_OPERATION = 120;
const LONGEST_NAME = 60;
const VISIT_NO = /^[\x21-\x7e]{1,40}$/;

/** A patient of a Bundle with his discharges; `departments` gives our department for each of them, or null: 待分科. */
export function unitOfFhir(unit: PatientUnit, departments: readonly (string | null)[]): DischargeUnit {
  const { mrn, idNo, name, sex, birthOn, phone, deceased } = unit.patient;
  const bornByIdNo = idNo !== undefined && isChineseId(idNo) ? birthDateOf(idNo) : undefined;
  const identifier = `${unit.path}.identifier`;
  return {
    patient: {
      mrn,
      idNo,
      name: cut(name, LONGEST_NAME),
      sex,
      birthOn: birthOn ?? bornByIdNo,
      phone: phone === undefined ? undefined : digitsOf(phone),
      isDeceased: deceased,
      places: {
        name: `${unit.path}.name`,
        mrn: identifier,
        idNo: identifier,
        birthOn: `${unit.path}.birthDate`,
      },
    },
    stays: unit.encounters.map((encounter, index) => stayOf(encounter, departments[index] ?? null)),
  };
}

/** What this room asks of a Bundle beyond what packages/fhir judged. */
export function checkFhirUnit(unit: PatientUnit): ProblemPlace[] {
  return unit.encounters
    .filter(({ visitNo }) => visitNo !== undefined && !VISIT_NO.test(visitNo))
    .map(({ path }) => ({
      path: `${path}.identifier`,
      what: 'visit-number-invalid',
      expected: '1 to 40 ASCII characters',
    }));
}

function stayOf(encounter: IncomingEncounter, departmentId: string | null): UnitStay {
  const { path, visitNo, admittedOn, dischargedOn, dischargedAt, diagnosis, operations } = encounter;
  return {
    source: 'fhir',
    departmentId,
    visitNo,
    admittedOn,
    dischargedOn,
    dischargedAt: dischargedAt === undefined ? undefined : new Date(dischargedAt),
    diagnosis: diagnosis === undefined ? undefined : cut(diagnosis, LONGEST_DIAGNOSIS),
    operations: operations.map(({ on, name, path: place }) => ({
      on,
      name: cut(name, LONGEST_OPERATION),
      place,
    })),
    places: {
      visitNo: `${path}.identifier`,
      admittedOn: `${path}.period.start`,
      dischargedOn: `${path}.period.end`,
      departmentId: `${path}.serviceProvider`,
    },
  };
}

/** 138-0000-6012, +86 138 0000 6012 → 13800006012. Too short to be called: none. */
function digitsOf(phone: string): string | undefined {
  const digits = phone.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? digits : undefined;
}

function cut(text: string, longest: number): string {
  const letters = [...text.replaceAll('\u0000', '').toWellFormed()];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
