import { Injectable } from '@nestjs/common';
import type { Problem } from '@suian/contracts/errors';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { words } from '../../words.js';
import { Identity } from '../identity/index.js';
import { AlertPaperStore } from './persistence/alert-paper.store.js';
import type { AlertRow } from './persistence/alert.entity.js';

interface LastChange {
  /** What was done: a note's kind, or raise. */
  change: string;
  by: string | null;
  at: Date;
}

/** How an alert stands now and who made it so, for a screen that shows an older version beside it. */
@Injectable()
export class ChangedFacts {
  constructor(
    private readonly papers: AlertPaperStore,
    private readonly identity: Identity,
  ) {}

  async of(tx: Tx, alert: AlertRow): Promise<NonNullable<Problem['facts']>> {
    const { version, state, severity } = alert;
    const last = await this.lastChange(tx, alert);
    return {
      version,
      state,
      severity,
      change: last?.change ?? null,
      changedBy: last?.by ?? null,
      changedAt: last?.at.toISOString() ?? null,
    };
  }

  /** Who closed it, when and how. */
  async ofClosed(tx: Tx, alert: AlertRow): Promise<NonNullable<Problem['facts']>> {
    const { version, outcome, resolvedAt, resolvedBy } = alert;
    const names = await this.identity.staffNames(tx, resolvedBy ? [resolvedBy] : []);
    const closedBy = (resolvedBy && names.get(resolvedBy)) ?? null;
    return { version, outcome, closedBy, closedAt: resolvedAt?.toISOString() ?? null };
  }

  private async lastChange(tx: Tx, { id }: AlertRow): Promise<LastChange | undefined> {
    const [raised] = (await this.papers.reportsOf(tx, [id])).slice(0, -1);
    const acts = (await this.papers.notesOf(tx, [id])).filter(
      ({ kind, reached }) => kind !== 'note' && (kind !== 'call' || reached),
    );
    const act = acts.at(-1);
    if (raised && (!act || act.at < raised.receivedAt)) {
      return { change: 'raise', by: words.respondent[raised.respondent], at: raised.receivedAt };
    }
    if (!act) return undefined;
    const names = await this.identity.staffNames(tx, [act.byStaff]);
    return { change: act.kind, by: names.get(act.byStaff) ?? null, at: act.at };
  }
}
