import { Injectable } from '@nestjs/common';
import type { ConsentRow, PatientSummary } from '@suian/contracts/patients';
import type { SecondCheck } from '@suian/contracts/patient-app';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import type { PageRequest } from '../../platform/http/paging.js';
import { AnchorEvents } from './anchor-events.js';
import { DepartmentAssignment } from './department-assignment.js';
import { Merges, type MergeOutcome } from './merges.js';
import { ConsentStore } from './persistence/consent.store.js';
import { EncounterStore } from './persistence/encounter.store.js';
import { PatientFields } from './persistence/patient-fields.js';
import { PatientStore } from './persistence/patient.store.js';
import { StayListQuery, type PatientKey, type StayFilter, type StayKey } from './queries/stay-list.query.js';
import { Recognition } from './recognition.js';
import type * as records from './records.js';
import { isInScope, scopeOf, type Scope } from './scope.js';
import { Stays } from './stays.js';
import { summaryOf } from './summary.js';

type PatientRecord = records.PatientRecord;
type EncounterRecord = records.EncounterRecord;

/** What upper rooms may ask about people, their stays and their consents. */
@Injectable()
export class Patients {
  constructor(
    private readonly patients: PatientStore,
    private readonly fields: PatientFields,
    private readonly encounters: EncounterStore,
    private readonly consents: ConsentStore,
    private readonly recognition: Recognition,
    private readonly stays: Stays,
    private readonly merges: Merges,
    private readonly anchors: AnchorEvents,
    private readonly assignment: DepartmentAssignment,
    private readonly lists: StayListQuery,
  ) {}

  /** Masked; the tier is null here and filled in by the caller. */
  async summaries(
    tx: Tx,
    organizationId: string,
    ids: readonly string[],
    today: LocalDate,
  ): Promise<Map<string, PatientSummary>> {
    const found = await this.patients.findMany(tx, organizationId, [...new Set(ids)]);
    return new Map(found.map((patient) => [patient.id, summaryOf(patient, today)]));
  }

  /** Without looking at anybody's scope. Throws patient.not-found. */
  async patient(tx: Tx, organizationId: string, patientId: string): Promise<PatientRecord> {
    const found = await this.patients.find(tx, organizationId, patientId);
    if (!found) throw new AppError('patient.not-found');
    return found;
  }

