import { Injectable } from '@nestjs/common';
import type { WardList } from '@suian/contracts/ward-lists';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/http/app-error.js';
import { newId } from '../../../../platform/ids.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { Audit } from '../../../audit/index.js';
import { actingOf } from '../acting.js';
import { forgetAt } from '../forget-ward-list.job.js';
import { NOTHING_DONE, WardListStore } from '../persistence/ward-list.store.js';
import { WardListLinesStore } from '../persistence/ward-list-lines.store.js';
import { WardListsQuery } from '../queries/ward-lists.query.js';

/** Takes a file in. The same bytes for the same ward are the same list: nothing is read twice. */
@Injectable()
export class UploadWardList {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly query: WardListsQuery,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  async run(actor: StaffActor, departmentId: string, bytes: Buffer): Promise<WardList> {
    if (!actor.departmentIds.includes(departmentId)) throw new AppError('department.not-found');
    const bytesHash = this.lists.fingerprint(bytes);
    const id = await repeatOnDuplicate(() =>
      this.unit.run(async (tx) => {
        const known = await this.lists.findByBytes(tx, departmentId, bytesHash);
        return known?.id ?? this.add(tx, actor, { departmentId, bytesHash, bytes });
      }),
    );
    return this.query.one(actor, id);
  }

  private async add(
    tx: Tx,
    actor: StaffActor,
    { departmentId, bytesHash, bytes }: { departmentId: string; bytesHash: string; bytes: Buffer },
  ): Promise<string> {
    const { organizationId, id: uploadedBy } = actor;
    const [id, uploadedAt] = [newId(), this.clock.now()];
    const whose = { id, organizationId, departmentId, uploadedBy, uploadedAt, bytesHash };
    const unknown = { fault: null, format: null, charset: null, headerHash: null, mappedBy: null };
    const ends = { finishedAt: null, forgottenAt: null };
    const begin = {
      state: 'reading',
      mapping: {},
      acting: actingOf(actor),
      rowCount: 0,
      ...NOTHING_DONE,
    } as const;
    await this.lists.add(tx, { ...whose, ...unknown, ...begin, ...ends });
    await this.lines.keepBytes(tx, { organizationId, wardListId: id }, bytes);
    const now = this.system.now();
    await this.jobs.add(tx, [
      { kind: 'ward-list.work', ref: id, organizationId, clock: 'system', dueAt: now },
      { kind: 'ward-list.forget', ref: id, organizationId, dueAt: forgetAt(uploadedAt) },
    ]);
    await this.audit.record(tx, actor, { organizationId, action: 'ward-list.uploaded', shown: [id] });
    return id;
  }
}
