import { Injectable } from '@nestjs/common';
import type { PatientTrend, TrendQuery as TrendRequest } from '@suian/contracts/diary';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Patients } from '../../patients/index.js';
import { DiaryPages } from '../diary-pages.js';
import { ObservationStore } from '../persistence/observation.store.js';
import { limitView } from '../views.js';

/** One metric of a patient for the care team: the trend, the entries, his limits. */
@Injectable()
export class TrendQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly pages: DiaryPages,
    private readonly store: ObservationStore,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, patientId: string, asked: TrendRequest): Promise<PatientTrend> {
    return this.unit.run(async (tx) => {
      const { organizationId } = await this.patients.visible(tx, actor, patientId);
      await this.audit.record(tx, actor, { organizationId, action: 'diary.opened', patientId });
      return this.compose(tx, actor, patientId, asked);
    });
  }

  /** Without looking at the scope. */
  async compose(
    tx: Tx,
    { organizationId }: StaffActor,
    patientId: string,
    asked: TrendRequest,
  ): Promise<PatientTrend> {
    const metrics = await this.store.metricsOf(tx, patientId);
    const metric = asked.metric ?? metrics[0] ?? 'blood-pressure';
    const whose = { organizationId, patientId };
    const { standing, ...page } = await this.pages.of(tx, whose, { metric, days: asked.days });
    return {
      ...page,
      patientId,
      metrics,
      limits: standing.applied.map((applied) => limitView(applied, standing.own.limits)),
      limitsVersion: standing.own.version,
    };
  }
}
