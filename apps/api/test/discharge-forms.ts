import type { RegisterDischargeRequest } from '@suian/contracts/discharges';

type Form = RegisterDischargeRequest;

export interface FormChange {
  departmentId?: string;
  patient?: Partial<Form['patient']>;
  encounter?: Partial<Form['encounter']>;
  isAnotherPerson?: boolean;
  isAnotherStay?: boolean;
}

/** A complete form, of which a test names only what it is about. */
export function dischargeForm(departmentId: string, { patient, encounter, ...rest }: FormChange = {}): Form {
  return {
    departmentId,
    patient: {
      name: '周桂兰',
      sex: 'female',
      mrn: 'M2001',
      birthOn: '1958-03-02',
      phone: '13800006012',
      ...patient,
    },
    encounter: {
      dischargedOn: '2026-10-21',
      diagnosis: '右膝骨关节炎',
      operation: { name: '右膝关节置换', on: '2026-10-18' },
      ...encounter,
    },
    ...rest,
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An id number with a right check character; nobody's: area 000000 does not exist. */
export function idNumber(birthOn: string, serial: number): string {
  const body = `000000${birthOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}
