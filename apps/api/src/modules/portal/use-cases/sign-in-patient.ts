import { Injectable } from '@nestjs/common';
import type { PatientSession, SeatSummary } from '@suian/contracts/patient-app';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { hashToken } from '../../../platform/crypto.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { WechatApps } from '../../../platform/wechat/wechat-apps.js';
import { Audit } from '../../audit/index.js';
import { Identity, PatientAccounts } from '../../identity/index.js';
import { SeatSummaries } from '../seat-summaries.js';

type From = Pick<PatientActor, 'address' | 'requestId'>;

/** wx.login → bearer. In this room, and not in identity, because the reply names the patients of the seats. */
@Injectable()
export class SignInPatient {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly wechat: WechatApps,
    private readonly accounts: PatientAccounts,
    private readonly identity: Identity,
    private readonly seats: SeatSummaries,
    private readonly audit: Audit,
  ) {}

  /** Throws wechat.code-refused, wechat.user-blocked or wechat.unavailable. */
  async run(jsCode: string, from: From): Promise<PatientSession> {
    const openid = await this.wechat.openidOf(jsCode);
    return this.unit.run(async (tx) => {
      const { accountId, token, expiresAt } = await this.accounts.openSession(tx, this.wechat.appid, openid);
      const actor: PatientActor = { kind: 'patient', id: accountId, sessionHash: hashToken(token), ...from };
      return { token, expiresAt: expiresAt.toISOString(), seats: await this.seatsOf(tx, actor) };
    });
  }

  private async seatsOf(tx: Tx, actor: PatientActor): Promise<SeatSummary[]> {
    const summaries: SeatSummary[] = [];
    for (const seat of await this.identity.seatsOfAccount(tx, actor.id)) {
      const { organizationId, patientId } = seat;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'patient-session.started',
        patientId,
        shown: ['name'],
      });
      summaries.push(await this.seats.of(tx, seat));
    }
    return summaries;
  }
}
