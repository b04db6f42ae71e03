import { Injectable } from '@nestjs/common';
import type { AccessList } from '@suian/contracts/patients';
import type { Actor } from '../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { isDuplicateKey } from '../../platform/database/dialect.js';
import { pageOf, type PageRequest } from '../../platform/http/paging.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { AuditEntryRow } from './persistence/audit-entry.entity.js';
import { AuditStore } from './persistence/audit.store.js';

export interface AuditEntry {
  /** Given, because a patient's account belongs to no organization. */
  organizationId: string;
  /** `noun.verb` in the past tense, e.g. `patient.opened`. */
  action: string;
  patientId?: string | null;
  /** Ids or field names that were shown or changed; never values. */
  shown?: string[];
}

/** One row per opened, unmasked or changed patient, written in the transaction that answers. */
@Injectable()
export class Audit {
  constructor(
    private readonly store: AuditStore,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly jobs: Jobs,
  ) {}

  async record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
    const { organizationId, action, patientId = null, shown = [] } = entry;
    await this.store.append(tx, {
      organizationId,
      action,
      patientId,
      shown,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.kind === 'patient' ? '' : actor.name,
      actorRole: actor.kind === 'staff' ? actor.role : actor.kind,
      address: actor.address.slice(0, 64),
      requestId: actor.requestId.slice(0, 40),
      at: this.clock.now(),
      recordedAt: this.systemClock.now(),
    });
  }

  /** One row per list page; none for a poll that shows the same people to the same person again (decision 18). */
  async recordList(tx: Tx, actor: Actor, entry: AuditEntry & { shown: string[] }): Promise<void> {
    const { organizationId, action, shown } = entry;
    const last = await this.store.lastOf(tx, { organizationId, actorId: actor.id, action });
    const isPoll = last !== null && sameDay(last.at, this.clock.now()) && sameIds(last.shown, shown);
    if (!isPoll) await this.record(tx, actor, entry);
  }

  /** Newest first; the page's cursor has one part. `who` is '' where the patient did it himself. */
  entriesOf(tx: Tx, organizationId: string, patientId: string, page: PageRequest): Promise<AccessList> {
    return this.page(tx, { organizationId, patientId }, page);
  }

  /** The same without what the patient did himself and what a hospital system sent. */
  staffEntriesOf(tx: Tx, organizationId: string, patientId: string, page: PageRequest): Promise<AccessList> {
    return this.page(tx, { organizationId, patientId, by: 'staff' }, page);
  }

  /** Has the organization's entries sealed from now on; nothing happens where that is so already. */
  async startSealing(tx: Tx, organizationId: string): Promise<void> {
    const dueAt = this.systemClock.now();
    const job = { kind: 'audit.seal', ref: organizationId, organizationId, clock: 'system', dueAt } as const;
    try {
      await this.jobs.add(tx, [job]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private async page(
    tx: Tx,
    { organizationId, patientId, by }: { organizationId: string; patientId: string; by?: 'staff' },
    page: PageRequest,
  ): Promise<AccessList> {
    const before = page.after === null ? null : Number(page.after[0]);
    const found = await this.store.ofPatient(tx, organizationId, patientId, {
      count: page.limit + 1,
      before,
      ...(by ? { by } : {}),
    });
    const { rows, next } = pageOf(found, page.limit, (row) => [row.sequence]);
    return { rows: rows.map(toAccess), next };
  }
}

/** A list left open over midnight is a new look. */
function sameDay(a: Date, b: Date): boolean {
  return a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function toAccess(row: AuditEntryRow): AccessList['rows'][number] {
  return {
    id: String(row.sequence).padStart(26, '0'),
    at: row.at.toISOString(),
    who: row.actorName,
    role: row.actorRole,
    action: row.action,
    fields: row.shown,
  };
}
