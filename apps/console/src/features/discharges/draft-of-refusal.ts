import type { RefusedFields } from '@suian/contracts/intake';
import type { RegistrationDraft } from './registration-draft.js';

/** What came, put into the boxes of the form; what did not come is left empty, never guessed. */
export function draftOfRefusal(fields: RefusedFields, departmentId: string): RegistrationDraft {
  return {
    departmentId: fields.departmentId ?? departmentId,
    name: fields.name ?? '',
    sex: fields.sex ?? '',
    birthOn: fields.birthOn ?? '',
    mrn: fields.mrn ?? '',
    phone: fields.phone ?? '',
    idNo: fields.idNo ?? '',
    visitNo: fields.visitNo ?? '',
    admittedOn: fields.admittedOn ?? '',
    dischargedOn: fields.dischargedOn ?? '',
    diagnosis: fields.diagnosis ?? '',
    operationName: fields.operation?.name ?? '',
    operationOn: fields.operation?.on ?? '',
  };
}
