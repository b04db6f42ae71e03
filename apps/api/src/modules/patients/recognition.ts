import { Injectable } from '@nestjs/common';
import type { PatientSummary } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { changeByMergedRecord, changeOf, identityConflict, refuseContradictions } from './known-patient.js';
import { PatientStore, type PatientChange } from './persistence/patient.store.js';
import type { IncomingPatient, PatientNews, PatientRecord, RecordedResult } from './records.js';
import { summaryOf } from './summary.js';

/** The record that bears the number, and the one it stands for: another only where it was merged. */
interface Known {
  found: PatientRecord;
  survivor: PatientRecord;
}

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
    const news = { ...incoming, isDeceased: incoming.isDeceased ?? false };
    const known = await this.update(tx, organizationId, news);
    if (known) return known;
    askAbout(alike, incoming, now.today);
    return { id: await this.patients.add(tx, organizationId, incoming, now.at), result: 'created' };
  }

  /** The same for somebody we may not know: null, and nothing is made of him. */
  async update(
    tx: Tx,
    organizationId: string,
    news: PatientNews,
  ): Promise<{ id: string; result: 'updated' | 'same' } | null> {
    const known = await this.findKnown(tx, organizationId, news);
    if (!known) return null;
    const { found, survivor } = known;
    refuseContradictions(found, news);
    const change = found.id === survivor.id ? changeOf(found, news) : changeByMergedRecord(survivor, news);
    return { id: survivor.id, result: await this.write(tx, survivor, change, news.toldAt) };
  }

  private async write(
    tx: Tx,
    known: PatientRecord,
    change: PatientChange,
    toldAt: Date | undefined,
  ): Promise<'updated' | 'same'> {
    const isNewer = toldAt !== undefined && (known.toldAt === null || known.toldAt < toldAt);
    const whole = isNewer ? { ...change, toldAt } : change;
    if (Object.keys(whole).length > 0) await this.patients.change(tx, known, whole);
    return Object.keys(change).length === 0 ? 'same' : 'updated';
  }

  private async findKnown(tx: Tx, organizationId: string, news: PatientNews): Promise<Known | null> {
    const { mrn, idNo, places } = news;
    const byMrn = mrn === undefined ? null : await this.patients.findByMrn(tx, organizationId, mrn);
    const byIdNo = idNo === undefined ? null : await this.patients.findByIdNo(tx, organizationId, idNo);
    const found = byMrn ?? byIdNo;
    if (!found) return null;
    const survivor = await this.patients.survivorOf(tx, found);
    const other = byIdNo && (await this.patients.survivorOf(tx, byIdNo));
    if (other && other.id !== survivor.id) {
      throw identityConflict([
        { path: places.mrn, what: 'two-patients' },
        { path: places.idNo, what: 'two-patients' },
      ]);
    }
    await this.patients.hold(tx, survivor.id);
    const held = await this.patients.find(tx, organizationId, survivor.id);
    if (!held) return null;
    return { found: found.id === survivor.id ? held : found, survivor: held };
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

/** Masked: enough for a nurse to look the person up, nothing more. */
function factsOf(alike: PatientSummary, count: number): Record<string, string | number | null> {
  const { id, maskedName, maskedMrn, sex, age } = alike;
  return { patientId: id, maskedName, maskedMrn, sex, age, count };
}
