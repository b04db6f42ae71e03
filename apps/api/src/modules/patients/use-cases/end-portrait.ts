import { Injectable } from '@nestjs/common';
import type { Portrait } from '@suian/contracts/portrait';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Patients } from '../patients.facade.js';
import { PortraitStore } from '../persistence/portrait.store.js';
import { PortraitNews } from '../portrait-news.js';
import { Portraits } from '../portraits.js';

/** A row no longer stands; it stays in the history. One that ended already stays as it is. */
@Injectable()
export class EndPortrait {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly store: PortraitStore,
    private readonly news: PortraitNews,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, patientId: string, portraitId: string): Promise<Portrait> {
    const { organizationId, id: endedBy } = actor;
    return this.unit.run(async (tx) => {
      await this.patients.visible(tx, actor, patientId);
      const records = await this.portraits.recordsOf(tx, organizationId, patientId);
      const record = records.find(({ id }) => id === portraitId);
      if (!record) throw new AppError('portrait.not-found');
      const hasEnded = await this.store.end(tx, portraitId, { endedAt: this.clock.now(), endedBy });
      if (hasEnded) await this.news.tell(tx, actor, patientId, 'portrait.ended', record.kind);
      return this.portraits.of(tx, organizationId, patientId);
    });
  }
}
