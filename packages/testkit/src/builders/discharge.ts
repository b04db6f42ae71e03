import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import { addDays } from '@suian/domain/kernel/local-date';

let made = 0;

/** Parts a test cares about; everything else is filled in. */
export interface DischargeParts extends Pick<RegisterDischargeRequest, 'departmentId'> {
  patient?: Partial<RegisterDischargeRequest['patient']>;
  encounter?: Partial<RegisterDischargeRequest['encounter']>;
  isAnotherPerson?: boolean;
  isAnotherStay?: boolean;
}

/** A discharge nobody else has: its own record number, name, phone and visit number within this process. */
export function aDischarge(parts: DischargeParts): RegisterDischargeRequest {
  made += 1;
  const number = String(made).padStart(5, '0');
  const { dischargedOn = '2026-11-20' } = parts.encounter ?? {};
  return {
    ...parts,
    patient: {
      name: nameOf(made),
      sex: made % 2 === 0 ? 'male' : 'female',
      birthOn: '1958-03-14',
      mrn: `T${number}`,
      phone: `139000${number}`,
      ...parts.patient,
    },
    encounter: {
      visitNo: `V${number}`,
      admittedOn: addDays(dischargedOn, -7),
      dischargedOn,
      diagnosis: '右膝骨关节炎',
      operation: { name: '右膝关节置换术', on: addDays(dischargedOn, -4) },
      ...parts.encounter,
    },
  };
}

const LETTERS = '甲乙丙丁戊己庚辛壬癸';

/** 测甲, 测乙 … 测乙甲: short, invented, and no two alike. */
function nameOf(index: number): string {
  const letters = [...String(index)].map((digit) => LETTERS[Number(digit)] ?? '');
  return `测${letters.join('')}`;
}
