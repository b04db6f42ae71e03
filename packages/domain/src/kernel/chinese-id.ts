import { isLocalDate, type LocalDate } from './local-date.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643: 17 digits and a check character, with a birth date that exists. */
export function isChineseId(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  if (!isLocalDate(birthDateOf(text))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** The birth date printed in an 18-digit number. */
export function birthDateOf(idNumber: string): LocalDate {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}
