import { Injectable } from '@nestjs/common';
import type { WardProblem } from '@suian/domain/ward-list/ward-unit';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { IntakeSources } from '../intake-sources.js';
import { RefusalStore } from '../persistence/refusal.store.js';
import { placeOf } from './judge-row.js';
import type { RowResult } from './persistence/ward-list.entity.js';
import { WardListStore, type WardListRecord } from './persistence/ward-list.store.js';
import { WardListLinesStore, type LineRecord } from './persistence/ward-list-lines.store.js';
import type { WardRowPayload } from './ward-row-payload.js';

/** What became of a row. */
export interface Taken {
  result: RowResult;
  problems: WardProblem[];
}

/** Another process is at this list: what was just written must not stay. */
export class Overtaken extends Error {}

const COUNTED = {
  created: 'created',
  updated: 'updated',
  same: 'same',
  'not-discharged': 'notDischarged',
  problems: 'problems',
} as const;

/** Writes down what became of a row, in the transaction that did it. */
@Injectable()
export class RowNotes {
  constructor(
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
    private readonly refusals: RefusalStore,
    private readonly sources: IntakeSources,
    private readonly clock: Clock,
  ) {}

  /** Throws Overtaken where the row was done by somebody else. */
  async note(tx: Tx, list: WardListRecord, line: LineRecord, { result, problems }: Taken): Promise<void> {
    await this.lines.note(tx, line.id, result, problems);
    const isMine = await this.lists.advance(tx, { ...list, done: line.position }, COUNTED[result]);
    if (!isMine) throw new Overtaken();
  }

  /** Kept for a person (decision 21), with what is needed to take it again. */
  async refuse(tx: Tx, list: WardListRecord, { row }: LineRecord, problems: WardProblem[]): Promise<void> {
    const { organizationId, departmentId, headers, mapping } = list;
    const { line, ...cells } = row;
    const payload: WardRowPayload = { departmentId, headers, mapping, row: cells };
    const at = this.clock.now();
    const counted = { messages: 0, refused: 1 };
    const sourceId = await this.sources.seen(tx, organizationId, { kind: 'file' }, at, counted);
    await this.refusals.keep(tx, {
      organizationId,
      source: 'file',
      sourceId,
      payload: JSON.stringify(payload),
      name: mapping.name === undefined ? null : row.cells[mapping.name]?.trim() || null,
      problems: problems.map((problem) => placeOf(problem, { line, headers, mapping })),
      receivedAt: at,
    });
  }
}
