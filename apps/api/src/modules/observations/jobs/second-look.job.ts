import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { DONE, JobHandlers, type Job, type JobResult } from '../../../platform/jobs/job-handlers.js';
import { Patients } from '../../patients/index.js';
import { Triage } from '../../triage/index.js';
import { AnsweringWards } from '../answering-wards.js';
import { EntryJudge } from '../entry-judge.js';
import { EntryNews } from '../entry-news.js';
import { entryReport } from '../entry-report.js';
import { ObservationStore, type EntryRecord } from '../persistence/observation.store.js';

/** No second value came within 15 minutes: the questioned one alarms by itself. Reads entry and limits anew. */
@Injectable()
export class SecondLook implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly wards: AnsweringWards,
    private readonly judge: EntryJudge,
    private readonly triage: Triage,
    private readonly store: ObservationStore,
    private readonly news: EntryNews,
  ) {}

  onModuleInit(): void {
    this.handlers.register('observation.second-look', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const patientId = await this.store.patientOf(tx, ref);
    if (patientId === null) return DONE;
    // The patient before the entry, as a new entry does.
    await this.patients.hold(tx, patientId);
    const entry = await this.store.findHeld(tx, ref);
    if (!entry || entry.state !== 'questioned' || entry.questionedUntil === null) return DONE;
    const now = this.clock.now();
    if (now < entry.questionedUntil) return { kind: 'again', at: entry.questionedUntil };
    await this.alarm(tx, entry, now);
    return DONE;
  }

  private async alarm(tx: Tx, entry: EntryRecord, now: Date): Promise<void> {
    const ward = await this.wards.of(tx, entry.organizationId, entry.patientId, now);
    const judged = await this.judge.judge(tx, entry, { ward, now, isSecond: true });
    // Calm only where a doctor has moved the limit meanwhile.
    const { state } = judged.judgement;
    const told = { ...entry, state, departmentId: ward.departmentId };
    await this.store.settle(tx, entry.id, { state, questionedUntil: null });
    const matters =
      state === 'alarm'
        ? await this.triage.record(tx, entryReport({ entry: told, ...judged, ward, now }))
        : [];
    await this.news.changed(tx, told, matters[0]?.severity ?? null, now);
  }
}
