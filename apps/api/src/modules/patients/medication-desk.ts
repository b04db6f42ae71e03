import { Injectable } from '@nestjs/common';
import type { PatientMedications } from '@suian/contracts/medications';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Audit } from '../audit/index.js';
import { Identity } from '../identity/index.js';
import { medicationRows } from './medication-views.js';
import { Medications } from './medications.facade.js';
import { Patients } from './patients.facade.js';
import type { MedicationRecord } from './persistence/medication.store.js';

/** One patient's medicines in front of a member of staff. */
export interface OpenedMedications {
  organizationId: string;
  patientId: string;
  records: MedicationRecord[];
  at: Date;
  today: LocalDate;
}

interface Asked {
  patientId: string;
  call: IdempotentCall | null;
  /** What the audit calls it. */
  action: string;
}

/** What every change of a medicine has in common: the scope, the order of changes, the trace, the list after it. */
@Injectable()
export class MedicationDesk {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly medications: Medications,
    private readonly identity: Identity,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
  ) {}

  list(actor: StaffActor, patientId: string): Promise<PatientMedications> {
    return this.unit.run(async (tx) => {
      const { organizationId } = await this.patients.visible(tx, actor, patientId);
      await this.audit.record(tx, actor, { organizationId, action: 'medications.opened', patientId });
      return this.shown(tx, await this.opened(tx, actor, patientId));
    });
  }

  /** `work` gives the ids of the rows it wrote. */
  change(
    actor: StaffActor,
    { patientId, call, action }: Asked,
    work: (tx: Tx, opened: OpenedMedications) => Promise<string[]>,
  ): Promise<PatientMedications> {
    return this.unit.run((tx) =>
      this.idempotency.once(tx, call, async () => {
        const { organizationId } = await this.patients.visible(tx, actor, patientId);
        await this.patients.hold(tx, patientId);
        const shown = await work(tx, await this.opened(tx, actor, patientId));
        await this.audit.record(tx, actor, { organizationId, action, patientId, shown });
        return this.shown(tx, await this.opened(tx, actor, patientId));
      }),
    );
  }

  private async opened(
    tx: Tx,
    { organizationId, zone }: StaffActor,
    patientId: string,
  ): Promise<OpenedMedications> {
    const at = this.clock.now();
    const records = await this.medications.historyOf(tx, { organizationId, patientId });
    return { organizationId, patientId, records, at, today: localDateIn(zone, at) };
  }

  private async shown(tx: Tx, { patientId, records, today }: OpenedMedications): Promise<PatientMedications> {
    const staff = records.flatMap(({ recordedBy, struckBy }) => [recordedBy, struckBy]);
    const names = await this.identity.staffNames(
      tx,
      staff.filter((id) => id !== null),
    );
    return { patientId, rows: medicationRows(records, names, today) };
  }
}

/** As the caller saw it. Throws medication.not-found, row.changed-meanwhile. */
export function medicationOf(
  { records }: OpenedMedications,
  medicationId: string,
  version: number,
): MedicationRecord {
  const found = records.find(({ id, struckAt }) => id === medicationId && struckAt === null);
  if (!found) throw new AppError('medication.not-found');
  if (found.version !== version) throw new AppError('row.changed-meanwhile');
  return found;
}

/** Throws request.invalid where the day has not come, or lies before `earliest`. */
export function requireDay(
  path: string,
  on: LocalDate,
  { earliest, today }: { earliest: LocalDate | null; today: LocalDate },
): void {
  if (on > today)
    throw new AppError('request.invalid', { errors: [{ path, what: 'too-large', expected: today }] });
  if (earliest !== null && on < earliest)
    throw new AppError('request.invalid', { errors: [{ path, what: 'too-small', expected: earliest }] });
}

/** Throws request.invalid where there is nothing but white space. */
export function wordsOf(path: string, text: string): string {
  const words = text.trim();
  if (words === '') throw new AppError('request.invalid', { errors: [{ path, what: 'too-short' }] });
  return words;
}
