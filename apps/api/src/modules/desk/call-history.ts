import { Injectable } from '@nestjs/common';
import type { CallDesk } from '@suian/contracts/worklist';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { words } from '../../words.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Responses } from '../responses/index.js';
import { Triage, type AlertHistory } from '../triage/index.js';
import { Worklist, type CallRecord } from '../worklist/index.js';

type Entry = CallDesk['history'][number];

const MOST_SHOWN = 20;

/** What happened between us and a patient, as a nurse wants it before she rings. */
@Injectable()
export class CallHistories {
  constructor(
    private readonly identity: Identity,
    private readonly carePlans: CarePlans,
    private readonly responses: Responses,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
  ) {}

  /** Newest first. */
  async of(tx: Tx, patientId: string): Promise<Pick<CallDesk, 'history' | 'openAlerts'>> {
    const calls = await this.worklist.historyOf(tx, patientId);
    const alerts = await this.triage.historyOf(tx, patientId);
    const staff = await this.identity.staffNames(
      tx,
      calls.map(({ byStaff }) => byStaff),
    );
    const history = [
      ...calls.map((call) => callEntry(call, staff)),
      ...(await this.responseEntries(tx, patientId)),
      ...alerts.map(alertEntry),
    ];
    return {
      history: history.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_SHOWN),
      openAlerts: alerts
        .filter(({ alert }) => alert.active !== null)
        .map(({ alert: { id, severity, headline, state } }) => ({ id, severity, headline, state })),
    };
  }

  private async responseEntries(tx: Tx, patientId: string): Promise<Entry[]> {
    const tasks = await this.carePlans.tasksOf(tx, patientId);
    return (await this.responses.historyOf(tx, patientId)).map(
      ({ taskId, receivedAt, receipt, respondent }) => ({
        at: receivedAt.toISOString(),
        kind: 'response',
        title: tasks.find(({ id }) => id === taskId)?.title ?? '',
        detail: receipt.advice.title || null,
        by: words.respondent[respondent],
      }),
    );
  }
}

function callEntry(
  { at, title, outcome, said, byStaff }: CallRecord & { title: string },
  staff: Map<string, string>,
): Entry {
  return {
    at: at.toISOString(),
    kind: 'call',
    title,
    detail: callWordsOf({ outcome, said }),
    by: staff.get(byStaff) ?? null,
  };
}

/** “没人接”, or how it went and what he said. */
export function callWordsOf({ outcome, said }: Pick<CallRecord, 'outcome' | 'said'>): string {
  return said === null ? words.call[outcome] : [words.call[outcome], words.said(said)].join(words.beside);
}

function alertEntry({ alert, outcomeNote }: AlertHistory): Entry {
  const { openedAt, headline, outcome } = alert;
  const ended = outcome && [words.outcome[outcome], outcomeNote].filter(Boolean).join(words.beside);
  return { at: openedAt.toISOString(), kind: 'alert', title: headline, detail: ended, by: null };
}
