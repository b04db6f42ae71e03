import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import type { IncomingPatient, PatientRecord } from '../records.js';
import { PatientFields } from './patient-fields.js';
import { NamePrefixRow, PatientRow } from './patient.entity.js';

/** The facts of a patient that a source may correct. */
export type PatientChange = Partial<
  Pick<PatientRecord, 'name' | 'sex' | 'birthOn' | 'mrn' | 'phone' | 'idNo' | 'isDeceased' | 'toldAt'>
>;

const ALONE = { mergedInto: null, mergedAt: null };
const NO_PHONE = { phoneCipher: null, phoneHash: null, phone4Hash: null };
/** A record merged into one that was merged; more than this is a circle. */
const LONGEST_CHAIN = 8;

@Injectable()
export class PatientStore {
  constructor(private readonly fields: PatientFields) {}

  async find(tx: Tx, organizationId: string, id: string): Promise<PatientRecord | null> {
    const row = await tx.findOneBy(PatientRow, { organizationId, id });
    return row && this.fields.open(row);
  }

  async findMany(tx: Tx, organizationId: string, ids: readonly string[]): Promise<PatientRecord[]> {
    if (ids.length === 0) return [];
    const rows = await tx.findBy(PatientRow, { organizationId, id: In([...ids]) });
    return rows.map((row) => this.fields.open(row));
  }

  /** Sealed: enough to compare look-up hashes. */
  findSealed(tx: Tx, id: string): Promise<PatientRow | null> {
    return tx.findOneBy(PatientRow, { id });
  }

  /** Holds the row until the run ends: two reports about one person are taken one after the other. */
  async hold(tx: Tx, id: string): Promise<void> {
    const lock = forUpdate(tx);
    if (lock !== '') await tx.query(`SELECT id FROM patient WHERE id = ?${lock}`, [id]);
  }

  async findByMrn(tx: Tx, organizationId: string, mrn: string): Promise<PatientRecord | null> {
    const mrnHash = this.fields.hash(organizationId, 'mrn', mrn);
    const row = await tx.findOneBy(PatientRow, { organizationId, mrnHash });
    return row && this.fields.open(row);
  }

  async findByIdNo(tx: Tx, organizationId: string, idNo: string): Promise<PatientRecord | null> {
    const idNoHash = this.fields.hash(organizationId, 'idNo', idNo);
    const row = await tx.findOneBy(PatientRow, { organizationId, idNoHash });
    return row && this.fields.open(row);
  }

  /** Whom this record stands for: itself, or the one it was merged into. */
  async survivorOf(tx: Tx, patient: PatientRecord): Promise<PatientRecord> {
    let at = patient;
    for (let step = 0; at.mergedInto !== null && step < LONGEST_CHAIN; step += 1) {
      const next = await this.find(tx, at.organizationId, at.mergedInto);
      if (!next) return at;
      at = next;
    }
    return at;
  }

