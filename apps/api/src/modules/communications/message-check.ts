import { Injectable } from '@nestjs/common';
import { outsideQuietHours } from '@suian/domain/messaging/quiet-hours';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity, PatientAccounts } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import { MessageKinds } from './message-kinds.js';
import type { MessageRow } from './persistence/message.entity.js';

export type Verdict =
  { kind: 'send'; openid: string } | { kind: 'later'; at: Date } | { kind: 'drop'; reason: string };

/** May this message go out now? Everything is read anew: the queue holds references, no truth. */
@Injectable()
export class MessageCheck {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly patients: Patients,
    private readonly identity: Identity,
    private readonly accounts: PatientAccounts,
  ) {}

  async of(tx: Tx, message: MessageRow, now: Date): Promise<Verdict> {
    const wanted = await this.kinds.of(message.kind).stillWanted(tx, message.ref, now);
    if (wanted.kind !== 'send') return wanted;
    if (!(await this.isAgreed(tx, message))) return { kind: 'drop', reason: 'consent.withdrawn' };
    const seat = await this.accounts.seatFor(tx, message.accountId, message.patientId);
    if (seat && seat.heldAt !== null) return { kind: 'drop', reason: 'binding.held' };
    // Null: this WeChat no longer speaks for the patient.
    const openid = seat && (await this.accounts.openidOf(tx, message.accountId));
    if (openid === null) return { kind: 'drop', reason: 'binding.ended' };
    const { zone } = await this.identity.organization(tx, message.organizationId);
    const at = outsideQuietHours(now, offsetMinutesAt(zone, now));
    return at > now ? { kind: 'later', at } : { kind: 'send', openid };
  }

  private async isAgreed(tx: Tx, { patientId, purpose }: MessageRow): Promise<boolean> {
    const consents = await this.patients.consentsOf(tx, patientId);
    return consents.some((consent) => consent.purpose === purpose && consent.granted);
  }
}
