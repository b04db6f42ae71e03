import { Injectable } from '@nestjs/common';
import { daysBetween } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { AnchorEvents } from './anchor-events.js';
import { EncounterStore, type EncounterChange } from './persistence/encounter.store.js';
import { PatientStore } from './persistence/patient.store.js';
import type { EncounterRecord, IncomingStay, RecordedResult, RecordedStay } from './records.js';

/** Two discharges of one ward this close are more often one stay told twice than two. */
const CLOSE_DAYS = 3;

interface Whose {
  organizationId: string;
  patientId: string;
  now: Date;
}

/** Decision 9: which stay a report is about. Writes it, and the events its days are counted from. */
@Injectable()
export class Stays {
  constructor(
    private readonly encounters: EncounterStore,
    private readonly anchors: AnchorEvents,
    private readonly patients: PatientStore,
  ) {}

  /** Throws encounter.conflict or encounter.close-to-another, naming the place in the input. */
  async record(tx: Tx, whose: Whose, incoming: IncomingStay): Promise<RecordedStay> {
    await this.patients.hold(tx, whose.patientId);
    const known = await this.findKnown(tx, whose, incoming);
    if (!known) return this.add(tx, whose, incoming);
    if (isOlderNews(known, incoming)) return unchanged(known);
    const change = changeOf(known, incoming);
    const isReinstated = known.cancelledAt !== null && mayReinstate(incoming);
    if (known.cancelledAt !== null && !isReinstated) return unchanged(known);
    if (isReinstated) change.cancelledAt = null;
    const hasChanged = Object.keys(change).length > 0;
    if (incoming.toldAt && known.toldAt?.getTime() !== incoming.toldAt.getTime())
      change.toldAt = incoming.toldAt;
    const isWritten = Object.keys(change).length > 0;
    const changed = isWritten ? await this.encounters.change(tx, known, change) : known;
    const { anchors, movedAnchors, hasNew } = await this.anchors.bringUpToDate(
      tx,
      changed,
      incoming.operations,
    );
    const result: RecordedResult = hasChanged || hasNew || movedAnchors.length > 0 ? 'updated' : 'same';
    const hasNewDepartment = change.departmentId !== undefined;
    return { encounter: { ...changed, anchors }, result, movedAnchors, hasNewDepartment, isReinstated };
  }

  /** The hospital takes a discharge back. Null where newer news of it are known. */
  async cancel(
    tx: Tx,
    known: EncounterRecord,
    { at, toldAt }: { at: Date; toldAt: Date | undefined },
  ): Promise<EncounterRecord | null> {
    if (isOlderNews(known, { toldAt })) return null;
    if (known.cancelledAt !== null) return known;
    return this.encounters.change(tx, known, { cancelledAt: at, ...(toldAt ? { toldAt } : {}) });
  }

  private async findKnown(tx: Tx, whose: Whose, incoming: IncomingStay): Promise<EncounterRecord | null> {
    const { organizationId, patientId } = whose;
    const { visitNo, places } = incoming;
    const numbered =
      visitNo === undefined ? null : await this.encounters.findByVisitNo(tx, organizationId, visitNo);
    if (numbered && numbered.patientId !== patientId) {
      throw new AppError('encounter.conflict', {
        errors: [{ path: places.visitNo, what: 'number-of-another-patient' }],
      });
    }
    if (numbered) return sameDepartment(numbered, incoming);
    return this.findUnnumbered(tx, patientId, incoming);
  }

  private async findUnnumbered(
    tx: Tx,
    patientId: string,
    incoming: IncomingStay,
  ): Promise<EncounterRecord | null> {
    const { visitNo, departmentId, dischargedOn } = incoming;
    const all = await this.encounters.ofPatient(tx, patientId);
    const here = all.filter((one) => isSameWard(one.departmentId, departmentId));
    const sameDay = here.filter((one) => one.dischargedOn === dischargedOn);
    const fits = sameDay.filter((one) => one.visitNo === null || visitNo === undefined);
    const same = fits.find((one) => one.visitNo === null) ?? (fits.length === 1 ? fits[0] : undefined);
    if (same) return same;
    if (incoming.isAnotherStay) return null;
    // Two numbers are two stays, unless they say the same ward and day.
    const isDoubt = (one: EncounterRecord) =>
      visitNo === undefined || one.visitNo === null || sameDay.includes(one);
    const close = here.find((one) => isDoubt(one) && isClose(one, incoming));
    if (close) throw closeToAnother(close, incoming);
    return null;
  }