  /** Records that were merged into one of these, directly or by way of another; by whom each stands for. */
  async mergedInto(
    tx: Tx,
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, PatientRecord[]>> {
    const merged = new Map<string, PatientRecord[]>(ids.map((id) => [id, []]));
    let level = new Map(ids.map((id) => [id, id]));
    for (let step = 0; level.size > 0 && step < LONGEST_CHAIN; step += 1) {
      const rows = await tx.findBy(PatientRow, { organizationId, mergedInto: In([...level.keys()]) });
      const next = new Map<string, string>();
      for (const row of rows) {
        const survivor = level.get(row.mergedInto ?? '') ?? '';
        merged.get(survivor)?.push(this.fields.open(row));
        next.set(row.id, survivor);
      }
      level = next;
    }
    return merged;
  }

  async setMerged(tx: Tx, id: string, mergedInto: string, mergedAt: Date): Promise<void> {
    const set = { mergedInto, mergedAt, unmergedReasonCipher: null };
    await tx.update(PatientRow, { id }, { ...set, version: () => 'version + 1' });
  }

  async clearMerged(tx: Tx, id: string, reason: string): Promise<void> {
    const unmergedReasonCipher = this.fields.sealReason(id, reason);
    await tx.update(PatientRow, { id }, { ...ALONE, unmergedReasonCipher, version: () => 'version + 1' });
  }

  async findLookAlikes(
    tx: Tx,
    organizationId: string,
    who: { name: string; birthOn: string; phone: string },
  ): Promise<PatientRecord[]> {
    const nameHash = this.fields.nameHash(organizationId, who.name);
    const phoneHash = this.fields.hash(organizationId, 'phone', who.phone);
    const where = { organizationId, nameHash, phoneHash, birthOn: who.birthOn };
    const rows = await tx.find(PatientRow, { where, order: { id: 'ASC' }, take: 5 });
    return rows.map((row) => this.fields.open(row));
  }

  async add(tx: Tx, organizationId: string, incoming: IncomingPatient, madeAt: Date): Promise<string> {
    const id = newId();
    const { name, sex, birthOn, mrn, phone, idNo, isDeceased = false } = incoming;
    const row = {
      id,
      organizationId,
      sex,
      birthOn: birthOn ?? null,
      isDeceased,
      madeAt,
      ...ALONE,
      unmergedReasonCipher: null,
    };
    const numbers = this.sealed(organizationId, id, { mrn, phone, idNo });
    await tx.insert(PatientRow, {
      ...row,
      ...this.fields.sealName(organizationId, id, name),
      ...numbers,
      toldAt: incoming.toldAt ?? null,
      version: 1,
    });
    await this.addPrefixes(tx, organizationId, id, name);
    return id;
  }

  /** Writes the changed facts. Throws row.changed-meanwhile where somebody was faster. */
  async change(tx: Tx, known: PatientRecord, change: PatientChange): Promise<void> {
    const { organizationId, id, version } = known;
    const { name, mrn, phone, idNo, ...plainFacts } = change;
    const set: Partial<PatientRow> = {
      ...plainFacts,
      ...(name === undefined ? {} : this.fields.sealName(organizationId, id, name)),
      ...this.sealed(organizationId, id, {
        mrn: mrn ?? undefined,
        phone: phone ?? undefined,
        idNo: idNo ?? undefined,
      }),
      ...(phone === null ? NO_PHONE : {}),
      version: version + 1,
    };
    const done = await tx.update(PatientRow, { id, version }, set);
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
    if (name === undefined) return;
    await tx.delete(NamePrefixRow, { patientId: id });
    await this.addPrefixes(tx, organizationId, id, name);
  }

  private sealed(
    organizationId: string,
    rowId: string,
    { mrn, phone, idNo }: { mrn?: string; phone?: string; idNo?: string },
  ): Partial<PatientRow> {
    const row: Partial<PatientRow> = {};
    if (mrn !== undefined) {
      const { cipher, hash, hash4 } = this.fields.seal(organizationId, rowId, 'mrn', mrn);
      Object.assign(row, { mrnCipher: cipher, mrnHash: hash, mrn4Hash: hash4 });
    }
    if (phone !== undefined) {
      const { cipher, hash, hash4 } = this.fields.seal(organizationId, rowId, 'phone', phone);
      Object.assign(row, { phoneCipher: cipher, phoneHash: hash, phone4Hash: hash4 });
    }
    if (idNo !== undefined) {
      const { cipher, hash, hash4 } = this.fields.seal(organizationId, rowId, 'idNo', idNo);
      Object.assign(row, { idNoCipher: cipher, idNoHash: hash, idNo4Hash: hash4 });
    }
    return row;
  }

  private async addPrefixes(tx: Tx, organizationId: string, patientId: string, name: string): Promise<void> {
    const hashes = this.fields.prefixHashes(organizationId, name);
    const rows = hashes.map((prefixHash) => ({ patientId, organizationId, prefixHash }));
    await tx.insert(NamePrefixRow, rows);
  }
}
