import { Injectable } from '@nestjs/common';
import type { PatientTrend, SetLimitRequest } from '@suian/contracts/diary';
import { overrideFault, type AppliedLimit } from '@suian/domain/diary/applied-limits';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { Patients } from '../../patients/index.js';
import { PatientLimits } from '../patient-limits.js';
import { LimitOverrideStore, type OwnLimit } from '../persistence/limit-override.store.js';
import { TrendQuery } from '../queries/trend.query.js';

/** Other limits for one patient, each with its reason; the emergency band is weakened by a doctor's name only. */
@Injectable()
export class SetLimit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly limits: PatientLimits,
    private readonly overrides: LimitOverrideStore,
    private readonly trend: TrendQuery,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, patientId: string, body: SetLimitRequest): Promise<PatientTrend> {
    return this.unit.run(async (tx) => {
      const { organizationId } = await this.patients.visible(tx, actor, patientId);
      await this.patients.hold(tx, patientId);
      await this.change(tx, actor, { organizationId, patientId }, body);
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'limit.changed',
        patientId,
        shown: body.limits.map(({ slot }) => slot),
      });
      return this.trend.compose(tx, actor, patientId, { metric: body.metric });
    });
  }

  private async change(
    tx: Tx,
    actor: StaffActor,
    whose: { organizationId: string; patientId: string },
    body: SetLimitRequest,
  ): Promise<void> {
    const now = this.clock.now();
    const { metric, version } = body;
    const { applied, own } = await this.limits.of(tx, whose, metric, localDateIn(actor.zone, now));
    const changed = ownLimitsOf(body, actor.name, now);
    requireAllowed(changed, applied);
    const kept = own.limits.filter(({ slot }) => !changed.some((each) => each.slot === slot));
    const differing = changed.filter(({ slot, value }) => packValueOf(applied, slot) !== value);
    const limits = [...kept, ...differing];
    await this.overrides.keep(tx, { ...whose, metric }, { limits, version }, { byStaff: actor.id, at: now });
  }
}

function ownLimitsOf({ limits, reason, doctorName }: SetLimitRequest, byName: string, now: Date): OwnLimit[] {
  const doctor = doctorName?.trim() ? doctorName.trim() : null;
  return limits.map(({ slot, value }) => ({
    slot,
    value,
    reason: reason.trim(),
    doctorName: doctor,
    byName,
    at: now.toISOString(),
  }));
}

function requireAllowed(changed: readonly OwnLimit[], applied: readonly AppliedLimit[]): void {
  const errors = changed.flatMap((each, index) => {
    const limit = applied.find(({ limit: { slot } }) => slot === each.slot)?.limit;
    const fault = overrideFault(limit, each);
    const field = fault === 'unknown-slot' ? 'slot' : 'value';
    const path = fault === 'doctor-needed' ? 'body.doctorName' : `body.limits[${index}].${field}`;
    return fault ? [{ path, what: fault }] : [];
  });
  if (errors.length > 0) throw new AppError('diary.limit-refused', { errors });
}

function packValueOf(applied: readonly AppliedLimit[], slot: string): number | undefined {
  return applied.find(({ limit }) => limit.slot === slot)?.limit.value;
}
