import { Injectable } from '@nestjs/common';
import type { Cover } from '@suian/domain/triage/cover';
import { climb, type LadderState, type Telling } from '@suian/domain/triage/escalation';
import { resolveDueAt } from '@suian/domain/triage/resolve-due';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Identity } from '../identity/index.js';
import { claimClock } from './claim-clock.js';
import type { AlertRow } from './persistence/alert.entity.js';
import { AlertStore, type Change } from './persistence/alert.store.js';
import { LadderStore, type LadderColumns } from './persistence/ladder.store.js';

/** What the caller knows already; the rest is read. */
interface Known {
  /** Since when the alert has its severity. */
  since?: Date;
  /** Null: 待分科. */
  cover?: Cover | null;
}

interface Climbed {
  columns: LadderColumns;
  told: Telling[];
  next: Telling | null;
  now: Date;
}

/** Keeps every open alert on its ladder: whatever is due is told in the same transaction, the rest is a job. */
@Injectable()
export class Ladder {
  constructor(
    private readonly alerts: AlertStore,
    private readonly store: LadderStore,
    private readonly identity: Identity,
    private readonly jobs: Jobs,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Adds a fresh alert. */
  async begin(tx: Tx, alert: AlertRow, cover: Cover | null): Promise<AlertRow> {
    const climbed = await this.climb(tx, alert, { since: alert.openedAt, cover });
    const { columns, next } = climbed;
    const row = { ...alert, ...columns };
    await this.alerts.add(tx, row);
    await this.write(tx, row, climbed);
    if (next) await this.jobs.add(tx, [jobOf(row, next.at)]);
    return row;
  }

  /** Changes an alert and puts it where it then belongs. Throws row.changed-meanwhile. */
  async change(tx: Tx, alert: AlertRow, change: Change, known: Known = {}): Promise<AlertRow> {
    const climbed = await this.climb(tx, { ...alert, ...change }, known);
    const { columns, told, next } = climbed;
    const row = await this.alerts.change(tx, alert, { ...change, ...columns });
    await this.write(tx, row, climbed);
    // Who opens or raises it is news of its own.
    if (told.some(({ rung }) => rung !== 'nurses')) await this.announce(tx, row);
    await this.plan(tx, row, next);
    return row;
  }

  /** Tells what is due; answers when to look again. The job that asks moves itself. */
  async catchUp(tx: Tx, alert: AlertRow): Promise<Date | null> {
    const { next } = await this.move(tx, alert, await this.coverOf(tx, alert));
    return next?.at ?? null;
  }

  /** The alert's department is known now: clocks that need duty hours begin. */
  async assigned(tx: Tx, alert: AlertRow): Promise<void> {
    const cover = await this.coverOf(tx, alert);
    const claimDueAt = alert.claimDueAt ?? claimClock(alert.severity, this.clock.now(), cover);
    const { next } = await this.move(tx, { ...alert, claimDueAt }, cover);
    await this.plan(tx, alert, next);
  }

  /** Since when the alert has its severity. Only a critical one's ladder asks when that began. */
  async since(tx: Tx, { id, severity, openedAt }: AlertRow): Promise<Date> {
    if (severity !== 'critical') return openedAt;
    return (await this.store.criticalSince(tx, [id])).get(id) ?? openedAt;
  }

  private async move(tx: Tx, alert: AlertRow, cover: Cover | null): Promise<Climbed> {
    const climbed = await this.climb(tx, alert, { cover });
    await this.store.move(tx, alert.id, climbed.columns);
    await this.write(tx, alert, climbed);
    if (climbed.told.length > 0) await this.announce(tx, alert);
    return climbed;
  }

  private async climb(tx: Tx, alert: AlertRow, known: Known): Promise<Climbed> {
    const cover = known.cover === undefined ? await this.coverOf(tx, alert) : known.cover;
    const since = known.since ?? (await this.since(tx, alert));
    const state: LadderState = { ...alert, since, resolveDueAt: closingClock(alert, cover) };
    const now = this.clock.now();
    const { told, rung, rungAt, next } = climb(state, cover, now);
    const { claimDueAt, resolveDueAt: due } = state;
    const nextRungAt = next?.at ?? null;
    return { columns: { claimDueAt, rung, rungAt, nextRungAt, resolveDueAt: due }, told, next, now };
  }

  /** Read anew each time: duty hours may have changed. */
  private async coverOf(tx: Tx, { organizationId, departmentId }: AlertRow): Promise<Cover | null> {
    if (departmentId === null) return null;
    const { zone } = await this.identity.organization(tx, organizationId);
    const department = await this.identity.department(tx, organizationId, departmentId);
    return this.identity.coverOf(department, zone, this.clock.now());
  }

  private async write(
    tx: Tx,
    { organizationId, id: alertId }: AlertRow,
    { told, now: at }: Climbed,
  ): Promise<void> {
    const rows = told.map(({ rung, reason }) => ({ id: newId(), organizationId, alertId, rung, reason, at }));
    await this.store.addTellings(tx, rows);
  }

  private async announce(
    tx: Tx,
    { organizationId, departmentId, patientId, severity, id: ref }: AlertRow,
  ): Promise<void> {
    const at = this.clock.now();
    const kind = 'alert.escalated';
    await this.events.append(tx, { organizationId, departmentId, patientId, kind, ref, severity, at });
  }

  private async plan(tx: Tx, alert: AlertRow, next: Telling | null): Promise<void> {
    if (next) await this.jobs.schedule(tx, jobOf(alert, next.at));
    else await this.jobs.cancel(tx, 'alert.escalate', alert.id);
  }
}

/** Runs from the claim on, and only while somebody holds the alert. */
function closingClock(
  { state, severity, claimedAt, resolveDueAt: due }: AlertRow,
  cover: Cover | null,
): Date | null {
  if (state === 'open') return null;
  return due ?? (cover && claimedAt && resolveDueAt(severity, claimedAt, cover));
}

function jobOf({ id, organizationId }: AlertRow, dueAt: Date) {
  return { kind: 'alert.escalate' as const, ref: id, organizationId, dueAt };
}
