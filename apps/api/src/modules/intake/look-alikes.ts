import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/auth/actors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Audit } from '../audit/index.js';

/** The question “is it he?” itself shows somebody, masked: that is written down before it is answered. */
@Injectable()
export class LookAlikes {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async record(actor: StaffActor, error: unknown): Promise<void> {
    if (!(error instanceof AppError) || error.code !== 'patient.looks-like-another') return;
    const shown = (error.details.errors ?? []).flatMap(({ expected }) => expected ?? []);
    const { organizationId } = actor;
    await this.unit.run((tx) =>
      this.audit.record(tx, actor, { organizationId, action: 'patient.look-alikes-shown', shown }),
    );
  }
}
