import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, SystemClock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import { Identity } from '../../identity/index.js';
import { IntakeSources } from '../intake-sources.js';
import { RefusalNews } from '../refusal-news.js';
import { actorOf } from './acting.js';
import { WardListLinesStore } from './persistence/ward-list-lines.store.js';
import { WardListStore, type WardListRecord } from './persistence/ward-list.store.js';
import { ReadList } from './read-list.js';
import { Overtaken } from './row-notes.js';
import { TakeRow } from './take-row.js';

/** Few enough that an alert's ladder or a message never waits long behind a list. */
const ROWS_AT_A_TIME = 25;
const WORKING: readonly WardListRecord['state'][] = ['reading', 'checking', 'importing'];

/**
 * Goes on with a list: reads its file, then checks or imports a few rows, and comes again at once while there is more.
 * How far it is stands in the list's row, written with each row: a process that dies loses nothing and doubles nothing.
 */
@Injectable()
export class WorkOnWardList implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly lines: WardListLinesStore,
    private readonly readList: ReadList,
    private readonly rows: TakeRow,
    private readonly identity: Identity,
    private readonly sources: IntakeSources,
    private readonly refusalNews: RefusalNews,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('ward-list.work', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const list = await this.lists.find(tx, ref);
    if (!list || !WORKING.includes(list.state)) return DONE;
    return { kind: 'outside', work: () => this.work(list) };
  }

  private async work(list: WardListRecord): Promise<(tx: Tx) => Promise<JobResult>> {
    try {
      if (list.state === 'reading') await this.readList.run(list);
      else await this.takeSome(list);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
    return (tx) => this.next(tx, list.id);
  }

  private async takeSome(list: WardListRecord): Promise<void> {
    const { zone } = await this.unit.read((tx) => this.identity.organization(tx, list.organizationId));
    const actor = actorOf(list.acting, list.organizationId, zone);
    const some = await this.unit.read((tx) => this.lines.slice(tx, list.id, list.done, ROWS_AT_A_TIME));
    for (const line of some) {
      if (list.state === 'checking') await this.rows.rehearse(list, line, actor);
      else await this.rows.take(list, line, actor);
    }
    if (some.length < ROWS_AT_A_TIME) await this.unit.run((tx) => this.finish(tx, list));
  }

  private async finish(tx: Tx, { id, organizationId, state }: WardListRecord): Promise<void> {
    const held = await this.lists.findHeld(tx, id);
    if (held?.state !== state || held.done < held.rowCount) return;
    const now = this.clock.now();
    if (state === 'checking') return this.lists.change(tx, id, { state: 'ready' });
    await this.lists.change(tx, id, { state: 'done', finishedAt: now });
    const units = held.created + held.updated + held.same;
    await this.sources.seen(tx, organizationId, { kind: 'file' }, now, { messages: 1, units });
    // One word for all of them: a list may have thousands.
    if (held.problems > 0) await this.refusalNews.tell(tx, organizationId);
  }

  private async next(tx: Tx, id: string): Promise<JobResult> {
    const list = await this.lists.find(tx, id);
    if (!list || !WORKING.includes(list.state)) return DONE;
    return { kind: 'again', at: new Date(this.system.now().getTime() + 1) };
  }
}
