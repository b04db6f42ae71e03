import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Patients } from '../patients/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';

/** The date a plan counts from. */
@Injectable()
export class PlanAnchors {
  constructor(private readonly patients: Patients) {}

  async dateOf(
    tx: Tx,
    { encounterId, anchorEventId }: Pick<CarePlanRow, 'encounterId' | 'anchorEventId'>,
  ): Promise<LocalDate | null> {
    const [encounter] = await this.patients.encountersByIds(tx, [encounterId]);
    return encounter?.anchors.find(({ id }) => id === anchorEventId)?.on ?? null;
  }
}
