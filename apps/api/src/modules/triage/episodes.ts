import { Injectable } from '@nestjs/common';
import { severityRank, worse, type Severity } from '@suian/domain/kernel/severity';
import { openOrRaise, type EpisodeStep } from '@suian/domain/triage/episode';
import { rungAfterRaise } from '@suian/domain/triage/escalation';
import { resolveDueAt } from '@suian/domain/triage/resolve-due';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { EventLog } from '../../platform/live/event-log.js';
import { claimClock, earlier, promiseOf } from './claim-clock.js';
import { evidenceCountOf, evidenceOf, headlineOf, type ConcernReport } from './concern-report.js';
import { Ladder } from './ladder.js';
import { AlertPaperStore } from './persistence/alert-paper.store.js';
import { AlertRow } from './persistence/alert.entity.js';
import { AlertStore, type Change } from './persistence/alert.store.js';

/** Turns the findings of one response into alerts: one open episode per patient and concern. */
@Injectable()
export class Episodes {
  constructor(
    private readonly alerts: AlertStore,
    private readonly papers: AlertPaperStore,
    private readonly ladder: Ladder,
    private readonly events: EventLog,
  ) {}

  /**
   * The alerts opened or raised. Two responses at once may both find none open: the second then meets a duplicate
   * key, and its whole transaction is to be repeated.
   */
  async record(tx: Tx, report: ConcernReport): Promise<AlertRow[]> {
    if (report.findings.length === 0) return [];
    const open = await this.alerts.openHeld(tx, report.patientId);
    const touched: AlertRow[] = [];
    for (const step of openOrRaise(open, report.findings)) {
      const episode = open.find(({ concern }) => concern === step.concern);
      touched.push(episode ? await this.raise(tx, report, step, episode) : await this.open(tx, report, step));
    }
    return touched;
  }

  private async open(
    tx: Tx,
    report: ConcernReport,
    { concern, severity, findings }: EpisodeStep,
  ): Promise<AlertRow> {
    const { organizationId, departmentId, patientId, pack, cover, now } = report;
    const fresh: AlertRow = {
      ...UNTOUCHED,
      id: newId(),
      organizationId,
      departmentId,
      patientId,
      concern,
      concernName: pack.concerns[concern] ?? concern,
      headline: headlineOf(report, findings),
      severity,
      severityRank: severityRank(severity),
      openedAt: now,
      lastEvidenceAt: now,
      evidenceCount: evidenceCountOf(findings),
      claimDueAt: claimClock(severity, now, cover),
      promisedBy: promiseOf(severity, now, cover),
    };
    const alert = await this.ladder.begin(tx, fresh, cover);
    await this.write(tx, report, findings, alert, 'alert.opened');
    return alert;
  }

  private async raise(
    tx: Tx,
    report: ConcernReport,
    { severity, findings }: EpisodeStep,
    episode: AlertRow,
  ): Promise<AlertRow> {
    const { cover, now } = report;
    const isWorse = severity !== episode.severity;
    const isAsBad = findings.map((finding) => finding.severity).reduce(worse) === severity;
    const change: Change = {
      severity,
      severityRank: severityRank(severity),
      // A milder answer does not hide what was said before.
      headline: isAsBad ? headlineOf(report, findings) : episode.headline,
      lastEvidenceAt: now,
      evidenceCount: episode.evidenceCount + evidenceCountOf(findings),
    };
    const alert = isWorse
      ? await this.ladder.change(
          tx,
          episode,
          { ...change, ...worsened(episode, severity, report) },
          { since: now, cover },
        )
      : await this.alerts.change(tx, episode, change);
    await this.write(tx, report, findings, alert, 'alert.raised');
    return alert;
  }

  private async write(
    tx: Tx,
    report: ConcernReport,
    findings: EpisodeStep['findings'],
    alert: AlertRow,
    kind: 'alert.opened' | 'alert.raised',
  ): Promise<void> {
    const { organizationId, departmentId, patientId, id: ref, severity } = alert;
    const { response, pack, advice, now } = report;
    await this.papers.addReport(
      tx,
      {
        organizationId,
        alertId: ref,
        responseId: response.id,
        title: response.title,
        respondent: response.respondent,
        receivedAt: response.receivedAt,
        isLate: response.isLate,
        isSample: pack.signedOffBy === null,
        adviceTitle: advice.title,
        adviceVersion: pack.adviceVersion,
      },
      evidenceOf(report, ref, findings),
    );
    await this.events.append(tx, { organizationId, departmentId, patientId, kind, ref, severity, at: now });
  }
}

/** A worse severity shortens every clock and begins its own ladder; a call from before counts no longer. */
function worsened(episode: AlertRow, severity: Severity, { cover, now }: ConcernReport): Change {
  const rung = rungAfterRaise(episode);
  const closing = episode.resolveDueAt && cover && resolveDueAt(severity, now, cover);
  return {
    claimDueAt: earlier(episode.claimDueAt, claimClock(severity, now, cover)),
    promisedBy: earlier(episode.promisedBy, promiseOf(severity, now, cover)),
    resolveDueAt: earlier(episode.resolveDueAt, closing),
    ...(severity === 'critical' ? { rung, rungAt: rung && episode.rungAt } : {}),
    ...(severity === 'critical' && episode.state === 'contacted' ? { state: 'claimed' as const } : {}),
  };
}

/** A fresh episode: nobody has looked yet. */
const UNTOUCHED = {
  state: 'open',
  active: 'yes',
  claimedBy: null,
  claimedAt: null,
  seenBy: null,
  seenAt: null,
  contactedBy: null,
  contactedAt: null,
  resolvedAt: null,
  resolvedBy: null,
  outcome: null,
  outcomeNoteCipher: null,
  toPatientCipher: null,
  rung: null,
  rungAt: null,
  nextRungAt: null,
  resolveDueAt: null,
  version: 1,
} as const satisfies Partial<AlertRow>;
