import { Injectable } from '@nestjs/common';
import { Sealer } from '../../../platform/crypto.js';
import type { PatientRecord } from '../records.js';
import type { PatientRow } from './patient.entity.js';

type NumberedField = 'mrn' | 'phone' | 'idNo';

const KINDS = {
  mrn: { whole: 'mrn', last4: 'mrn4' },
  phone: { whole: 'phone', last4: 'phone4' },
  idNo: { whole: 'id-no', last4: 'id-no4' },
} as const;

const COLUMNS = { name: 'name_cipher', mrn: 'mrn_cipher', phone: 'phone_cipher', idNo: 'id_no_cipher' };

/** More letters than any search types; longer names are found by these. */
const LONGEST_PREFIX = 24;

/** The only place that seals and opens a patient's personal fields and makes their look-up hashes. */
@Injectable()
export class PatientFields {
  constructor(private readonly sealer: Sealer) {}

  sealName(organizationId: string, rowId: string, name: string): Pick<PatientRow, 'nameCipher' | 'nameHash'> {
    return {
      nameCipher: this.sealer.seal(place(rowId, 'name'), name),
      nameHash: this.sealer.lookup(organizationId, 'name', plain(name)),
    };
  }

  seal(
    organizationId: string,
    rowId: string,
    field: NumberedField,
    value: string,
  ): { cipher: string; hash: string; hash4: string } {
    return {
      cipher: this.sealer.seal(place(rowId, field), value),
      hash: this.hash(organizationId, field, value),
      hash4: this.hash4(organizationId, field, value.slice(-4)),
    };
  }

  sealReason(rowId: string, reason: string): string {
    return this.sealer.seal({ table: 'patient', column: 'unmerged_reason_cipher', rowId }, reason);
  }

  hash(organizationId: string, field: NumberedField, value: string): string {
    return this.sealer.lookup(organizationId, KINDS[field].whole, value);
  }

  hash4(organizationId: string, field: NumberedField, last4: string): string {
    return this.sealer.lookup(organizationId, KINDS[field].last4, last4);
  }

  nameHash(organizationId: string, name: string): string {
    return this.sealer.lookup(organizationId, 'name', plain(name));
  }

  prefixHash(organizationId: string, beginning: string): string {
    return this.sealer.lookup(organizationId, 'name-prefix', plain(beginning));
  }

  prefixHashes(organizationId: string, name: string): string[] {
    const letters = [...plain(name)].slice(0, LONGEST_PREFIX);
    const beginnings = letters.map((_, index) => plain(letters.slice(0, index + 1).join('')));
    return [...new Set(beginnings)].map((beginning) => this.prefixHash(organizationId, beginning));
  }

  open(row: PatientRow): PatientRecord {
    return {
      id: row.id,
      organizationId: row.organizationId,
      name: this.sealer.open(place(row.id, 'name'), row.nameCipher),
      sex: row.sex,
      birthOn: row.birthOn,
      mrn: this.openOne(row, 'mrn', row.mrnCipher),
      phone: this.openOne(row, 'phone', row.phoneCipher),
      idNo: this.openOne(row, 'idNo', row.idNoCipher),
      isDeceased: row.isDeceased,
      mergedInto: row.mergedInto,
      mergedAt: row.mergedAt,
      toldAt: row.toldAt,
      version: row.version,
    };
  }

  private openOne(row: PatientRow, field: NumberedField, cipher: string | null): string | null {
    return cipher === null ? null : this.sealer.open(place(row.id, field), cipher);
  }
}

function place(rowId: string, field: keyof typeof COLUMNS) {
  return { table: 'patient', column: COLUMNS[field], rowId };
}

/** One spelling for look-ups: the sealer folds width and case, this folds white space. */
function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
