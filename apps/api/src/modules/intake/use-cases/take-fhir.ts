import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { FhirBundle, IntakeReport } from '@suian/contracts/intake';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { PatientUnit } from '@suian/fhir/discharge';
import { readBundle } from '@suian/fhir/read-bundle';
import type { IntegrationActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { Identity } from '../../identity/index.js';
import { BundleParts } from '../bundle-parts.js';
import { checkUnit } from '../check-unit.js';
import { checkFhirUnit, unitOfFhir } from '../fhir-unit.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';
import { IntakeSources, type IntakeSource } from '../intake-sources.js';
import { RefusalNews } from '../refusal-news.js';
import { RefusalStore } from '../persistence/refusal.store.js';
import { ToldMedicines } from '../told-medicines.js';

/**
 * Discharges as a FHIR Bundle, one transaction a patient: a unit with a problem saves nothing and is kept for a person,
 * the others are saved. Sent again, nothing changes; so no key is needed, but one that comes is honoured.
 */
@Injectable()
export class TakeFhir {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly importUnit: ImportUnit,
    private readonly medicines: ToldMedicines,
    private readonly refusals: RefusalStore,
    private readonly refusalNews: RefusalNews,
    private readonly identity: Identity,
    private readonly idempotency: Idempotency,
    private readonly sources: IntakeSources,
    private readonly clock: Clock,
  ) {}

  /** Throws intake.nothing-sound with every problem where no unit could be saved; that answer is not kept. */
  async run(actor: IntegrationActor, bundle: FhirBundle, call: IdempotentCall | null): Promise<IntakeReport> {
    if (!call) return this.takeAll(actor, bundle);
    const earlier = await this.unit.run((tx) => this.idempotency.answered<IntakeReport>(tx, call));
    if (earlier) return earlier;
    const report = await this.takeAll(actor, bundle);
    return this.unit.run((tx) => this.idempotency.keep(tx, call, report));
  }

  private async takeAll(actor: IntegrationActor, bundle: FhirBundle): Promise<IntakeReport> {
    const reading = readBundle(bundle, { zone: actor.zone });
    const report: IntakeReport = { patients: [], encounters: [], problems: [...reading.problems] };
    if (reading.problems.length > 0)
      await this.keep(actor, { payload: bundle, name: null, problems: reading.problems });
    // Cut only where something is refused: most bundles are whole, and a hostile one has millions of entries.
    let parts: BundleParts | null = null;
    let sound = 0;
    for (const unit of reading.units) {
      const problems = await this.take(actor, unit, report);
      if (problems.length === 0) sound += 1;
      else {
        report.problems.push(...problems);
        parts ??= new BundleParts(bundle);
        await this.keep(actor, {
          payload: parts.of(unit.path),
          name: unit.patient.name || null,
          problems,
        });
      }
    }
    await this.noteArrival(actor, sound);
    if (sound === 0) throw new AppError('intake.nothing-sound', { errors: report.problems });
    return report;
  }

  /** The unit's problems; none: it is saved and in the report. A patient without a discharge is sound and not saved; of one we know, his medicines are. */
  private async take(
    actor: IntegrationActor,
    read: PatientUnit,
    report: IntakeReport,
  ): Promise<ProblemPlace[]> {
    const today = localDateIn(actor.zone, this.clock.now());
    const nowhere = read.encounters.map(() => null);
    const found = [...read.problems, ...checkFhirUnit(read)];
    const problems = found.length > 0 ? found : checkUnit(unitOfFhir(read, nowhere), today);
    if (problems.length > 0 || tellsNothing(read)) return problems;
    try {
      const saved = await repeatOnDuplicate(() => this.unit.run((tx) => this.save(tx, actor, read)));
      if (!saved) return [];
      report.patients.push(saved.patient);
      report.encounters.push(...saved.encounters.map(({ id, result }) => ({ id, result })));
      return [];
    } catch (error) {
      if (error instanceof AppError) return problemsOf(error, read.path);
      throw error;
    }
  }

  private async save(tx: Tx, actor: IntegrationActor, read: PatientUnit): Promise<ImportedUnit | null> {
    if (read.encounters.length === 0) return this.medicines.takeAlone(tx, actor, unitOfFhir(read, []));
    const departments: (string | null)[] = [];
    for (const { departmentCode, departmentName } of read.encounters) {
      const known = await this.identity.departmentByCodeOrName(
        tx,
        actor.organizationId,
        departmentCode,
        departmentName,
      );
      departments.push(known?.id ?? null);
    }
    return this.importUnit.into(tx, actor, unitOfFhir(read, departments));
  }

  private async keep(
    actor: IntegrationActor,
    refused: { payload: unknown; name: string | null; problems: ProblemPlace[] },
  ): Promise<void> {
    const { organizationId } = actor;
    const refusal = { ...refused, payload: JSON.stringify(refused.payload), source: 'fhir' } as const;
    const receivedAt = this.clock.now();
    await repeatOnDuplicate(() =>
      this.unit.run(async (tx) => {
        const counted = { messages: 0, refused: 1 };
        const sourceId = await this.sources.seen(tx, organizationId, sourceOf(actor), receivedAt, counted);
        const isNew = await this.refusals.keep(tx, { ...refusal, organizationId, receivedAt, sourceId });
        if (isNew) await this.refusalNews.tell(tx, organizationId);
      }),
    );
  }

  private async noteArrival(actor: IntegrationActor, units: number): Promise<void> {
    const at = this.clock.now();
    await this.unit.run((tx) => this.sources.seen(tx, actor.organizationId, sourceOf(actor), at, { units }));
  }
}

function sourceOf({ id: keyId, name }: IntegrationActor): IntakeSource {
  return { kind: 'key', keyId, name };
}

function tellsNothing({ encounters, medications }: PatientUnit): boolean {
  return encounters.length === 0 && medications.length === 0;
}

/** A refusal of our own rules, said like a problem of the Bundle. */
function problemsOf(error: AppError, unitPath: string): ProblemPlace[] {
  const places = error.details.errors ?? [];
  if (places.length === 0) return [{ path: unitPath, what: error.code }];
  return places.map(({ path }) => ({ path, what: error.code }));
}
