import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Audit } from '../audit/index.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import { NOTICE_VERSION, noticeHash, noticeOf } from '../portal/index.js';

/** Decision 23: he agreed aloud; who heard it, when, and to which words. Follow-up alone: the rest needs its own box. */
@Injectable()
export class OralConsent {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Where he agreed before, that stays. */
  async record(tx: Tx, actor: StaffActor, patientId: string): Promise<void> {
    const { organizationId } = actor;
    const known = await this.patients.consentsOf(tx, patientId);
    if (known.some(({ purpose, granted }) => purpose === 'follow-up' && granted)) return;
    const organization = await this.identity.organization(tx, organizationId);
    await this.patients.recordConsents(tx, {
      organizationId,
      patientId,
      seatId: null,
      notice: { version: NOTICE_VERSION, hash: noticeHash(noticeOf(organization)) },
      consents: [{ purpose: 'follow-up', granted: true }],
      channel: 'oral',
      recordedBy: actor.id,
      address: actor.address,
      at: this.clock.now(),
    });
    const entry = { organizationId, action: 'consent.recorded', patientId, shown: ['follow-up'] };
    await this.audit.record(tx, actor, entry);
  }
}
