import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { remindAfterLooking } from '@suian/domain/messaging/remind-after-looking';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { WechatSettings } from '../../platform/settings.js';
import { words } from '../../words.js';
import {
  Communications,
  MessageKinds,
  type MessageFacts,
  type MessageKindHandler,
  type NewMessage,
  type StillWanted,
} from '../communications/index.js';
import { Identity } from '../identity/index.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';

const MINUTE_MS = 60_000;

/** Reminders of follow-up tasks: when they are queued, whether they are still wanted, and what they say. */
@Injectable()
export class TaskReminders implements MessageKindHandler, OnModuleInit {
  constructor(
    private readonly tasks: FollowUpTaskStore,
    private readonly plans: CarePlanStore,
    private readonly identity: Identity,
    private readonly communications: Communications,
    private readonly kinds: MessageKinds,
    private readonly wechat: WechatSettings,
  ) {}

  onModuleInit(): void {
    this.kinds.register('task-due', this);
  }

  /** Of new tasks, to every phone the patient has bound already: as they open. */
  async queueFor(tx: Tx, tasks: readonly FollowUpTaskRow[]): Promise<void> {
    await this.queue(tx, tasks, ({ opensAt }) => opensAt);
  }

  /** Of everything that lies ahead, to a phone that has just been bound: what is open stands on its screen now. */
  async queueAfterBinding(tx: Tx, patientId: string, now: Date): Promise<void> {
    const tasks = await this.tasks.ofPatient(tx, patientId);
    const ahead = tasks.filter(({ outcome, closesAt }) => outcome === null && now < closesAt);
    await this.queue(tx, ahead, (task) => remindAfterLooking(task, now));
  }

  /** Of a plan that runs again. */
  async queueAgain(tx: Tx, tasks: readonly FollowUpTaskRow[], now: Date): Promise<void> {
    await this.queue(tx, tasks, (task) => remindAfterLooking(task, now));
  }

  async stillWanted(tx: Tx, ref: string, now: Date): Promise<StillWanted> {
    const task = await this.find(tx, ref);
    if (!task || now >= task.closesAt) return { kind: 'drop', reason: 'task.closed' };
    if (task.outcome === 'completed') return { kind: 'drop', reason: 'task.answered' };
    if (task.outcome !== null) return { kind: 'drop', reason: 'task.not-needed' };
    const plan = await this.plans.find(tx, task.organizationId, task.carePlanId);
    if (plan?.status === 'ended') return { kind: 'drop', reason: 'plan.ended' };
    if (plan && plan.pausedFor !== null) return { kind: 'drop', reason: 'plan.paused' };
    return now < task.opensAt ? { kind: 'later', at: task.opensAt } : { kind: 'send' };
  }

  /** Never the title of the task: it may name an operation or a symptom. */
  async render(tx: Tx, ref: string, now: Date): Promise<MessageFacts> {
    const task = await this.find(tx, ref);
    if (!task) throw new Error(`no task behind message of ${ref}`);
    const { organizationId, departmentId, zone, dueAt, closesAt } = task;
    const organization = await this.identity.organization(tx, organizationId);
    const department = departmentId && (await this.identity.department(tx, organizationId, departmentId));
    return {
      subject: words.reminder.subject,
      organizationName: organization.name,
      departmentName: department ? department.name : null,
      // A window closes at midnight: its last minute names the right day.
      until: now < dueAt ? dueAt : new Date(closesAt.getTime() - MINUTE_MS),
      zone,
      hint: words.reminder.hint,
    };
  }

  async titles(tx: Tx, refs: readonly string[]): Promise<Map<string, string>> {
    const tasks = await this.tasks.byIds(tx, refs);
    return new Map(tasks.map(({ id, title }) => [id, title]));
  }

  private async queue(
    tx: Tx,
    tasks: readonly FollowUpTaskRow[],
    notBefore: (task: FollowUpTaskRow) => Date,
  ): Promise<void> {
    // A call or a visit is a person's work: nothing is to be filled in on the phone.
    const wanted = tasks.filter(({ outcome, channel }) => outcome === null && channel === 'wechat');
    const [first] = wanted;
    if (!first || this.wechat.taskTemplate === null) return;
    const seats = (await this.identity.seatsOfPatients(tx, [first.patientId])).get(first.patientId) ?? [];
    const accountIds = seats.map(({ accountId }) => accountId);
    await this.communications.queue(
      tx,
      wanted.map((task) => newMessage(task, accountIds, notBefore(task))),
    );
  }

  private async find(tx: Tx, taskId: string): Promise<FollowUpTaskRow | null> {
    const [task] = await this.tasks.byIds(tx, [taskId]);
    return task ?? null;
  }
}

function newMessage(
  { id: ref, occurrenceKey, organizationId, departmentId, patientId }: FollowUpTaskRow,
  accountIds: readonly string[],
  notBefore: Date,
): NewMessage {
  return {
    kind: 'task-due',
    ref,
    occurrenceKey,
    organizationId,
    departmentId,
    patientId,
    accountIds,
    purpose: 'follow-up',
    notBefore,
  };
}