  async patientsOf(
    tx: Tx,
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, PatientRecord>> {
    const found = await this.patients.findMany(tx, organizationId, [...new Set(ids)]);
    return new Map(found.map((patient) => [patient.id, patient]));
  }

  summary(patient: PatientRecord, today: LocalDate): PatientSummary {
    return summaryOf(patient, today);
  }

  /** One of his stays, or of a record merged into his, lies in a department of mine, or in 待分科 where I may see it; else patient.not-found. */
  async visible(tx: Tx, actor: StaffActor, patientId: string): Promise<PatientRecord> {
    const stays = await this.staysOf(tx, actor.organizationId, [patientId]);
    const scope = scopeOf(actor);
    if (!stays.some((stay) => isInScope(scope, stay))) throw new AppError('patient.not-found');
    return this.patient(tx, actor.organizationId, patientId);
  }

  /** Throws encounter.not-found. */
  async encounter(tx: Tx, organizationId: string, encounterId: string): Promise<EncounterRecord> {
    const found = await this.encounters.find(tx, organizationId, encounterId);
    if (!found) throw new AppError('encounter.not-found');
    return found;
  }

  /** Throws encounter.not-found for a stay outside my departments. */
  async visibleEncounter(tx: Tx, actor: StaffActor, encounterId: string): Promise<EncounterRecord> {
    const found = await this.encounter(tx, actor.organizationId, encounterId);
    if (!isInScope(scopeOf(actor), found)) throw new AppError('encounter.not-found');
    return found;
  }

  /** Holds the row until the run ends: two decisions about one person come one after the other. */
  hold(tx: Tx, patientId: string): Promise<void> {
    return this.patients.hold(tx, patientId);
  }

  /** Newest discharge first. */
  encountersOf(tx: Tx, patientId: string): Promise<EncounterRecord[]> {
    return this.encounters.ofPatient(tx, patientId);
  }

  /** Of several patients at once, newest discharge first. */
  encountersOfPatients(tx: Tx, patientIds: readonly string[]): Promise<EncounterRecord[]> {
    return this.encounters.ofPatients(tx, patientIds);
  }

  encountersByIds(tx: Tx, ids: readonly string[]): Promise<EncounterRecord[]> {
    return this.encounters.findMany(tx, ids);
  }

  /** The second fact at binding: the last four of the registered phone or id number. */
  async matchesCheck(tx: Tx, patientId: string, check: SecondCheck): Promise<boolean> {
    const row = await this.patients.findSealed(tx, patientId);
    const known = check.kind === 'phone' ? row?.phone4Hash : row?.idNo4Hash;
    if (!row || !known) return false;
    return this.fields.hash4(row.organizationId, check.kind, check.last4) === known;
  }

  checksOf(patient: PatientRecord): ('phone' | 'idNo')[] {
    return (['phone', 'idNo'] as const).filter((kind) => patient[kind] !== null);
  }

  recordConsents(tx: Tx, given: records.NewConsents): Promise<void> {
    return this.consents.add(tx, given);
  }

  /** The newest decision of each purpose. */
  consentsOf(tx: Tx, patientId: string): Promise<ConsentRow[]> {
    return this.consents.latest(tx, patientId);
  }

  /** Every decision about every purpose, newest first, at most `limit`. */
  consentHistoryOf(tx: Tx, patientId: string, limit: number): Promise<ConsentRow[]> {
    return this.consents.history(tx, patientId, limit);
  }

  /** Decision 8. Throws patient.identity-conflict or patient.looks-like-another, with the place. */
  recognise(
    tx: Tx,
    organizationId: string,
    incoming: records.IncomingPatient,
    now: { at: Date; today: LocalDate },
  ): Promise<{ id: string; result: records.RecordedResult }> {
    return this.recognition.recognise(tx, organizationId, incoming, now);
  }

  /** The same for somebody we may not know: null. Throws patient.identity-conflict. */
  updateKnown(
    tx: Tx,
    organizationId: string,
    news: records.PatientNews,
  ): Promise<{ id: string; result: 'updated' | 'same' } | null> {
    return this.recognition.update(tx, organizationId, news);
  }

  /** Throws patient.not-found or patient.identity-conflict. */
  merge(
    tx: Tx,
    organizationId: string,
    numbers: { prior: string; survivor: string },
    at: Date,
  ): Promise<MergeOutcome> {
    return this.merges.merge(tx, organizationId, numbers, at);
  }

  /** Throws patient.not-merged. */
  unmerge(tx: Tx, patient: PatientRecord, reason: string): Promise<void> {
    return this.merges.unmerge(tx, patient, reason);
  }

  /** Records that were merged into this one. */
  async mergedInto(tx: Tx, organizationId: string, patientId: string): Promise<PatientRecord[]> {
    return (await this.patients.mergedInto(tx, organizationId, [patientId])).get(patientId) ?? [];
  }

  /** Newest discharge first; those of records that were merged are given as the stays of whom they stand for. */
  async staysOf(tx: Tx, organizationId: string, patientIds: readonly string[]): Promise<EncounterRecord[]> {
    const merged = await this.patients.mergedInto(tx, organizationId, patientIds);
    const survivors = new Map<string, string>();
    for (const [id, records] of merged) for (const record of records) survivors.set(record.id, id);
    const stays = await this.encounters.ofPatients(tx, [...patientIds, ...survivors.keys()]);
    return stays.map((stay) => ({ ...stay, patientId: survivors.get(stay.patientId) ?? stay.patientId }));
  }

  /** The record this one stands for: another only where it was merged. Throws patient.not-found. */
  async standsFor(tx: Tx, organizationId: string, patientId: string): Promise<PatientRecord> {
    return this.patients.survivorOf(tx, await this.patient(tx, organizationId, patientId));
  }

  /** A stay by the hospital's own number. */
  findByVisitNo(tx: Tx, organizationId: string, visitNo: string): Promise<EncounterRecord | null> {
    return this.encounters.findByVisitNo(tx, organizationId, visitNo);
  }

  /** The hospital takes a discharge back. Null where newer news of it are known. */
  cancelDischarge(
    tx: Tx,
    encounter: EncounterRecord,
    when: { at: Date; toldAt: Date | undefined },
  ): Promise<EncounterRecord | null> {
    return this.stays.cancel(tx, encounter, when);
  }

  /** Decisions 9 and 16. Throws encounter.conflict or encounter.close-to-another, with the place. */
  recordStay(
    tx: Tx,
    whose: { organizationId: string; patientId: string; now: Date },
    incoming: records.IncomingStay,
  ): Promise<records.RecordedStay> {
    return this.stays.record(tx, whose, incoming);
  }

  addOperation(
    tx: Tx,
    encounter: EncounterRecord,
    operation: { on: LocalDate; name: string },
  ): Promise<EncounterRecord> {
    return this.anchors.addOperation(tx, encounter, operation);
  }

  /** Throws encounter.conflict. */
  assignDepartment(tx: Tx, encounter: EncounterRecord, departmentId: string): Promise<EncounterRecord> {
    return this.assignment.assign(tx, encounter, departmentId);
  }

  /** My patients, newest discharge first, one row more than the page. Cursor: [dischargedOn, patientId]. */
  search(
    tx: Tx,
    actor: StaffActor,
    wanted: { q?: string; departmentId?: string },
    page: PageRequest,
  ): Promise<PatientKey[]> {
    const window = { limit: page.limit + 1, after: page.after };
    return this.lists.patients(tx, scopeOf(actor, wanted.departmentId), wanted.q ?? '', window);
  }

  /** Stays newest first, at most `limit`. Cursor: [dischargedOn, encounterId]. */
  listStays(
    tx: Tx,
    scope: Scope,
    filter: StayFilter,
    window: { limit: number; after: PageRequest['after'] },
  ): Promise<StayKey[]> {
    return this.lists.stays(tx, scope, filter, window);
  }

  countStays(tx: Tx, scope: Scope, filter: StayFilter): Promise<number> {
    return this.lists.count(tx, scope, filter);
  }
}
