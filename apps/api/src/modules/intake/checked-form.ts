import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { StaffActor } from '../../platform/auth/actors.js';
import { AppError } from '../../platform/http/app-error.js';
import { checkUnit } from './check-unit.js';
import type { DischargeUnit } from './discharge-unit.js';
import { unitOfForm } from './form-unit.js';

/** The nurse's form as a unit. Throws department.not-found or request.invalid. */
export function checkedForm(
  actor: StaffActor,
  form: RegisterDischargeRequest,
  today: LocalDate,
): DischargeUnit {
  if (!actor.departmentIds.includes(form.departmentId)) throw new AppError('department.not-found');
  const unit = unitOfForm(form);
  const errors = checkUnit(unit, today);
  if (unit.patient.name === '') errors.push({ path: 'body.patient.name', what: 'too-short' });
  if (errors.length > 0) throw new AppError('request.invalid', { errors });
  return unit;
}
