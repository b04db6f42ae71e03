import { Injectable } from '@nestjs/common';
import type { AlertEvidence, AlertNote, AlertPage } from '@suian/contracts/alerts';
import { daysBetween } from '@suian/domain/kernel/local-date';
import { maskPhoneForStaff } from '@suian/domain/kernel/masking';
import { severityRank } from '@suian/domain/kernel/severity';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { words } from '../../words.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { lastOperation, Patients, Portraits } from '../patients/index.js';
import { AlertRows } from './alert-rows.js';
import { tellingNote } from './telling-note.js';
import type { AlertReportRow } from './persistence/alert-paper.entity.js';
import { AlertPaperStore, type EvidenceRecord, type NoteRecord } from './persistence/alert-paper.store.js';
import { AlertUndoStore } from './persistence/alert-undo.store.js';
import type { AlertRow } from './persistence/alert.entity.js';
import { LadderStore } from './persistence/ladder.store.js';

/** One alert with everything a nurse needs before she picks up the telephone. */
@Injectable()
export class AlertPages {
  constructor(
    private readonly rows: AlertRows,
    private readonly papers: AlertPaperStore,
    private readonly ladder: LadderStore,
    private readonly undos: AlertUndoStore,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly carePlans: CarePlans,
    private readonly clock: Clock,
  ) {}

  async compose(tx: Tx, actor: StaffActor, alert: AlertRow): Promise<AlertPage> {
    const [row] = await this.rows.compose(tx, actor, [alert]);
    if (!row) throw new AppError('alert.not-found');
    const reports = await this.papers.reportsOf(tx, [alert.id]);
    const evidence = await this.papers.evidenceOf(tx, alert.id);
    const notes = await this.papers.notesOf(tx, [alert.id]);
    const tellings = await this.ladder.tellingsOf(tx, alert.id);
    const names = await this.identity.staffNames(tx, staffOf(alert, notes));
    const patient = await this.patients.patient(tx, actor.organizationId, alert.patientId);
    return {
      ...row,
      evidence: inOrder(evidence, reports).map((each) => evidenceOf(each, reports)),
      source: sourceOf(reports[0]),
      isSampleRule: reports[0]?.isSample ?? false,
      alreadyTold: toldOf(alert, reports),
      notes: inTime([...notesOf(notes, reports, names), ...tellings.map(tellingNote)]),
      disposition: this.dispositionOf(alert, names),
      plan: await this.planOf(tx, actor, alert),
      undo: await this.undos.offered(tx, actor.id, alert),
      maskedPhone: patient.phone === null ? null : maskPhoneForStaff(patient.phone),
      flags: await this.portraits.flagsOf(tx, actor.organizationId, patient.id),
    };
  }

  private dispositionOf(alert: AlertRow, names: Map<string, string>): AlertPage['disposition'] {
    const { outcome, resolvedAt, resolvedBy } = alert;
    if (!outcome || !resolvedAt || !resolvedBy) return null;
    const by = names.get(resolvedBy) ?? '';
    return { outcome, ...this.papers.openOutcome(alert), by, at: resolvedAt.toISOString() };
  }

  private async planOf(
    tx: Tx,
    { organizationId, zone }: StaffActor,
    { patientId }: AlertRow,
  ): Promise<AlertPage['plan']> {
    const plan = (await this.carePlans.plansOf(tx, [patientId])).get(patientId)?.[0];
    if (!plan) return null;
    const stay = await this.patients.encounter(tx, organizationId, plan.encounterId);
    return {
      pathwayName: plan.pathwayName,
      dayWords: daysBetween(plan.anchorOn, localDateIn(zone, this.clock.now())),
      anchorKind: plan.anchorKind,
      operation: lastOperation(stay)?.label ?? null,
    };
  }
}

function staffOf({ resolvedBy }: AlertRow, notes: readonly NoteRecord[]): string[] {
  return [...notes.map(({ byStaff }) => byStaff), ...(resolvedBy ? [resolvedBy] : [])];
}

/** The newest report first; in it what fired, worst first, then the rest as it was asked. */
function inOrder(evidence: readonly EvidenceRecord[], reports: readonly AlertReportRow[]): EvidenceRecord[] {
  const age = (each: EvidenceRecord) => reports.findIndex(({ id }) => id === each.reportId);
  const rank = ({ severity }: EvidenceRecord) => (severity ? severityRank(severity) : Infinity);
  return [...evidence].sort((a, b) => age(a) - age(b) || compare(rank(a), rank(b)) || a.ordinal - b.ordinal);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function evidenceOf(each: EvidenceRecord, reports: readonly AlertReportRow[]): AlertEvidence {
  const { id, at, linkId, asked, answered, before, beforeAt, severity, ruleKey, ruleVersion, ruleSource } =
    each;
  return {
    id,
    at: at.toISOString(),
    responseId: reports.find((report) => report.id === each.reportId)?.responseId ?? '',
    linkId,
    asked,
    answered,
    before: before !== null && beforeAt ? { answered: before, at: beforeAt.toISOString() } : null,
    severity,
    ruleKey,
    ruleVersion,
    ruleSource,
  };
}

function sourceOf(report: AlertReportRow | undefined): AlertPage['source'] {
  if (!report) return null;
  const { responseId, title, respondent, receivedAt, isLate } = report;
  return { responseId, title, respondent, receivedAt: receivedAt.toISOString(), isLate };
}

/** What the phone has shown, oldest first: an advice card with every report, then what became of it. */
function toldOf(
  { seenAt, resolvedAt }: AlertRow,
  reports: readonly AlertReportRow[],
): AlertPage['alreadyTold'] {
  const cards = [...reports].reverse().map(({ receivedAt, adviceTitle, adviceVersion }) => {
    return { at: receivedAt.toISOString(), what: words.told.advice, adviceTitle, adviceVersion };
  });
  const news = [
    { at: seenAt, what: words.told.seen },
    { at: resolvedAt, what: words.told.handled },
  ].flatMap(({ at, what }) =>
    at ? [{ at: at.toISOString(), what, adviceTitle: null, adviceVersion: null }] : [],
  );
  return [...cards, ...news].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Every report after the first shows as one line of its own. */
function notesOf(
  notes: readonly NoteRecord[],
  reports: readonly AlertReportRow[],
  names: Map<string, string>,
): AlertNote[] {
  const written = notes.map(({ id, at, byStaff, kind, reached, text }): AlertNote => {
    return { id, at: at.toISOString(), by: names.get(byStaff) ?? '', kind, reached, text, rung: null };
  });
  const raised = reports.slice(0, -1).map(({ id, receivedAt, respondent }): AlertNote => {
    const by = words.respondent[respondent];
    return { id, at: receivedAt.toISOString(), by, kind: 'raise', reached: null, text: null, rung: null };
  });
  return [...written, ...raised];
}

/** Oldest first; ids rise with what one process writes at one instant. */
function inTime(notes: AlertNote[]): AlertNote[] {
  const key = ({ at, id }: AlertNote) => `${at} ${id}`;
  return notes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
