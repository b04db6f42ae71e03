import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { MapWardListRequest, WardList } from '@suian/contracts/ward-lists';
import { WARD_FIELDS, type WardMapping } from '@suian/domain/ward-list/fields';
import { missingFields } from '@suian/domain/ward-list/guess-mapping';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/http/app-error.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { Audit } from '../../../audit/index.js';
import { actingOf } from '../acting.js';
import { NOTHING_DONE, WardListStore, type WardListRecord } from '../persistence/ward-list.store.js';
import { WardListsQuery } from '../queries/ward-lists.query.js';
import { visibleList } from '../visible-list.js';

/** A person says which column is what. Kept for every later file with this header line; this one is checked anew. */
@Injectable()
export class MapWardList {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly query: WardListsQuery,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  async run(
    actor: StaffActor,
    wardListId: string,
    { version, mapping }: MapWardListRequest,
  ): Promise<WardList> {
    await repeatOnDuplicate(() =>
      this.unit.run(async (tx) => {
        const list = visibleList(actor, await this.lists.findHeld(tx, wardListId));
        if (list.version !== version) throw new AppError('row.changed-meanwhile');
        refuseUnfit(list);
        const errors = faultsOf(mapping, list.headers);
        if (errors.length > 0) throw new AppError('request.invalid', { errors });
        await this.decide(tx, actor, list, mapping);
      }),
    );
    return this.query.one(actor, wardListId);
  }

  private async decide(
    tx: Tx,
    actor: StaffActor,
    { id, organizationId, headerHash }: WardListRecord,
    mapping: WardMapping,
  ): Promise<void> {
    if (headerHash === null) throw new AppError('ward-list.not-ready');
    const decided = { decidedBy: actor.id, decidedAt: this.clock.now() };
    await this.lists.saveMapping(tx, { organizationId, headerHash, mapping, ...decided });
    const now = { state: 'checking', mappedBy: 'saved', finishedAt: null } as const;
    await this.lists.change(tx, id, { ...NOTHING_DONE, ...now, mapping, acting: actingOf(actor) });
    const dueAt = this.system.now();
    await this.jobs.schedule(tx, { kind: 'ward-list.work', ref: id, organizationId, clock: 'system', dueAt });
    await this.audit.record(tx, actor, { organizationId, action: 'ward-list.mapped', shown: [id] });
  }
}

function refuseUnfit({ state, forgottenAt }: WardListRecord): void {
  if (['reading', 'checking', 'importing'].includes(state)) throw new AppError('ward-list.busy');
  if (state === 'unreadable' || forgottenAt !== null) throw new AppError('ward-list.not-ready');
}

/** Each field its own column of this file, and none of the required ones left out. */
function faultsOf(mapping: WardMapping, headers: readonly string[]): ProblemPlace[] {
  const faults: ProblemPlace[] = missingFields(mapping).map((field) => ({
    path: `body.mapping.${field}`,
    what: 'missing',
  }));
  const taken = new Set<number>();
  for (const field of WARD_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    const path = `body.mapping.${field}`;
    if (column >= headers.length) faults.push({ path, what: 'too-large' });
    else if (taken.has(column)) faults.push({ path, what: 'not-allowed' });
    taken.add(column);
  }
  return faults;
}
