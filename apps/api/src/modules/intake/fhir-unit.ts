import type { ProblemPlace } from '@suian/contracts/errors';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import type { IncomingEncounter, IncomingMedication, PatientUnit } from '@suian/fhir/discharge';
import type { IncomingMedication as Medication } from '../patients/index.js';
import { portraitOf, type DischargeUnit, type UnitStay } from './discharge-unit.js';
import {
  cut,
  digitsOf,
  isVisitNo,
  LONGEST_DIAGNOSIS,
  LONGEST_DOSAGE,
  LONGEST_MEDICINE,
  LONGEST_NAME,
  LONGEST_OPERATION,
} from './unit-texts.js';

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
    medications: unit.medications.map(medicationOf),
    portrait: portraitOf('fhir', unit),
  };
}

function medicationOf({ path: _, name, dosage, ...medication }: IncomingMedication): Medication {
  return {
    ...medication,
    name: cut(name, LONGEST_MEDICINE),
    dosage: dosage === null ? null : cut(dosage, LONGEST_DOSAGE),
  };
}

/** What this room asks of a Bundle beyond what packages/fhir judged. */
export function checkFhirUnit(unit: PatientUnit): ProblemPlace[] {
  return unit.encounters
    .filter(({ visitNo }) => visitNo !== undefined && !isVisitNo(visitNo))
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
