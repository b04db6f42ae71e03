import { Injectable } from '@nestjs/common';
import type { DiaryReceipt } from '@suian/contracts/diary';
import type { MatterSummary } from '@suian/contracts/patient-app';
import type { EntryJudgement } from '@suian/domain/diary/judge-entry';
import type { Actor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Patients } from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { AnsweringWards, type AnsweringWard } from './answering-wards.js';
import { EntryJudge, type JudgedEntry } from './entry-judge.js';
import { EntryNews } from './entry-news.js';
import { entryReport } from './entry-report.js';
import { requirePossible, type GivenEntry } from './given-entry.js';
import { ObservationStore, type EntryRecord } from './persistence/observation.store.js';
import { SecondLooks } from './second-looks.js';
import { viewOf, wireAdvice } from './views.js';

const DAY_MS = 86_400_000;

/** The one way into the diary: judged, kept, told to triage and answered in one transaction. */
@Injectable()
export class KeepEntry {
  constructor(
    private readonly patients: Patients,
    private readonly wards: AnsweringWards,
    private readonly judge: EntryJudge,
    private readonly looks: SecondLooks,
    private readonly triage: Triage,
    private readonly store: ObservationStore,
    private readonly news: EntryNews,
  ) {}

  /**
   * Throws diary.not-possible. May meet a duplicate key where another submission was a moment faster: repeat the whole
   * transaction then.
   */
  async keep(tx: Tx, actor: Actor, given: GivenEntry, now: Date): Promise<DiaryReceipt> {
    requirePossible(given);
    // In line with the patient's other entries: else two at once would each wait for a second value.
    await this.patients.hold(tx, given.patientId);
    const ward = await this.wards.of(tx, given.organizationId, given.patientId, now);
    const fresh = freshEntry(given, ward, now);
    const firsts = await this.looks.awaiting(tx, fresh, now);
    const judged = await this.judge.judge(tx, fresh, { ward, now, isSecond: firsts.length > 0 });
    const entry = this.stated(fresh, judged.judgement, firsts, now);
    const matters = await this.act(tx, { entry, ...judged, ward, now }, firsts);
    const receipt = receiptOf(entry, judged.judgement, matters);
    await this.store.add(tx, { ...entry, ...versionsOf(judged.judgement), receipt });
    await this.news.tell(tx, actor, entry, matters[0]?.severity ?? null, now);
    return receipt;
  }

  /** What a device measured long ago is history: it is kept and alarms nobody. */
  private stated(
    fresh: EntryRecord,
    { state }: EntryJudgement,
    [first]: readonly EntryRecord[],
    now: Date,
  ): EntryRecord {
    if (fresh.source === 'device' && fresh.isLate) return fresh;
    const questionedUntil = state === 'questioned' ? this.looks.until(now) : null;
    return { ...fresh, state, questionedUntil, secondTo: first?.id ?? null };
  }

  private async act(
    tx: Tx,
    all: JudgedEntry & { entry: EntryRecord; ward: AnsweringWard; now: Date },
    firsts: readonly EntryRecord[],
  ): Promise<MatterSummary[]> {
    const { entry } = all;
    if (entry.source === 'device' && entry.isLate) return [];
    if (entry.questionedUntil) await this.looks.await(tx, entry, entry.questionedUntil);
    if (entry.state === 'calm') await this.looks.end(tx, firsts, 'rechecked');
    if (entry.state !== 'alarm') return [];
    await this.looks.end(tx, firsts, 'alarm');
    return this.triage.record(tx, entryReport(all));
  }
}

function freshEntry(given: GivenEntry, { departmentId }: AnsweringWard, now: Date): EntryRecord {
  const { measuredAt: said, note, ...rest } = given;
  // A phone whose clock runs ahead has not measured in the future.
  const measuredAt = said !== null && said < now ? said : now;
  return {
    ...rest,
    id: newId(),
    departmentId,
    note: note?.trim() ? note.trim() : null,
    measuredAt,
    receivedAt: now,
    isLate: now.getTime() - measuredAt.getTime() > DAY_MS,
    state: 'calm',
    questionedUntil: null,
    secondTo: null,
    mistakeAt: null,
    isMistake: false,
    ruleVersion: '',
    adviceVersion: '',
  };
}

function versionsOf({ pack }: EntryJudgement) {
  return { ruleVersion: pack.ruleVersion, adviceVersion: pack.adviceVersion };
}

function receiptOf(entry: EntryRecord, judgement: EntryJudgement, matters: MatterSummary[]): DiaryReceipt {
  const { ask, usual, advice } = judgement;
  return {
    entry: viewOf(entry),
    judgement: { state: entry.state, ask, usual: [...usual], secondTo: entry.secondTo },
    advice: wireAdvice(advice),
    matters,
  };
}
