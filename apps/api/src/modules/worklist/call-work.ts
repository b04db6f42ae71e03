import { Injectable } from '@nestjs/common';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import { canBePutOffTo } from '@suian/domain/worklist/redial';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity, ShownInstant } from '../identity/index.js';
import { isInScope, scopeOf } from '../patients/index.js';
import { CallNews } from './call-news.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';
import { unaskedWhy } from './unasked.js';
import type { OpenCall } from './records.js';

/** A claim that was forgotten for this long is nobody's. By the system clock. */
const CLAIM_MS = 30 * 60_000;

/** How every act on a call begins and ends. */
@Injectable()
export class CallWork {
  constructor(
    private readonly calls: NurseTaskStore,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly news: CallNews,
    private readonly shown: ShownInstant,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  /** A call of my departments, whatever its state. Throws call.not-found. */
  async find(tx: Tx, actor: StaffActor, callId: string): Promise<OpenCall> {
    return this.visible(tx, actor, await this.calls.find(tx, actor.organizationId, callId));
  }

  /** An open call of my departments that no colleague holds, itself held until the run ends. */
  async take(tx: Tx, actor: StaffActor, callId: string): Promise<OpenCall> {
    const open = await this.held(tx, actor, callId);
    const why = open.call.active === null ? open.call.endReason : unaskedWhy(open, this.clock.now());
    if (why !== null) throw new AppError('call.already-done', { facts: { why } });
    return open;
  }

  /**
   * The same to write down how it went. Where the question was answered or dropped while I was speaking, what I heard
   * is still kept (decision 20).
   */
  async takeToFinish(tx: Tx, actor: StaffActor, callId: string, version: number): Promise<OpenCall> {
    const open = await this.held(tx, actor, callId);
    const { call } = open;
    const wasTakenAway = call.active === null && call.endedBy === null && call.claimedBy === actor.id;
    if (wasTakenAway) return open;
    if (call.active === null) throw new AppError('call.already-done', { facts: { why: call.endReason } });
    this.mustBeCurrent(call, version);
    return open;
  }

  /** The screen the act was decided on must be the newest. */
  mustBeCurrent(call: NurseTaskRow, version: number): void {
    if (call.version !== version)
      throw new AppError('row.changed-meanwhile', { facts: { version: call.version } });
  }

  /** Throws call.time-not-possible for a time that is past, out of sight or at night. */
  mustBePossible({ zone }: StaffActor, at: Date, path: string): void {
    if (canBePutOffTo(at, this.clock.now(), offsetMinutesAt(zone, at))) return;
    throw new AppError('call.time-not-possible', { errors: [{ path, what: 'not-possible' }] });
  }

  /** Held by this nurse from now on. */
  claim({ id: claimedBy }: StaffActor): { claimedBy: string; claimedAt: Date } {
    return { claimedBy, claimedAt: this.system.now() };
  }

  isHeld({ claimedBy, claimedAt }: Pick<NurseTaskRow, 'claimedBy' | 'claimedAt'>): boolean {
    return (
      claimedBy !== null && claimedAt !== null && this.system.now().getTime() - claimedAt.getTime() < CLAIM_MS
    );
  }

  /** Tells the consoles and writes down who did it. */
  async done(tx: Tx, actor: StaffActor, call: NurseTaskRow, action: string): Promise<void> {
    const { id, organizationId, patientId } = call;
    await this.news.changed(tx, call, this.clock.now());
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [id] });
  }

  private async held(tx: Tx, actor: StaffActor, callId: string): Promise<OpenCall> {
    const open = await this.visible(tx, actor, await this.calls.findHeld(tx, actor.organizationId, callId));
    await this.refuseOthers(tx, actor, open.call);
    return open;
  }

  private async visible(tx: Tx, actor: StaffActor, call: NurseTaskRow | null): Promise<OpenCall> {
    if (!call || !isInScope(scopeOf(actor), call)) throw new AppError('call.not-found');
    const task = await this.carePlans.taskOf(tx, call.followUpTaskId, call.patientId);
    return { call, task };
  }

  private async refuseOthers(tx: Tx, actor: StaffActor, call: NurseTaskRow): Promise<void> {
    const { claimedBy, claimedAt } = call;
    if (claimedBy === null || claimedBy === actor.id || claimedAt === null || !this.isHeld(call)) return;
    const names = await this.identity.staffNames(tx, [claimedBy]);
    const facts = { claimedBy: names.get(claimedBy) ?? '', claimedAt: this.shown.of(claimedAt) };
    throw new AppError('call.claimed-by-another', { facts });
  }
}
