import { Injectable } from '@nestjs/common';
import type { IntakeSource } from '@suian/contracts/patients';
import type { PastPortraitRow, Portrait, PortraitRow } from '@suian/contracts/portrait';
import { flagsOf, type PatientFlag } from '@suian/domain/portrait/flags';
import {
  isSameFact,
  LONGEST_PORTRAIT_TEXT,
  PORTRAIT_KINDS,
  saysNoAllergy,
  type PortraitCode,
  type PortraitFact,
} from '@suian/domain/portrait/portrait';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';
import { PatientStore } from './persistence/patient.store.js';
import { PortraitStore, type PortraitRecord } from './persistence/portrait.store.js';

/** What a source says of a patient beside his stays. */
export interface ToldPortrait {
  kind: 'comorbidity' | 'allergy';
  text: string;
}

/** Most of what ended that is shown, newest first. */
const MOST_PAST = 50;
/** More than one discharge tells; the rest is a mistake of its sender. */
const MOST_TOLD = 30;

/** What is known of a patient beside his stays, with who says so. */
@Injectable()
export class Portraits {
  constructor(
    private readonly store: PortraitStore,
    private readonly patients: PatientStore,
    private readonly identity: Identity,
  ) {}

  /** Of him, and of records that were merged into his. */
  async of(tx: Tx, organizationId: string, patientId: string): Promise<Portrait> {
    const records = await this.recordsOf(tx, organizationId, patientId);
    const staffIds = records.flatMap(({ recordedBy, endedBy }) => [recordedBy ?? [], endedBy ?? []].flat());
    const names = await this.identity.staffNames(tx, staffIds);
    const standing = records.filter(({ endedAt }) => endedAt === null);
    const past = records.flatMap((record) => pastRow(record, names)).sort(byEnd);
    return {
      rows: standing.sort(byKind).map((record) => rowOf(record, names)),
      past: past.slice(0, MOST_PAST),
    };
  }

  /** What stands. */
  async factsOf(tx: Tx, organizationId: string, patientId: string): Promise<PortraitFact[]> {
    const records = await this.recordsOf(tx, organizationId, patientId);
    return records.filter(({ endedAt }) => endedAt === null);
  }

  async flagsOf(tx: Tx, organizationId: string, patientId: string): Promise<PatientFlag[]> {
    return flagsOf(await this.factsOf(tx, organizationId, patientId));
  }

  /** The codes that stand, by patient: for long lists. */
  async codesOf(tx: Tx, patientIds: readonly string[]): Promise<Map<string, PortraitCode[]>> {
    const codes = new Map<string, PortraitCode[]>();
    for (const { patientId, code } of await this.store.codesOf(tx, patientIds)) {
      if (code !== null) codes.set(patientId, [...(codes.get(patientId) ?? []), code]);
    }
    return codes;
  }

  /**
   * A source tells what it knows; true where something was new. It never ends a row, and what a person ended of a
   * source's stays ended.
   */
  async take(
    tx: Tx,
    whose: { organizationId: string; patientId: string; source: IntakeSource; at: Date },
    told: readonly ToldPortrait[],
  ): Promise<boolean> {
    const sound = told.filter(({ kind, text }) => kind !== 'allergy' || !saysNoAllergy(text));
    if (sound.length === 0) return false;
    const { organizationId, patientId, source, at: recordedAt } = whose;
    const known: PortraitFact[] = (await this.recordsOf(tx, organizationId, patientId)).filter(
      (record) => record.endedAt === null || record.source !== 'nurse',
    );
    const before = known.length;
    for (const { kind, text } of sound.slice(0, MOST_TOLD)) {
      const fact = { kind, code: null, text: shortened(text) };
      if (known.some((each) => isSameFact(each, fact))) continue;
      await this.store.add(tx, { ...fact, organizationId, patientId, source, recordedAt, recordedBy: null });
      known.push(fact);
    }
    return known.length > before;
  }

  /** Opened, ended ones too, as they came. */
  async recordsOf(tx: Tx, organizationId: string, patientId: string): Promise<PortraitRecord[]> {
    const merged = (await this.patients.mergedInto(tx, organizationId, [patientId])).get(patientId) ?? [];
    return this.store.ofPatients(tx, [patientId, ...merged.map(({ id }) => id)]);
  }
}

function rowOf(record: PortraitRecord, names: ReadonlyMap<string, string>): PortraitRow {
  const { id, kind, code, text, source, recordedBy, recordedAt } = record;
  const by = recordedBy === null ? null : (names.get(recordedBy) ?? null);
  return { id, kind, code, text, source, by, at: recordedAt.toISOString() };
}

function pastRow(record: PortraitRecord, names: ReadonlyMap<string, string>): PastPortraitRow[] {
  const { endedAt, endedBy } = record;
  if (endedAt === null) return [];
  const by = endedBy === null ? null : (names.get(endedBy) ?? null);
  return [{ ...rowOf(record, names), endedAt: endedAt.toISOString(), endedBy: by }];
}

function byKind(a: PortraitRecord, b: PortraitRecord): number {
  return PORTRAIT_KINDS.indexOf(a.kind) - PORTRAIT_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

function byEnd(a: PastPortraitRow, b: PastPortraitRow): number {
  return a.endedAt === b.endedAt ? (a.id < b.id ? 1 : -1) : a.endedAt < b.endedAt ? 1 : -1;
}

function shortened(text: string): string {
  const letters = [...text.replaceAll('\u0000', '').toWellFormed().trim()];
  if (letters.length <= LONGEST_PORTRAIT_TEXT) return letters.join('');
  return `${letters.slice(0, LONGEST_PORTRAIT_TEXT - 1).join('')}…`;
}
