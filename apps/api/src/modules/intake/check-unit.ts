import type { ProblemPlace } from '@suian/contracts/errors';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import type { DischargeUnit, UnitStay } from './discharge-unit.js';

/** An operation in the emergency room may lie a day before the admission; earlier it is a typing error. */
const DAYS_BEFORE_ADMISSION = 1;

/** Numbers of an older kind, without a check character. */
const OLD_ID_LENGTH = 15;

/** What cannot be true about a unit, each with its place in the input. `today` in the organization's zone. */
export function checkUnit(unit: DischargeUnit, today: LocalDate): ProblemPlace[] {
  return [...checkIdNo(unit), ...unit.stays.flatMap((stay) => checkStay(unit, stay, today))];
}

function checkIdNo({ patient: { idNo, birthOn, places } }: DischargeUnit): ProblemPlace[] {
  if (idNo === undefined || idNo.length === OLD_ID_LENGTH) return [];
  if (!isChineseId(idNo)) return [{ path: places.idNo, what: 'id-number-invalid' }];
  if (birthOn === undefined || birthDateOf(idNo) === birthOn) return [];
  return [{ path: places.birthOn, what: 'differs-from-id-number' }];
}

function checkStay({ patient }: DischargeUnit, stay: UnitStay, today: LocalDate): ProblemPlace[] {
  const { dischargedOn, admittedOn, places } = stay;
  const { birthOn } = patient;
  const problems: ProblemPlace[] = [];
  const isUnborn = birthOn !== undefined && birthOn > dischargedOn;
  if (dischargedOn > today) problems.push({ path: places.dischargedOn, what: 'in-future' });
  if (admittedOn !== undefined && admittedOn > dischargedOn) {
    problems.push({ path: places.admittedOn, what: 'after-discharge' });
  }
  if (isUnborn) problems.push({ path: patient.places.birthOn, what: 'after-discharge' });
  for (const { on, place } of stay.operations) {
    if (on > dischargedOn) problems.push({ path: place, what: 'after-discharge' });
    else if (!isUnborn && birthOn !== undefined && on < birthOn)
      problems.push({ path: place, what: 'before-birth' });
    else if (isLongBeforeAdmission(on, admittedOn)) problems.push({ path: place, what: 'before-admission' });
  }
  return problems;
}

function isLongBeforeAdmission(on: LocalDate, admittedOn: LocalDate | undefined): boolean {
  return admittedOn !== undefined && on < addDays(admittedOn, -DAYS_BEFORE_ADMISSION);
}
