import type { WardMapping } from '@suian/domain/ward-list/fields';
import type { WardUnit } from '@suian/domain/ward-list/ward-unit';
import type { DischargeUnit } from '../discharge-unit.js';

/** A row of a ward list. Its places are the names of our fields, which the list turns into its columns. */
export function unitOfWardRow(
  { patient, stay }: WardUnit,
  mapping: WardMapping,
  departmentId: string | null,
): DischargeUnit {
  const { departmentCode, departmentName: _name, operations, ...rest } = stay;
  return {
    patient: {
      ...patient,
      places: {
        name: 'name',
        mrn: 'mrn',
        idNo: 'idNo',
        birthOn: mapping.birthOn === undefined ? 'idNo' : 'birthOn',
      },
    },
    stays: [
      {
        ...rest,
        source: 'file',
        departmentId,
        operations: operations.map((operation) => ({ ...operation, place: 'operationOn' })),
        places: {
          visitNo: 'visitNo',
          admittedOn: 'admittedOn',
          dischargedOn: 'dischargedOn',
          departmentId: departmentCode === undefined ? 'departmentName' : 'departmentCode',
        },
      },
    ],
  };
}
