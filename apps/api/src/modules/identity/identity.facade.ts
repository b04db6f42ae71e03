import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '@suian/contracts/permissions';
import type { Cover } from '@suian/domain/triage/cover';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { coverAt } from './cover.js';
import {
  OrganizationSetup,
  type NewDepartment,
  type NewKey,
  type NewOrganization,
  type NewStaff,
} from './organization-setup.js';
import { BindingCodeStore } from './persistence/binding-code.store.js';
import { IntegrationKeyStore } from './persistence/integration-key.store.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { PatientAccountStore } from './persistence/patient-account.store.js';
import { StaffStore } from './persistence/staff.store.js';
import type {
  CodeRecord,
  DepartmentRecord,
  HeldSeat,
  NurseRecord,
  OrganizationRecord,
  PastSeat,
  SeatRecord,
} from './records.js';

/** What rooms above may ask about organizations, staff and seats. */
@Injectable()
export class Identity {
  constructor(
    private readonly organizations: OrganizationStore,
    private readonly staff: StaffStore,
    private readonly accounts: PatientAccountStore,
    private readonly codes: BindingCodeStore,
    private readonly setup: OrganizationSetup,
    private readonly keys: IntegrationKeyStore,
  ) {}

  organization(tx: Tx, organizationId: string): Promise<OrganizationRecord> {
    return this.organizations.get(tx, organizationId);
  }

  /** All of this system, for what is set up from outside. */
  allOrganizations(tx: Tx): Promise<OrganizationRecord[]> {
    return this.organizations.all(tx);
  }

  departments(tx: Tx, organizationId: string): Promise<DepartmentRecord[]> {
    return this.organizations.departments(tx, organizationId);
  }

  /** Throws department.not-found, also for a department of another organization. */
  async department(tx: Tx, organizationId: string, departmentId: string): Promise<DepartmentRecord> {
    const found = await this.organizations.findDepartment(tx, organizationId, departmentId);
    if (!found) throw new AppError('department.not-found');
    return found;
  }

  /** The code decides; a name only where exactly one department bears it. */
  async departmentByCodeOrName(
    tx: Tx,
    organizationId: string,
    code?: string,
    name?: string,
  ): Promise<DepartmentRecord | null> {
    const all = await this.organizations.departments(tx, organizationId);
    const byCode = code === undefined ? undefined : all.find((each) => each.code === code);
    if (byCode) return byCode;
    const named = name === undefined ? [] : all.filter((each) => each.name === name.trim());
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  coverOf(department: DepartmentRecord, zone: string, at: Date): Cover {
    return coverAt(department, zone, at);
  }

  /** Id → name; ids of nobody are left out. */
  async staffNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const members = await this.staff.byIds(tx, [...new Set(ids)]);
    return new Map(members.map(({ id, name }) => [id, name]));
  }

  /** Nurses and supervisors who are here, by name, each with her departments. */
  async nurses(tx: Tx, organizationId: string): Promise<NurseRecord[]> {
    const members = await this.staff.activeOfRoles(tx, organizationId, PERMISSIONS['plan.own']);
    const ids = members.map(({ id }) => id);
    const links = ids.length === 0 ? [] : await this.staff.departmentsOf(tx, ids);
    return members.map(({ id, name }) => {
      const own = links.filter(({ staffId }) => staffId === id);
      return { id, name, departmentIds: own.map(({ departmentId }) => departmentId) };
    });
  }

  /** The newest code of each stay that has one. */
  async latestCodes(tx: Tx, encounterIds: string[]): Promise<Map<string, CodeRecord>> {
    const latest = new Map<string, CodeRecord>();
    if (encounterIds.length === 0) return latest;
    for (const row of await this.codes.ofEncounters(tx, encounterIds)) {
      if (!latest.has(row.encounterId)) latest.set(row.encounterId, row);
    }
    return latest;
  }

  /** Seats that hear from us, by patient, oldest first; patients without one are left out. */
  async seatsOfPatients(tx: Tx, patientIds: string[]): Promise<Map<string, SeatRecord[]>> {
    const seats = new Map<string, SeatRecord[]>();
    if (patientIds.length === 0) return seats;
    for (const row of await this.accounts.seatsOfPatients(tx, patientIds)) {
      if (row.heldAt !== null) continue;
      seats.set(row.patientId, [...(seats.get(row.patientId) ?? []), row]);
    }
    return seats;
  }

  /** Seats that wait for a nurse to confirm them, oldest first. */
  async heldSeatsOf(tx: Tx, patientIds: string[]): Promise<HeldSeat[]> {
    if (patientIds.length === 0) return [];
    const seats = await this.accounts.seatsOfPatients(tx, patientIds);
    return seats.flatMap((seat) => (seat.heldAt === null ? [] : [{ ...seat, heldAt: seat.heldAt }]));
  }

  /** One of these patients' seats that stands; null: there is none of this id. */
  async activeSeat(tx: Tx, patientIds: string[], seatId: string): Promise<SeatRecord | null> {
    const seats = await this.accounts.seatsOfPatients(tx, patientIds);
    return seats.find(({ id }) => id === seatId) ?? null;
  }

  /** The record was merged into another: its phones wait for a nurse. */
  holdSeats(tx: Tx, patientId: string, at: Date): Promise<void> {
    return this.accounts.holdSeats(tx, patientId, at);
  }

  /** One seat was confirmed, or the merge was taken back. */
  releaseSeats(tx: Tx, seat: { id: string } | { patientId: string }): Promise<void> {
    return this.accounts.releaseSeats(tx, seat);
  }

  /** Every seat a patient ever had, oldest first. */
  seatHistoryOf(tx: Tx, patientId: string): Promise<PastSeat[]> {
    return this.accounts.seatHistory(tx, patientId);
  }

  /** Active seats, oldest first. */
  seatsOfAccount(tx: Tx, accountId: string): Promise<SeatRecord[]> {
    return this.accounts.seatsOfAccount(tx, accountId);
  }

  /** The seat asked for, or the only one. Throws seat.not-found. */
  async seat(tx: Tx, accountId: string, seatId?: string): Promise<SeatRecord> {
    const seats = await this.accounts.seatsOfAccount(tx, accountId);
    const seat = seatId === undefined ? onlyOf(seats) : seats.find((each) => each.id === seatId);
    if (!seat) throw new AppError('seat.not-found');
    return seat;
  }

  /** Keys of systems that may send; newest first. */
  async standingKeys(tx: Tx, organizationId: string): Promise<{ id: string; name: string }[]> {
    const keys = await this.keys.list(tx, organizationId);
    return keys.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }));
  }

  hasOrganization(tx: Tx): Promise<boolean> {
    return this.organizations.hasAny(tx);
  }

  /** Login name → hash. Outside transactions: it takes its time. */
  hashPasswords(staff: readonly { username: string; password: string }[]): Promise<Map<string, string>> {
    return this.setup.hashPasswords(staff);
  }

  addOrganization(tx: Tx, given: NewOrganization): Promise<{ id: string }> {
    return this.setup.addOrganization(tx, given);
  }

  addDepartment(tx: Tx, given: NewDepartment): Promise<{ id: string }> {
    return this.setup.addDepartment(tx, given);
  }

  addStaff(tx: Tx, given: NewStaff): Promise<{ id: string }> {
    return this.setup.addStaff(tx, given);
  }

  addIntegrationKey(tx: Tx, given: NewKey): Promise<{ id: string }> {
    return this.setup.addIntegrationKey(tx, given);
  }
}

function onlyOf(seats: SeatRecord[]): SeatRecord | undefined {
  return seats.length === 1 ? seats[0] : undefined;
}