  private async add(
    tx: Tx,
    { organizationId, patientId, now }: Whose,
    incoming: IncomingStay,
  ): Promise<RecordedStay> {
    const { source, visitNo, departmentId, admittedOn, dischargedOn, dischargedAt, diagnosis } = incoming;
    const encounter = await this.encounters.add(tx, {
      organizationId,
      patientId,
      source,
      departmentId,
      visitNo: visitNo ?? null,
      admittedOn: admittedOn ?? null,
      dischargedOn,
      dischargedAt: dischargedAt ?? null,
      diagnosis: diagnosis ?? null,
      toldAt: incoming.toldAt ?? null,
      cancelledAt: null,
      madeAt: now,
    });
    const { anchors } = await this.anchors.bringUpToDate(tx, encounter, incoming.operations);
    const nothingMoved = { movedAnchors: [], hasNewDepartment: false, isReinstated: false };
    return { encounter: { ...encounter, anchors }, result: 'created', ...nothingMoved };
  }
}

function isOlderNews({ toldAt }: EncounterRecord, incoming: { toldAt?: Date | undefined }): boolean {
  return toldAt !== null && incoming.toldAt !== undefined && incoming.toldAt < toldAt;
}

/** A discharge that was taken back stands again where the hospital says it anew or a nurse does; a list or a Bundle may be old. */
function mayReinstate({ source }: IncomingStay): boolean {
  return source === 'hl7' || source === 'form';
}

function unchanged(encounter: EncounterRecord): RecordedStay {
  return {
    encounter,
    result: 'same',
    movedAnchors: [],
    hasNewDepartment: false,
    isReinstated: false,
  };
}

/** The form may not carry a stay of one ward over to another; the hospital's own system may. */
function sameDepartment(known: EncounterRecord, incoming: IncomingStay): EncounterRecord {
  const isOwnSystem = incoming.source === 'fhir' || incoming.source === 'hl7';
  if (isOwnSystem || isSameWard(known.departmentId, incoming.departmentId)) return known;
  throw new AppError('encounter.conflict', {
    errors: [{ path: incoming.places.departmentId, what: 'stay-of-another-department' }],
  });
}

/** A department not yet known may be any. */
function isSameWard(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function isClose(known: EncounterRecord, incoming: IncomingStay): boolean {
  return Math.abs(daysBetween(known.dischargedOn, incoming.dischargedOn)) <= CLOSE_DAYS;
}

function closeToAnother(known: EncounterRecord, incoming: IncomingStay): AppError {
  const { id, dischargedOn, visitNo } = known;
  return new AppError('encounter.close-to-another', {
    errors: [{ path: incoming.places.dischargedOn, what: 'close-to-another', expected: id }],
    facts: { encounterId: id, dischargedOn, hasVisitNo: visitNo !== null },
  });
}

/** What the report adds or corrects. Unknown never deletes. */
function changeOf(known: EncounterRecord, incoming: IncomingStay): EncounterChange {
  const change: EncounterChange = {};
  const { visitNo, departmentId, admittedOn, dischargedOn, dischargedAt, diagnosis } = incoming;
  if (visitNo !== undefined && known.visitNo === null) change.visitNo = visitNo;
  if (departmentId !== null && known.departmentId !== departmentId) change.departmentId = departmentId;
  if (admittedOn !== undefined && known.admittedOn !== admittedOn) change.admittedOn = admittedOn;
  if (known.dischargedOn !== dischargedOn) change.dischargedOn = dischargedOn;
  if (dischargedAt && known.dischargedAt?.getTime() !== dischargedAt.getTime())
    change.dischargedAt = dischargedAt;
  if (diagnosis !== undefined && known.diagnosis !== diagnosis) change.diagnosis = diagnosis;
  return change;
}
