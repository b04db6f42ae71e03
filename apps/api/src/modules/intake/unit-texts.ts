/** What our columns hold; a longer text is cut, a longer number is a problem. */
export const LONGEST_DIAGNOSIS = 200;
export const LONGEST_OPERATION = 120;
export const LONGEST_NAME = 60;
/** As much as a screen shows. */
export const LONGEST_MEDICINE = 120;
export const LONGEST_DOSAGE = 200;
const VISIT_NO = /^[\x21-\x7e]{1,40}$/;

export function isVisitNo(text: string): boolean {
  return VISIT_NO.test(text);
}

/** 138-0000-6012, +86 138 0000 6012 → 13800006012. Too short to be called: none. */
export function digitsOf(phone: string): string | undefined {
  const digits = phone.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? digits : undefined;
}

export function cut(text: string, longest: number): string {
  const letters = [...text.replaceAll('\u0000', '').toWellFormed()];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
