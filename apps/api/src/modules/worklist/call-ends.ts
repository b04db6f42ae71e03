import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { callWindow } from '@suian/domain/worklist/calling-hours';
import { afterCall, isMiss, type AfterCall } from '@suian/domain/worklist/redial';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans } from '../care-plans/index.js';
import { CallAttempts } from './call-attempts.js';
import { CallWork } from './call-work.js';
import { CallAttemptStore } from './persistence/call-attempt.store.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';
import type { CallEnd, OpenCall } from './records.js';
import { WardCover } from './ward-cover.js';

/** A call is over: what was said is kept, and what follows from the outcome happens. */
@Injectable()
export class CallEnds {
  constructor(
    private readonly calls: NurseTaskStore,
    private readonly attempts: CallAttemptStore,
    private readonly before: CallAttempts,
    private readonly carePlans: CarePlans,
    private readonly covers: WardCover,
    private readonly work: CallWork,
    private readonly clock: Clock,
  ) {}

  /** Redialled by itself at `nextAt`; null: done, or a person must do something first. */
  async end(
    tx: Tx,
    actor: StaffActor,
    { call, task }: OpenCall,
    end: CallEnd,
  ): Promise<{ call: NurseTaskRow; nextAt: Date | null }> {
    const now = this.clock.now();
    const next = await this.nextOf(tx, actor, call, end);
    // Nobody asks any more, so nobody rings again.
    const isOver = next.kind === 'done' || call.active === null || task.outcome !== null;
    const nextAt = !isOver && next.kind === 'again' ? next.at : null;
    await this.keep(tx, actor, call, { end, nextAt, now });
    const counted = counts(call, end, now);
    const changed = isOver
      ? await this.calls.end(tx, call, {
          ...counted,
          endedAt: call.endedAt ?? now,
          endedBy: actor.id,
          endReason: next.kind === 'done' ? next.reason : (call.endReason ?? 'no-longer-asked'),
        })
      : await this.calls.change(tx, call, { ...counted, ...(await this.again(tx, call, next, end)) });
    if (next.kind === 'done' && next.reason === 'refused') await this.endPlan(tx, changed, task.carePlanId);
    await this.work.done(tx, actor, changed, 'call.ended');
    return { call: changed, nextAt };
  }

  private async nextOf(
    tx: Tx,
    { zone }: StaffActor,
    call: NurseTaskRow,
    { outcome, askedFor }: CallEnd,
  ): Promise<AfterCall> {
    const at = this.clock.now();
    const today = localDateIn(zone, at);
    const before = (await this.before.of(tx, [call])).get(call.id) ?? [];
    const callsToday = before.filter((each) => localDateIn(zone, each.at) === today).length + 1;
    return afterCall({ outcome, at, askedFor, callsToday, cover: await this.covers.of(tx, call, at) });
  }

  /** A time the patient named is a new promise: it is due by the end of that duty. */
  private async again(
    tx: Tx,
    call: NurseTaskRow,
    next: Exclude<AfterCall, { kind: 'done' }>,
    { askedFor }: CallEnd,
  ): Promise<Partial<NurseTaskRow>> {
    const free = { claimedBy: null, claimedAt: null };
    if (next.kind === 'held' || askedFor === null) {
      return { ...free, kind: 'call', notBefore: next.kind === 'held' ? next.notBefore : next.at };
    }
    const { dueAt } = callWindow(await this.covers.of(tx, call, askedFor), askedFor);
    return {
      ...free,
      kind: 'call-back',
      notBefore: askedFor,
      dueAt: dueAt > call.dueAt ? dueAt : call.dueAt,
    };
  }

  private async keep(
    tx: Tx,
    { id: byStaff }: StaffActor,
    { id: nurseTaskId, organizationId, patientId }: NurseTaskRow,
    { end, nextAt, now }: { end: CallEnd; nextAt: Date | null; now: Date },
  ): Promise<void> {
    const { hasOralConsent, askedFor: _, startedAt, ...said } = end;
    await this.attempts.add(tx, {
      ...said,
      organizationId,
      nurseTaskId,
      patientId,
      byStaff,
      nextAt,
      oralConsent: hasOralConsent,
      startedAt: startedAt < now ? startedAt : now,
      at: now,
    });
  }

  /** 拒访: what is still open for this plan is not rung either. */
  private async endPlan(tx: Tx, { id, patientId, endedAt }: NurseTaskRow, carePlanId: string): Promise<void> {
    const open = (await this.calls.ofPatient(tx, patientId)).filter(
      (each) => each.active !== null && each.id !== id,
    );
    const ids = open.map(({ followUpTaskId }) => followUpTaskId);
    for (const task of await this.carePlans.tasksByIds(tx, ids)) {
      if (task.carePlanId === carePlanId)
        await this.calls.endOf(tx, task.id, 'refused', endedAt ?? this.clock.now());
    }
  }
}

function counts(
  { attempts, misses }: NurseTaskRow,
  { outcome }: CallEnd,
  lastAttemptAt: Date,
): Pick<NurseTaskRow, 'attempts' | 'misses' | 'lastOutcome' | 'lastAttemptAt'> {
  const isReached = !isMiss(outcome) && outcome !== 'wrong-number';
  return {
    attempts: attempts + 1,
    misses: isReached ? 0 : misses + (isMiss(outcome) ? 1 : 0),
    lastOutcome: outcome,
    lastAttemptAt,
  };
}
