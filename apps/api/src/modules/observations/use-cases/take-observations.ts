import { Injectable } from '@nestjs/common';
import type { ObservationReport } from '@suian/contracts/diary';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { FhirBundle } from '@suian/contracts/intake';
import { readObservations, type IncomingObservation } from '@suian/fhir/read-observations';
import type { IntegrationActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { hashToken } from '../../../platform/crypto.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { IntakeSources } from '../../intake/index.js';
import { Patients } from '../../patients/index.js';
import type { GivenEntry } from '../given-entry.js';
import { KeepEntry } from '../keep-entry.js';
import { ObservationStore } from '../persistence/observation.store.js';

/**
 * Values of home devices and other systems, one transaction each: one with a problem hides no other. Sent again,
 * nothing changes: the sender's own identifier, or what was measured when, is known for ever.
 */
@Injectable()
export class TakeObservations {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly entries: KeepEntry,
    private readonly store: ObservationStore,
    private readonly sources: IntakeSources,
  ) {}

  /** Throws intake.nothing-sound with every problem where nothing could be taken. */
  async run(actor: IntegrationActor, bundle: FhirBundle): Promise<ObservationReport> {
    const { observations, problems } = readObservations(bundle, { zone: actor.zone });
    const report: ObservationReport = { taken: 0, same: 0, problems: [...problems] };
    for (const observation of observations) {
      const result = await this.take(actor, observation);
      if (typeof result === 'string') report[result] += 1;
      else report.problems.push(result);
    }
    if (report.taken + report.same === 0)
      throw new AppError('intake.nothing-sound', { errors: report.problems });
    await this.noteArrival(actor, report);
    return report;
  }

  /** For the monitor. A value that cannot be taken is told to its sender and kept nowhere: it is not a discharge. */
  private async noteArrival(
    { id: keyId, name, organizationId }: IntegrationActor,
    { taken, same }: ObservationReport,
  ): Promise<void> {
    const source = { kind: 'key', keyId, name } as const;
    const at = this.clock.now();
    await this.unit.run((tx) => this.sources.seen(tx, organizationId, source, at, { units: taken + same }));
  }

  private async take(
    actor: IntegrationActor,
    observation: IncomingObservation,
  ): Promise<'taken' | 'same' | ProblemPlace> {
    try {
      return await repeatOnDuplicate(() => this.unit.run((tx) => this.keep(tx, actor, observation)));
    } catch (error) {
      if (error instanceof AppError) return { path: observation.path, what: whatOf(error) };
      throw error;
    }
  }

  private async keep(
    tx: Tx,
    actor: IntegrationActor,
    observation: IncomingObservation,
  ): Promise<'taken' | 'same'> {
    const given = await this.givenOf(tx, actor, observation);
    const known = await this.store.findBySubmission(tx, given.submissionId);
    if (known) return requireSame(known.entry, given);
    const consents = await this.patients.consentsOf(tx, given.patientId);
    if (consents.some(({ purpose, granted }) => purpose === 'follow-up' && !granted))
      throw new AppError('consent.withdrawn');
    await this.entries.keep(tx, actor, given, this.clock.now());
    return 'taken';
  }

  private async givenOf(
    tx: Tx,
    { organizationId }: IntegrationActor,
    observation: IncomingObservation,
  ): Promise<GivenEntry> {
    const { mrn, idNo, path, metric, values, context, measuredAt } = observation;
    const places = { name: path, mrn: path, idNo: path, birthOn: path };
    const numbers = { ...(mrn === undefined ? {} : { mrn }), ...(idNo === undefined ? {} : { idNo }) };
    const news = { ...numbers, sex: 'unknown' as const, isDeceased: false, places };
    const known = await this.patients.updateKnown(tx, organizationId, news);
    if (!known) throw new AppError('patient.not-found');
    return {
      organizationId,
      patientId: known.id,
      seatId: null,
      submissionId: submissionOf(organizationId, known.id, observation),
      metric,
      values,
      context,
      note: null,
      measuredAt: new Date(measuredAt),
      source: 'device',
    };
  }
}

function submissionOf(organizationId: string, patientId: string, observation: IncomingObservation): string {
  const { identifier, metric, measuredAt } = observation;
  const name = identifier ?? `${patientId}|${metric}|${measuredAt}`;
  return `device:${hashToken(`${organizationId}|${name}`)}`;
}

type Known = Pick<GivenEntry, 'patientId' | 'values'>;

/** A sender that reuses a name for another value or another patient is told: the first one stays. */
function requireSame(known: Known, { patientId, values }: GivenEntry): 'same' {
  const parts = Object.keys({ ...known.values, ...values });
  const isSame = known.patientId === patientId && parts.every((part) => known.values[part] === values[part]);
  if (!isSame) throw new AppError('idempotency.key-reused');
  return 'same';
}

/** A typing error of a person is a fault of a device: its first place says which. */
function whatOf({ code, details }: AppError): string {
  return code === 'diary.not-possible' ? `${code}:${details.errors?.[0]?.what ?? ''}` : code;
}
