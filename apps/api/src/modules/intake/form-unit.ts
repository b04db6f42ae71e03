import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import type { DischargeUnit } from './discharge-unit.js';

/** The nurse's form. Its places are those of the request body. */
export function unitOfForm(form: RegisterDischargeRequest): DischargeUnit {
  const { patient, encounter } = form;
  const idNo = patient.idNo?.toUpperCase();
  const bornByIdNo = idNo !== undefined && isChineseId(idNo) ? birthDateOf(idNo) : undefined;
  const { operation } = encounter;
  return {
    patient: {
      ...patient,
      name: patient.name.replace(/\s+/g, ' ').trim(),
      idNo,
      birthOn: patient.birthOn ?? bornByIdNo,
      isAnotherPerson: form.isAnotherPerson,
      places: {
        name: 'body.patient.name',
        mrn: 'body.patient.mrn',
        idNo: 'body.patient.idNo',
        birthOn: patient.birthOn === undefined ? 'body.patient.idNo' : 'body.patient.birthOn',
      },
    },
    stays: [
      {
        source: 'form',
        departmentId: form.departmentId,
        visitNo: encounter.visitNo,
        admittedOn: encounter.admittedOn,
        dischargedOn: encounter.dischargedOn,
        diagnosis: encounter.diagnosis?.trim() || undefined,
        operations: operation ? [{ ...operation, place: 'body.encounter.operation.on' }] : [],
        isAnotherStay: form.isAnotherStay,
        places: {
          visitNo: 'body.encounter.visitNo',
          admittedOn: 'body.encounter.admittedOn',
          dischargedOn: 'body.encounter.dischargedOn',
          departmentId: 'body.departmentId',
        },
      },
    ],
  };
}
