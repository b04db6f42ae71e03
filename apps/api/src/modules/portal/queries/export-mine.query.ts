import { Injectable } from '@nestjs/common';
import type { OwnDataFile } from '@suian/contracts/own-data';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { ownFileWords } from '../../../own-file-words.js';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { bundleOf } from '../own-data/own-bundle.js';
import { OwnRecord } from '../own-data/own-record.js';
import { textOf } from '../own-data/own-text.js';

/** A copy of everything kept about the patient, for himself or another hospital (C4). */
@Injectable()
export class ExportMineQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly identity: Identity,
    private readonly record: OwnRecord,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: PatientActor, seatId?: string): Promise<OwnDataFile> {
    return this.unit.run(async (tx) => {
      const seat = await this.identity.seat(tx, actor.id, seatId);
      const { organizationId, patientId } = seat;
      const now = this.clock.now();
      const past = await this.record.of(tx, seat, now);
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'own-data.exported',
        patientId,
        shown: [seat.id],
      });
      return {
        fileName: ownFileWords.fileName(localDateIn(past.organization.zone, now)),
        madeAt: now.toISOString(),
        bundle: bundleOf(past, now),
        text: textOf(past, now),
      };
    });
  }
}
