import { Injectable } from '@nestjs/common';
import type { Matter, MatterList } from '@suian/contracts/patient-app';
import type { Id, PageQuery } from '@suian/contracts/wire';
import { hasCoverAt } from '@suian/domain/triage/cover';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Triage, type MatterRecord } from '../../triage/index.js';
import { PatientWard } from '../patient-ward.js';

/** What became of what the patient told us. */
@Injectable()
export class MattersQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly triage: Triage,
    private readonly wards: PatientWard,
    private readonly audit: Audit,
  ) {}

  /** Newest first. */
  list(actor: PatientActor, query: PageQuery & { seat?: Id }): Promise<MatterList> {
    const { limit, after } = pageRequest(query, ['text']);
    return this.unit.run(async (tx) => {
      const seat = await this.identity.seat(tx, actor.id, query.seat);
      const now = this.clock.now();
      const all = await this.triage.mattersOf(tx, seat.patientId, now);
      const rest = after ? all.slice(all.findIndex(({ id }) => id === after[0]) + 1) : all;
      const { rows, next } = pageOf(rest.slice(0, limit + 1), limit, ({ id }) => [id]);
      const { organizationId, patientId } = seat;
      const shown = rows.map(({ id }) => id);
      await this.audit.recordList(tx, actor, { organizationId, action: 'matters.listed', patientId, shown });
      const { cover } = await this.wards.of(tx, seat);
      return { rows, next, now: now.toISOString(), offsetMinutes: cover.offsetMinutes };
    });
  }

  /** Throws alert.not-found, also for another patient's. */
  one(actor: PatientActor, alertId: string): Promise<Matter> {
    return this.unit.run(async (tx) => {
      const now = this.clock.now();
      const { seat, matter } = await this.find(tx, actor, alertId, now);
      const { organizationId, patientId } = seat;
      await this.audit.recordList(tx, actor, {
        organizationId,
        action: 'matter.opened',
        patientId,
        shown: [alertId],
      });
      const names = await this.identity.staffNames(tx, staffOf(matter));
      const { cover } = await this.wards.of(tx, seat, matter.departmentId);
      return {
        ...matter.summary,
        ...stopsOf(matter, names),
        wardPhone: cover.wardPhone,
        offsetMinutes: cover.offsetMinutes,
        now: now.toISOString(),
        isCovered: hasCoverAt(cover, now),
        answeredAtNight: cover.answeredAtNight,
      };
    });
  }

  private async find(
    tx: Tx,
    actor: PatientActor,
    alertId: string,
    now: Date,
  ): Promise<{ seat: SeatRecord; matter: MatterRecord }> {
    for (const seat of await this.identity.seatsOfAccount(tx, actor.id)) {
      const matter = await this.triage.findMatterOf(tx, seat.patientId, alertId, now);
      if (matter) return { seat, matter };
    }
    throw new AppError('alert.not-found');
  }
}

function staffOf({ seen, called, handled }: MatterRecord): string[] {
  return [seen, called, handled].flatMap((done) => (done ? [done.staffId] : []));
}

function stopsOf(
  { receivedAt, seen, called, handled }: MatterRecord,
  names: Map<string, string>,
): Pick<Matter, 'received' | 'seen' | 'called' | 'handled'> {
  const done = ({ at, staffId }: { at: Date; staffId: string }) => {
    return { at: at.toISOString(), by: names.get(staffId) ?? '' };
  };
  return {
    received: { at: receivedAt.toISOString() },
    seen: seen && done(seen),
    called: called && done(called),
    handled: handled && { ...done(handled), words: handled.words, outcome: handled.outcome },
  };
}
