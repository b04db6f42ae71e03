import type { MedicationRow } from '@suian/contracts/medications';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { MedicationRecord } from './persistence/medication.store.js';

/** Taken now first, then what ended, mistakes last; each newest first. */
export function medicationRows(
  records: readonly MedicationRecord[],
  names: ReadonlyMap<string, string>,
  today: LocalDate,
): MedicationRow[] {
  const newest = [...records].sort(byStart);
  const places = [0, 1, 2];
  return places.flatMap((place) =>
    newest.filter((record) => placeOf(record, today) === place).map((record) => rowOf(record, names)),
  );
}

export function isTaken({ struckAt, endedOn }: MedicationRecord, today: LocalDate): boolean {
  return struckAt === null && (endedOn === null || endedOn > today);
}

function placeOf(record: MedicationRecord, today: LocalDate): number {
  if (isTaken(record, today)) return 0;
  return record.struckAt === null ? 1 : 2;
}

function byStart(a: MedicationRecord, b: MedicationRecord): number {
  const [first, second] = [a.startedOn ?? '', b.startedOn ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function rowOf(record: MedicationRecord, names: ReadonlyMap<string, string>): MedicationRow {
  const { id, version, name, dosage, startedOn, endedOn, endedBy, reason, follows, affects, source } = record;
  const nameOf = (staffId: string | null) => (staffId === null ? null : (names.get(staffId) ?? null));
  const { struckAt, struckBy, struckReason } = record;
  return {
    ...{ id, version, name, dosage, startedOn, endedOn, endedBy, reason, follows, affects, source },
    by: nameOf(record.recordedBy),
    at: record.recordedAt.toISOString(),
    struck: struckAt && { reason: struckReason, by: nameOf(struckBy), at: struckAt.toISOString() },
  };
}
