/** 王四 → *四, 王小四 → 王*四, 欧阳震华 → 欧*华: the platform's own advice, and ours on every list. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const last = letters.at(-1) ?? '';
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `*${last}`;
  return `${letters[0]}*${last}`;
}

/** For staff: 138****6012. Shorter numbers keep their last two digits. */
export function maskPhoneForStaff(phone: string): string {
  if (phone.length < 9) return `****${phone.slice(-2)}`;
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 1)}****************${idNumber.slice(-1)}`;
}

const SHOWN_OF_NUMBER = 4;

/** Medical record number: the last four, and never more than half of it. */
export function maskRecordNumber(mrn: string): string {
  const shown = Math.min(SHOWN_OF_NUMBER, Math.floor(mrn.length / 2));
  return `****${mrn.slice(mrn.length - shown)}`;
}
