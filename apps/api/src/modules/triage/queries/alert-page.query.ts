import { Injectable } from '@nestjs/common';
import type { AlertPage } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { isInScope, scopeOf } from '../../patients/index.js';
import { AlertPages } from '../alert-pages.js';
import { AlertStore } from '../persistence/alert.store.js';

/** One alert, opened; the audit row is written before the answer. */
@Injectable()
export class AlertPageQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly alerts: AlertStore,
    private readonly pages: AlertPages,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, alertId: string): Promise<AlertPage> {
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const alert = await this.alerts.find(tx, organizationId, alertId);
      if (!alert || !isInScope(scopeOf(actor), alert)) throw new AppError('alert.not-found');
      const { patientId } = alert;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'alert.opened',
        patientId,
        shown: [alertId],
      });
      return this.pages.compose(tx, actor, alert);
    });
  }
}
