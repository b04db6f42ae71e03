import { maskIdNumber, maskName, maskPhoneForStaff, maskRecordNumber } from '@suian/domain/kernel/masking';
import type { WardField, WardMapping } from '@suian/domain/ward-list/fields';

const MASKS: Partial<Record<WardField, (text: string) => string>> = {
  name: maskName,
  mrn: maskRecordNumber,
  visitNo: maskRecordNumber,
  idNo: maskIdNumber,
  phone: maskPhoneForStaff,
  otherPhone: maskPhoneForStaff,
};
/** Tell a ward and a time, nobody. */
const PLAIN: readonly WardField[] = [
  'sex',
  'departmentCode',
  'departmentName',
  'admittedOn',
  'dischargedOn',
  'dischargeWay',
];

/** Enough to tell columns apart, nobody's number or name. */
export function maskCells(cells: readonly string[], mapping: WardMapping): string[] {
  const fields = new Map(Object.entries(mapping).map(([field, column]) => [column, field as WardField]));
  return cells.map((cell, column) => maskCell(cell.trim(), fields.get(column)));
}

function maskCell(cell: string, field: WardField | undefined): string {
  if (cell === '') return '';
  if (field && PLAIN.includes(field)) return cell.slice(0, 40);
  const mask = field && MASKS[field];
  if (mask) return mask(cell.slice(0, 40));
  // Nobody knows what it is: its first letter, and how long it is.
  return `${[...cell][0] ?? ''}${'*'.repeat(Math.min([...cell].length - 1, 12))}`;
}
