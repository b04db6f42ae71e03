import type { DischargeUnit } from './discharge-unit.js';
import type { ReadFields } from './refusal-readers.js';

/** A unit in the fields of the form; of several stays the first. */
export function fieldsOfUnit(
  { patient, stays }: DischargeUnit,
  department: { code?: string; name?: string },
): ReadFields {
  const [stay] = stays;
  const [operation] = stay?.operations ?? [];
  return {
    departmentCode: department.code ?? null,
    departmentName: department.name ?? null,
    name: patient.name || null,
    sex: patient.sex,
    birthOn: patient.birthOn ?? null,
    mrn: patient.mrn ?? null,
    phone: patient.phone ?? null,
    idNo: patient.idNo ?? null,
    visitNo: stay?.visitNo ?? null,
    admittedOn: stay?.admittedOn ?? null,
    dischargedOn: stay?.dischargedOn || null,
    diagnosis: stay?.diagnosis ?? null,
    operation: operation ? { name: operation.name, on: operation.on } : null,
  };
}
