import { Injectable } from '@nestjs/common';
import { metricsOfMedicine } from '@suian/domain/diary/medicine-metrics';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import { Sealer } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import {
  MedicationStore,
  type MedicationChange,
  type MedicationRecord,
} from './persistence/medication.store.js';
import type { IncomingMedication } from './records.js';

interface Whose {
  organizationId: string;
  patientId: string;
  /** What is written down already; what is new is put to it. */
  known: MedicationRecord[];
  at: Date;
  today: LocalDate;
}

/** More than one patient takes; the rest is a mistake of its sender. */
const MOST_TOLD = 200;
/** No trend goes further back. */
const LONGEST_AGO_DAYS = 366;

/**
 * A hospital's orders and statements. Told again, nothing changes; told otherwise, the row follows. What a member of
 * staff ended or struck out stays as he left it.
 */
@Injectable()
export class ToldMedications {
  constructor(
    private readonly store: MedicationStore,
    private readonly sealer: Sealer,
  ) {}

  async take(tx: Tx, whose: Whose, told: readonly IncomingMedication[]): Promise<boolean> {
    let hasChanged = false;
    for (const one of told.slice(0, MOST_TOLD)) {
      const isNew = await this.takeOne(tx, whose, one);
      hasChanged ||= isNew;
    }
    return hasChanged;
  }

  private async takeOne(tx: Tx, whose: Whose, told: IncomingMedication): Promise<boolean> {
    const toldKey = this.keyOf(told);
    const known = knownOf(whose.known, toldKey, told);
    if (!known) return this.add(tx, whose, toldKey, told);
    const change = changeOf(known, told, whose);
    if (Object.keys(change).length === 0) return false;
    await this.store.change(tx, known, change);
    Object.assign(known, change, { version: known.version + 1 });
    return true;
  }

  private async add(tx: Tx, whose: Whose, toldKey: string, told: IncomingMedication): Promise<boolean> {
    const { organizationId, patientId, known, at: recordedAt } = whose;
    if (!isWorthAdding(told, whose.today)) return false;
    const { name, dosage, startedOn, endedOn, source } = told;
    const endedBy = endedOn === null ? null : ('stopped' as const);
    const facts = { name, dosage, startedOn, endedOn, endedBy, source, toldKey };
    const affects = metricsOfMedicine(name);
    known.push(await this.store.add(tx, { ...facts, affects, organizationId, patientId, recordedAt }));
    return true;
  }

  private keyOf({ sourceId, name, dosage, startedOn }: IncomingMedication): string {
    const said = sourceId === null ? ['content', name, dosage, startedOn] : ['id', sourceId];
    return this.sealer.fingerprint(JSON.stringify(said));
  }
}

/** By its sender's name for it; some give new names with each message, there the same words are the same. */
function knownOf(
  records: readonly MedicationRecord[],
  toldKey: string,
  told: IncomingMedication,
): MedicationRecord | undefined {
  const isSameWords = (record: MedicationRecord) =>
    record.toldKey !== null &&
    record.name === told.name &&
    record.dosage === told.dosage &&
    record.startedOn === told.startedOn;
  return records.find((record) => record.toldKey === toldKey) ?? records.find(isSameWords);
}

/** What was over before we heard of it, at a time nobody says or no chart shows, is left out. */
function isWorthAdding({ isWithdrawn, isOver, endedOn }: IncomingMedication, today: LocalDate): boolean {
  if (isWithdrawn || (isOver && endedOn === null)) return false;
  return endedOn === null || endedOn > addDays(today, -LONGEST_AGO_DAYS);
}

function changeOf(known: MedicationRecord, told: IncomingMedication, { at, today }: Whose): MedicationChange {
  if (known.struckBy !== null) return {};
  if (told.isWithdrawn) return known.struckAt === null ? { struckAt: at } : {};
  return {
    ...(known.struckAt === null ? {} : { struckAt: null }),
    ...wordsOf(known, told),
    ...(known.endedByStaff === null ? endOf(known, told, today) : {}),
  };
}

/** Left out is unknown: it deletes nothing. */
function wordsOf(known: MedicationRecord, { name, dosage, startedOn }: IncomingMedication): MedicationChange {
  const change: MedicationChange = {};
  if (known.name !== name) Object.assign(change, { name, affects: metricsOfMedicine(name) });
  if (dosage !== null && known.dosage !== dosage) change.dosage = dosage;
  if (startedOn !== null && known.startedOn !== startedOn) change.startedOn = startedOn;
  return change;
}

/** The day we were told, where the sender does not say since when. */
function endOf(known: MedicationRecord, told: IncomingMedication, today: LocalDate): MedicationChange {
  const unsaid = told.isOver ? (known.endedOn ?? today) : null;
  const endedOn = told.endedOn ?? unsaid;
  if (known.endedOn === endedOn) return {};
  return { endedOn, endedBy: endedOn === null ? null : 'stopped' };
}
