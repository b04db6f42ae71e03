import type { Metric } from '@suian/domain/diary/metric';
import type { DateText, Id, Instant } from './wire.js';

/** prescription 处方: an order of the hospital · hospital: what its system says he takes · staff: written down here. */
export type MedicationSource = 'prescription' | 'hospital' | 'staff';

/** One medicine in one dose. Another dose is another row that follows it. */
export interface MedicationRow {
  id: Id;
  /** @asType integer */
  version: number;
  name: string;
  /** As it is written: “5mg 每天 1 次”; null: not told. */
  dosage: string | null;
  /** Null: not told since when. */
  startedOn: DateText | null;
  /** First day without it; null: he takes it, as far as is known. May lie ahead: a course with an end. */
  endedOn: DateText | null;
  /** Why it ended: stopped, or another dose took its place. */
  endedBy: 'stopped' | 'changed' | null;
  /** In the words of who stopped it. */
  reason: string | null;
  /** The row whose dose this one changed. */
  follows: Id | null;
  /** On which trends its changes are marked. */
  affects: Metric[];
  source: MedicationSource;
  /** Who wrote it down; null: a system. */
  by: string | null;
  at: Instant;
  /** Put down by mistake: kept, shown struck through, marked nowhere. */
  struck: { reason: string | null; by: string | null; at: Instant } | null;
}

export interface PatientMedications {
  patientId: Id;
  /** Taken now first, then ended, struck out last; each newest first. */
  rows: MedicationRow[];
}

export interface AddMedicationRequest {
  /** @minLength 1 @maxLength 200 */
  name: string;
  /** @maxLength 200 */
  dosage?: string | null;
  startedOn: DateText;
  /** What we would mark, by its name, where left out. @maxItems 8 */
  affects?: Metric[];
}

export interface ChangeMedicationRequest {
  /** @asType integer */
  version: number;
  /** @minLength 1 @maxLength 200 */
  dosage: string;
  /** First day of the new dose. */
  on: DateText;
}

export interface StopMedicationRequest {
  /** @asType integer */
  version: number;
  /** First day without it. */
  on: DateText;
  /** @maxLength 200 */
  reason?: string | null;
}

export interface StrikeMedicationRequest {
  /** @asType integer */
  version: number;
  /** @minLength 2 @maxLength 200 */
  reason: string;
}

export interface MarkMedicationRequest {
  /** @asType integer */
  version: number;
  /** @maxItems 8 */
  affects: Metric[];
}
