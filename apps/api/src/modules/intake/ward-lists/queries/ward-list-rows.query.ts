import { Injectable } from '@nestjs/common';
import type { WardListRow, WardListRows, WardListRowsQuery } from '@suian/contracts/ward-lists';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../../platform/http/paging.js';
import { Audit } from '../../../audit/index.js';
import { maskCells } from '../mask-cells.js';
import type { LineRecord } from '../persistence/ward-list-lines.store.js';
import { WardListLinesStore } from '../persistence/ward-list-lines.store.js';
import { WardListStore, type WardListRecord } from '../persistence/ward-list.store.js';
import { visibleList } from '../visible-list.js';

const FIRST_ROWS = 5;

/** Rows of a list: the first ones masked, so that somebody can tell columns apart; or those that cannot be saved. */
@Injectable()
export class WardListRowsPage {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
    private readonly audit: Audit,
  ) {}

  async run(actor: StaffActor, wardListId: string, query: WardListRowsQuery): Promise<WardListRows> {
    const { limit, after } = pageRequest(query, ['number']);
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const list = visibleList(actor, await this.lists.find(tx, wardListId));
      await this.audit.recordList(tx, actor, {
        organizationId,
        action: 'ward-list.rows-shown',
        shown: [wardListId],
      });
      if (query.show === 'first') {
        const first = await this.lines.slice(tx, wardListId, 0, FIRST_ROWS);
        return { rows: first.map((line) => toWire(list, line, true)), next: null };
      }
      const from = after === null ? -1 : Number(after[0]);
      const found = await this.lines.withProblems(tx, wardListId, from, limit + 1);
      const { rows, next } = pageOf(found, limit, ({ position }) => [position]);
      return { rows: rows.map((line) => toWire(list, line, false)), next };
    });
  }
}

function toWire(
  { headers, mapping }: WardListRecord,
  { row, problems }: LineRecord,
  withCells: boolean,
): WardListRow {
  return {
    line: row.line,
    cells: withCells ? maskCells(row.cells.slice(0, headers.length), mapping) : [],
    problems: problems.map(({ field, what }) => {
      const column = field === null ? undefined : mapping[field];
      return { field, column: column === undefined ? null : (headers[column] ?? null), what };
    }),
  };
}
