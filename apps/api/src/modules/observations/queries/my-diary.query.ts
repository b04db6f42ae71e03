import { Injectable } from '@nestjs/common';
import type { MyDiary, MyDiaryQuery as MyDiaryRequest } from '@suian/contracts/diary';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { DiaryPages } from '../diary-pages.js';
import { diaryPack, emergencyRulesOf } from '../packs/diary-pack.js';

/** One metric of one's own diary, with the limits that judge it so that the phone can without network. */
@Injectable()
export class MyDiaryQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly identity: Identity,
    private readonly pages: DiaryPages,
    private readonly audit: Audit,
  ) {}

  run(
    actor: PatientActor,
    { seat: seatId, metric = 'blood-pressure', days }: MyDiaryRequest,
  ): Promise<MyDiary> {
    return this.unit.run(async (tx) => {
      const seat = await this.identity.seat(tx, actor.id, seatId);
      const { organizationId, patientId } = seat;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'diary.opened',
        patientId,
        shown: [seat.id],
      });
      const { standing, ...page } = await this.pages.of(tx, seat, { metric, days });
      const { applied } = standing;
      return { ...page, pack: diaryPack(applied), emergencyRules: emergencyRulesOf(applied) };
    });
  }
}
