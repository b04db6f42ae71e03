/** What a ward list can tell us of one discharge. A file has any of them, in any order, under any name. */
export const WARD_FIELDS = [
  'name',
  'mrn',
  'visitNo',
  'sex',
  'birthOn',
  'idNo',
  'phone',
  'otherPhone',
  'departmentCode',
  'departmentName',
  'admittedOn',
  'dischargedOn',
  'dischargeWay',
  'diagnosis',
  'operationName',
  'operationOn',
] as const;
export type WardField = (typeof WARD_FIELDS)[number];

/** Without these no row can become a discharge. */
export const REQUIRED_FIELDS: readonly WardField[] = ['name', 'mrn', 'dischargedOn'];

/** Which column tells a field, counted from 0; a field that is left out has none. */
export interface WardMapping {
  /** @minimum 0 @maximum 199 @asType integer */
  name?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  mrn?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  visitNo?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  sex?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  birthOn?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  idNo?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  phone?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  otherPhone?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  departmentCode?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  departmentName?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  admittedOn?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  dischargedOn?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  dischargeWay?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  diagnosis?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  operationName?: number;
  /** @minimum 0 @maximum 199 @asType integer */
  operationOn?: number;
}
