import type { LocalDate } from '@suian/domain/kernel/local-date';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** No place has a code that begins with 90, so a number made here belongs to nobody. */
const INVENTED_PLACE = '900101';

/** A number with the right check character. Odd serials are men's, even ones women's; 1 to 999. */
export function inventedId(birthOn: LocalDate, serial: number): string {
  const digits = `${INVENTED_PLACE}${birthOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + (CHECKS[sum % CHECKS.length] ?? '');
}
