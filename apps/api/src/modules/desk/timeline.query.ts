import { Injectable } from '@nestjs/common';
import type { Timeline, TimelineEntry, TimelineQuery as TimelineRequest } from '@suian/contracts/patients';
import type { StaffActor } from '../../platform/auth/actors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf, pageRequest, type CursorPart } from '../../platform/http/paging.js';
import { Audit } from '../audit/index.js';
import { Patients } from '../patients/index.js';
import { isRoutine } from './timeline-diary-entries.js';
import { entriesOf } from './timeline-entries.js';
import { TimelineSources } from './timeline-sources.js';

/** Everything that happened to a patient, newest first. One person's past is small: it is merged here, not in SQL. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly sources: TimelineSources,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, patientId: string, query: TimelineRequest): Promise<Timeline> {
    const { limit, after } = pageRequest(query, ['text', 'text']);
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      await this.patients.visible(tx, actor, patientId);
      await this.audit.record(tx, actor, { organizationId, action: 'timeline.opened', patientId });
      const all = entriesOf(await this.sources.of(tx, organizationId, patientId));
      const wanted = all.filter((each) =>
        query.kind === undefined ? !isRoutine(each) : each.kind === query.kind,
      );
      const rest = after ? wanted.filter((entry) => isOlder(entry, after)) : wanted;
      return pageOf(rest, limit, ({ at, id }) => [at, id]);
    });
  }
}

function isOlder({ at, id }: TimelineEntry, [lastAt, lastId]: CursorPart[]): boolean {
  return at === lastAt ? id < String(lastId) : at < String(lastAt);
}
