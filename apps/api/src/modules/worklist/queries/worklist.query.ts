import { Injectable } from '@nestjs/common';
import type { Worklist, WorklistQuery as WorklistRequest } from '@suian/contracts/worklist';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { Patients, scopeOf, type Scope } from '../../patients/index.js';
import { CallLists } from '../call-lists.js';
import { NurseTaskStore } from '../persistence/nurse-task.store.js';
import type { OpenCall } from '../records.js';

/** Discharges of one day and ward; more than any has. */
const MOST_DISCHARGES = 500;

/** 今日: whom to call, ranked, and why. */
@Injectable()
export class WorklistQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: CallLists,
    private readonly calls: NurseTaskStore,
    private readonly patients: Patients,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffActor, query: WorklistRequest): Promise<Worklist> {
    const scope = scopeOf(actor, query.departmentId);
    const show = query.show ?? 'all';
    // Found by the reader, so that no list holds up a writer; written down before it is answered.
    const { list, unasked } = await this.unit.read(async (tx) => {
      const { rows, counts, unasked } = await this.lists.of(tx, actor, scope, show);
      const notBoundToday = await this.notBoundToday(tx, actor, scope);
      const hidden = Math.max(0, counts[show] - rows.length);
      return { list: { rows, hidden, counts: { ...counts, notBoundToday } }, unasked };
    });
    if (list.rows.length + unasked.length > 0)
      await this.unit.run((tx) => this.note(tx, actor, list, unasked));
    return list;
  }

  private async note(tx: Tx, actor: StaffActor, { rows }: Worklist, unasked: OpenCall[]): Promise<void> {
    for (const each of unasked) await this.letGo(tx, each);
    if (rows.length === 0) return;
    const { organizationId } = actor;
    const shown = [...new Set(rows.map(({ patient }) => patient.id))];
    await this.audit.recordList(tx, actor, { organizationId, action: 'worklist.listed', shown });
  }

  /** Its question has its answer, is asked no more, or is asked on another day. */
  private async letGo(tx: Tx, { call, task }: OpenCall): Promise<void> {
    if (task.outcome === null) return this.calls.putOff(tx, call.id, task);
    const reason = task.outcome === 'completed' ? 'answered' : 'no-longer-asked';
    await this.calls.endOf(tx, task.id, reason, this.clock.now());
  }

  /** Who went home today and has nobody bound. */
  private async notBoundToday(tx: Tx, { zone }: StaffActor, scope: Scope): Promise<number> {
    const today = localDateIn(zone, this.clock.now());
    const window = { limit: MOST_DISCHARGES, after: null };
    const stays = await this.patients.listStays(tx, scope, { from: today, to: today, isAlive: true }, window);
    const patientIds = [...new Set(stays.map(({ patientId }) => patientId))];
    const seats = await this.identity.seatsOfPatients(tx, patientIds);
    return patientIds.filter((id) => !seats.has(id)).length;
  }
}
