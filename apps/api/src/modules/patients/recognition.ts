import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { PatientSummary } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { PatientStore, type PatientChange } from './persistence/patient.store.js';
import type { IncomingPatient, PatientRecord, RecordedResult } from './records.js';
import { summaryOf } from './summary.js';

/**
 * Decision 8: the same person automatically only by record number or id number. Whatever speaks against it saves
 * nothing; a likeness is asked about; nothing is merged by name.
 */
@Injectable()
export class Recognition {
  constructor(private readonly patients: PatientStore) {}

  /** Throws patient.identity-conflict or patient.looks-like-another, naming the place in the input. */
  async recognise(
    tx: Tx,
    organizationId: string,
    incoming: IncomingPatient,
    now: { at: Date; today: LocalDate },
  ): Promise<{ id: string; result: RecordedResult }> {
    // In this order: a twin of this post, committed in between, is then found by its number and not asked about.
    const alike = await this.lookAlikes(tx, organizationId, incoming);
    const known = await this.findKnown(tx, organizationId, incoming);
    if (!known) {
      askAbout(alike, incoming, now.today);
      return { id: await this.patients.add(tx, organizationId, incoming, now.at), result: 'created' };
    }
    refuseContradictions(known, incoming);
    const change = changeOf(known, incoming);
    if (Object.keys(change).length === 0) return { id: known.id, result: 'same' };
    await this.patients.change(tx, known, change);
    return { id: known.id, result: 'updated' };
  }

  private async findKnown(
    tx: Tx,
    organizationId: string,
    incoming: IncomingPatient,
  ): Promise<PatientRecord | null> {
    const { mrn, idNo, places } = incoming;
    const byMrn = mrn === undefined ? null : await this.patients.findByMrn(tx, organizationId, mrn);
    const byIdNo = idNo === undefined ? null : await this.patients.findByIdNo(tx, organizationId, idNo);
    if (byMrn && byIdNo && byMrn.id !== byIdNo.id) {
      throw conflict([
        { path: places.mrn, what: 'two-patients' },
        { path: places.idNo, what: 'two-patients' },
      ]);
    }
    const found = byMrn ?? byIdNo;
    if (!found) return null;
    await this.patients.hold(tx, found.id);
    return this.patients.find(tx, organizationId, found.id);
  }

  private async lookAlikes(
    tx: Tx,
    organizationId: string,
    { name, birthOn, phone, isAnotherPerson }: IncomingPatient,
  ): Promise<PatientRecord[]> {
    if (isAnotherPerson || birthOn === undefined || phone === undefined) return [];
    return this.patients.findLookAlikes(tx, organizationId, { name, birthOn, phone });
  }
}

function askAbout(alike: readonly PatientRecord[], { places }: IncomingPatient, today: LocalDate): void {
  const first = alike[0];
  if (!first) return;
  throw new AppError('patient.looks-like-another', {
    errors: alike.map(({ id }) => ({ path: places.name, what: 'looks-like', expected: id })),
    facts: factsOf(summaryOf(first, today), alike.length),
  });
}

/** Another id number or birth date under the same record number is another person, or a typing error. */
function refuseContradictions(known: PatientRecord, incoming: IncomingPatient): void {
  const { places } = incoming;
  const errors: ProblemPlace[] = [];
  if (contradicts(known.idNo, incoming.idNo)) errors.push({ path: places.idNo, what: 'another-id-number' });
  if (contradicts(known.birthOn, incoming.birthOn))
    errors.push({ path: places.birthOn, what: 'another-birth-date' });
  if (isStranger(known, incoming)) errors.push({ path: places.name, what: 'another-name' });
  if (errors.length > 0) throw conflict(errors);
}

/**
 * Another name, and no second fact that says it is he: most likely a slip in the record number. Stricter than
 * decision 8, because a taken-over phone would send one person's code to another.
 */
function isStranger(known: PatientRecord, incoming: IncomingPatient): boolean {
  if (spelling(known.name) === spelling(incoming.name)) return false;
  const sameIdNo = known.idNo !== null && known.idNo === incoming.idNo?.toUpperCase();
  const sameBirth = known.birthOn !== null && known.birthOn === incoming.birthOn;
  return !sameIdNo && !sameBirth;
}

function contradicts(known: string | null, said: string | undefined): boolean {
  return known !== null && said !== undefined && known !== said.toUpperCase();
}

/** What the source adds or corrects. Unknown and empty never delete. */
function changeOf(known: PatientRecord, incoming: IncomingPatient): PatientChange {
  const change: PatientChange = {};
  if (known.name !== incoming.name) change.name = incoming.name;
  if (incoming.sex !== 'unknown' && known.sex !== incoming.sex) change.sex = incoming.sex;
  if (known.birthOn === null && incoming.birthOn !== undefined) change.birthOn = incoming.birthOn;
  if (known.idNo === null && incoming.idNo !== undefined) change.idNo = incoming.idNo;
  if (incoming.mrn !== undefined && known.mrn !== incoming.mrn) change.mrn = incoming.mrn;
  if (incoming.phone !== undefined && known.phone !== incoming.phone) change.phone = incoming.phone;
  if (incoming.isDeceased && !known.isDeceased) change.isDeceased = true;
  return change;
}

function conflict(errors: ProblemPlace[]): AppError {
  return new AppError('patient.identity-conflict', { errors });
}

/** Masked: enough for a nurse to look the person up, nothing more. */
function factsOf(alike: PatientSummary, count: number): Record<string, string | number | null> {
  const { id, maskedName, maskedMrn, sex, age } = alike;
  return { patientId: id, maskedName, maskedMrn, sex, age, count };
}

function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
