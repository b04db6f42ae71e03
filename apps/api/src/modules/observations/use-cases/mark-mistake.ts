import { Injectable } from '@nestjs/common';
import type { DiaryEntryView, MarkMistakeRequest } from '@suian/contracts/diary';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { EntryNews } from '../entry-news.js';
import { ObservationStore, type EntryRecord } from '../persistence/observation.store.js';
import { SecondLooks } from '../second-looks.js';
import { viewOf } from '../views.js';

/** 写错了: the entry stays and counts nowhere. An alert it opened stays too: a nurse looks at it. */
@Injectable()
export class MarkMistake {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly store: ObservationStore,
    private readonly looks: SecondLooks,
    private readonly news: EntryNews,
    private readonly audit: Audit,
  ) {}

  run(actor: PatientActor, entryId: string, { reason }: MarkMistakeRequest): Promise<DiaryEntryView> {
    return this.unit.run(async (tx) => {
      const entry = await this.own(tx, actor, entryId);
      if (entry.isMistake) return viewOf(entry);
      const now = this.clock.now();
      if (entry.questionedUntil) await this.looks.end(tx, [entry], entry.state);
      await this.store.markMistake(tx, entryId, now, reason?.trim() ? reason.trim() : null);
      await this.news.changed(tx, entry, null, now);
      const { organizationId, patientId } = entry;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'diary.corrected',
        patientId,
        shown: [entryId],
      });
      return viewOf({ ...entry, isMistake: true, mistakeAt: now, questionedUntil: null });
    });
  }

  /** Of a patient this account has a seat for. Anybody else's is diary.entry-not-found. */
  private async own(tx: Tx, actor: PatientActor, entryId: string): Promise<EntryRecord> {
    const seats = await this.identity.seatsOfAccount(tx, actor.id);
    const entry = await this.store.findHeld(tx, entryId);
    if (!entry || !seats.some(({ patientId }) => patientId === entry.patientId))
      throw new AppError('diary.entry-not-found');
    return entry;
  }
}
