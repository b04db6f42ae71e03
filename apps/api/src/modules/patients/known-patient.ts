import type { ProblemPlace } from '@suian/contracts/errors';
import { AppError } from '../../platform/http/app-error.js';
import type { PatientChange } from './persistence/patient.store.js';
import type { PatientNews, PatientRecord } from './records.js';

/** Another id number or birth date under the same record number is another person, or a typing error. */
export function refuseContradictions(known: PatientRecord, news: PatientNews): void {
  const { places } = news;
  const errors: ProblemPlace[] = [];
  if (contradicts(known.idNo, news.idNo)) errors.push({ path: places.idNo, what: 'another-id-number' });
  if (contradicts(known.birthOn, news.birthOn))
    errors.push({ path: places.birthOn, what: 'another-birth-date' });
  if (isStranger(known, news)) errors.push({ path: places.name, what: 'another-name' });
  if (errors.length > 0) throw identityConflict(errors);
}

export function identityConflict(errors: ProblemPlace[]): AppError {
  return new AppError('patient.identity-conflict', { errors });
}

/** What the source adds or corrects. Unknown and empty never delete, and older news change nothing. */
export function changeOf(known: PatientRecord, news: PatientNews): PatientChange {
  const change: PatientChange = {};
  // A death is never older news.
  if (news.isDeceased && !known.isDeceased) change.isDeceased = true;
  if (isOlder(known, news)) return change;
  if (news.name !== undefined && known.name !== news.name) change.name = news.name;
  if (news.sex !== 'unknown' && known.sex !== news.sex) change.sex = news.sex;
  if (known.birthOn === null && news.birthOn !== undefined) change.birthOn = news.birthOn;
  if (known.idNo === null && news.idNo !== undefined) change.idNo = news.idNo;
  if (news.mrn !== undefined && known.mrn !== news.mrn) change.mrn = news.mrn;
  if (news.phone !== undefined && known.phone !== news.phone) change.phone = news.phone;
  return change;
}

/** Told of a record that was merged into this one: its numbers, name and dates stay with it, how to reach him does not. */
export function changeByMergedRecord(survivor: PatientRecord, news: PatientNews): PatientChange {
  const { phone, isDeceased, sex } = changeOf(survivor, news);
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(isDeceased === undefined ? {} : { isDeceased }),
    ...(sex === undefined || survivor.sex !== 'unknown' ? {} : { sex }),
  };
}

function isOlder({ toldAt }: PatientRecord, news: PatientNews): boolean {
  return toldAt !== null && news.toldAt !== undefined && news.toldAt < toldAt;
}

/**
 * Another name, and no second fact that says it is he: most likely a slip in the record number. Stricter than
 * decision 8, because a taken-over phone would send one person's code to another.
 */
function isStranger(known: PatientRecord, news: PatientNews): boolean {
  if (news.name === undefined || spelling(known.name) === spelling(news.name)) return false;
  const sameIdNo = known.idNo !== null && known.idNo === news.idNo?.toUpperCase();
  const sameBirth = known.birthOn !== null && known.birthOn === news.birthOn;
  return !sameIdNo && !sameBirth;
}

function contradicts(known: string | null, said: string | undefined): boolean {
  return known !== null && said !== undefined && known !== said.toUpperCase();
}

function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
