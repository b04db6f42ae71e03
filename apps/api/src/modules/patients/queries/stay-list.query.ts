import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { CursorPart } from '../../../platform/http/paging.js';
import { PatientFields } from '../persistence/patient-fields.js';
import type { Scope } from '../scope.js';

export interface StayFilter {
  from?: LocalDate;
  to?: LocalDate;
  /** Only 待分科. */
  isUnassigned?: boolean;
  /** Without those who died. */
  isAlive?: boolean;
}

/** What a list needs before it opens anything; newest discharge first. */
export interface StayKey {
  encounterId: string;
  patientId: string;
  dischargedOn: LocalDate;
  hasPhone: boolean;
}

export interface PatientKey {
  patientId: string;
  /** Newest discharge in the reader's scope. */
  dischargedOn: LocalDate;
}

interface Window {
  limit: number;
  after: CursorPart[] | null;
}

type Sql = { text: string; values: (string | number)[] };

/** A record that was merged is listed as the one it was merged into. */
const WHO = 'COALESCE(s.merged_into, o.merged_into, o.id)';
/** A discharge that was taken back is none. */
const STANDS: Sql = { text: 'e.cancelled_at IS NULL', values: [] };

/** Lists by ids alone. Personal words are looked up by their hashes and never by themselves. */
@Injectable()
export class StayListQuery {
  constructor(private readonly fields: PatientFields) {}

  /** After = [dischargedOn, encounterId]. */
  async stays(tx: Tx, scope: Scope, filter: StayFilter, { limit, after }: Window): Promise<StayKey[]> {
    const parts = [inScope(scope), STANDS, ...filterOf(filter)];
    if (after) parts.push(beyond(['e.discharged_on', 'e.id'], after));
    const { text, values } = all(parts);
    const sql = `SELECT e.id AS encounterId, e.patient_id AS patientId, e.discharged_on AS dischargedOn,
        p.phone_hash IS NOT NULL AS hasPhone
      FROM encounter e JOIN patient p ON p.id = e.patient_id
      WHERE ${text} ORDER BY e.discharged_on DESC, e.id DESC LIMIT ?`;
    const rows = await rowsOf<Omit<StayKey, 'hasPhone'> & { hasPhone: number }>(tx, sql, [...values, limit]);
    return rows.map((row) => ({ ...row, hasPhone: Boolean(row.hasPhone) }));
  }

  async count(tx: Tx, scope: Scope, filter: StayFilter): Promise<number> {
    const { text, values } = all([inScope(scope), STANDS, ...filterOf(filter)]);
    const sql = `SELECT COUNT(*) AS n FROM encounter e JOIN patient p ON p.id = e.patient_id WHERE ${text}`;
    const [row] = await rowsOf<{ n: number }>(tx, sql, values);
    return Number(row?.n ?? 0);
  }

  /** After = [dischargedOn, patientId]. `q`: name or its beginning, a whole number or its last four. */
  async patients(tx: Tx, scope: Scope, q: string, { limit, after }: Window): Promise<PatientKey[]> {
    const parts = [inScope(scope)];
    if (q.trim() !== '') parts.push(this.matches(scope.organizationId, q.trim()));
    const { text, values } = all(parts);
    const rest = after ? beyond(['dischargedOn', 'patientId'], after) : { text: '1 = 1', values: [] };
    // One inside the other: MariaDB knows no expression in HAVING that is not a column.
    const sql = `SELECT patientId, dischargedOn FROM (
        SELECT ${WHO} AS patientId, MAX(e.discharged_on) AS dischargedOn FROM encounter e
        JOIN patient o ON o.id = e.patient_id LEFT JOIN patient s ON s.id = o.merged_into
        WHERE ${text} GROUP BY ${WHO}) listed
      WHERE ${rest.text} ORDER BY dischargedOn DESC, patientId DESC LIMIT ?`;
    return rowsOf<PatientKey>(tx, sql, [...values, ...rest.values, limit]);
  }

  private matches(organizationId: string, q: string): Sql {
    const number = q.replace(/[\s-]/g, '');
    const tests: [string, string][] = [
      ['p.name_hash', this.fields.nameHash(organizationId, q)],
      ['p.mrn_hash', this.fields.hash(organizationId, 'mrn', q)],
      ['p.mrn4_hash', this.fields.hash4(organizationId, 'mrn', q)],
      ['p.phone_hash', this.fields.hash(organizationId, 'phone', number)],
      ['p.phone4_hash', this.fields.hash4(organizationId, 'phone', number)],
      ['p.id_no_hash', this.fields.hash(organizationId, 'idNo', number)],
      ['p.id_no4_hash', this.fields.hash4(organizationId, 'idNo', number)],
    ];
    const branches = tests.map(
      ([column]) => `SELECT p.id FROM patient p WHERE p.organization_id = ? AND ${column} = ?`,
    );
    branches.push(
      'SELECT n.patient_id FROM patient_name_prefix n WHERE n.organization_id = ? AND n.prefix_hash = ?',
    );
    const hashes = [...tests.map(([, hash]) => hash), this.fields.prefixHash(organizationId, q)];
    const values = hashes.flatMap((hash) => [organizationId, hash]);
    return { text: `e.patient_id IN (${branches.join(' UNION ')})`, values };
  }
}

function inScope({ organizationId, departmentIds, seesUnassigned }: Scope): Sql {
  const marks = departmentIds.map(() => '?').join(', ');
  const mine = departmentIds.length > 0 ? `e.department_id IN (${marks})` : '1 = 0';
  const text = `e.organization_id = ? AND (${mine}${seesUnassigned ? ' OR e.department_id IS NULL' : ''})`;
  return { text, values: [organizationId, ...departmentIds] };
}

function filterOf({ from, to, isUnassigned, isAlive }: StayFilter): Sql[] {
  const parts: Sql[] = [];
  if (from !== undefined) parts.push({ text: 'e.discharged_on >= ?', values: [from] });
  if (to !== undefined) parts.push({ text: 'e.discharged_on <= ?', values: [to] });
  if (isUnassigned) parts.push({ text: 'e.department_id IS NULL', values: [] });
  if (isAlive) parts.push({ text: 'p.is_deceased = ?', values: [0] });
  return parts;
}

/** Rows after a cursor of two descending keys. */
function beyond([first, second]: [string, string], [a, b]: CursorPart[]): Sql {
  const values = [String(a), String(a), String(b)];
  return { text: `(${first} < ? OR (${first} = ? AND ${second} < ?))`, values };
}

function all(parts: readonly Sql[]): Sql {
  return { text: parts.map(({ text }) => text).join(' AND '), values: parts.flatMap(({ values }) => values) };
}
