import { Injectable } from '@nestjs/common';
import type { WardList, WardListCard, WardListList } from '@suian/contracts/ward-lists';
import type { PageQuery } from '@suian/contracts/wire';
import { missingFields } from '@suian/domain/ward-list/guess-mapping';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../../platform/http/paging.js';
import { Identity } from '../../../identity/index.js';
import { WardListStore, type WardListRecord } from '../persistence/ward-list.store.js';
import { visibleList } from '../visible-list.js';

/** Ward lists and how far they are. Counts and column names only: nobody of the list is shown, so polls leave no row. */
@Injectable()
export class WardListsQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly identity: Identity,
  ) {}

  async list({ departmentIds, organizationId }: StaffActor, query: PageQuery): Promise<WardListList> {
    const { limit, after } = pageRequest(query, ['text']);
    const before = after === null ? null : String(after[0]);
    return this.unit.read(async (tx) => {
      const found = await this.lists.list(tx, { departmentIds, limit: limit + 1, before });
      const { rows, next } = pageOf(found, limit, ({ id }) => [id]);
      return { rows: await this.cardsOf(tx, organizationId, rows), next };
    });
  }

  async one(actor: StaffActor, wardListId: string): Promise<WardList> {
    return this.unit.read(async (tx) => {
      const list = visibleList(actor, await this.lists.find(tx, wardListId));
      const [card] = await this.cardsOf(tx, actor.organizationId, [list]);
      if (!card) throw new Error('one list makes one card');
      const { version, format, charset, fault, headers, mapping, mappedBy } = list;
      const missing = headers.length > 0 ? missingFields(mapping) : [];
      return { ...card, version, format, charset, fault, headers, mapping, mappedBy, missing };
    });
  }

  private async cardsOf(
    tx: Tx,
    organizationId: string,
    lists: readonly WardListRecord[],
  ): Promise<WardListCard[]> {
    const departments = await this.identity.departments(tx, organizationId);
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    const staff = await this.identity.staffNames(
      tx,
      lists.map(({ uploadedBy }) => uploadedBy),
    );
    return lists.map((list) => ({
      ...cardOf(list),
      departmentName: nameOf.get(list.departmentId) ?? '',
      uploadedBy: staff.get(list.uploadedBy) ?? '',
    }));
  }
}

function cardOf(list: WardListRecord): Omit<WardListCard, 'departmentName' | 'uploadedBy'> {
  const { id, departmentId, uploadedAt, state, rowCount, done, finishedAt } = list;
  const { created, updated, same, notDischarged, problems } = list;
  return {
    id,
    departmentId,
    uploadedAt: uploadedAt.toISOString(),
    state,
    rows: rowCount,
    done,
    counts: { created, updated, same, notDischarged, problems },
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
