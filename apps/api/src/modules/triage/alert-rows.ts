import { Injectable } from '@nestjs/common';
import type { AlertRow as WireRow } from '@suian/contracts/alerts';
import type { PatientSummary } from '@suian/contracts/patients';
import { daysBetween, type LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { contactDueAt } from '@suian/domain/triage/escalation';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { words } from '../../words.js';
import { CarePlans, type PlanRecord } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import type { AlertRow } from './persistence/alert.entity.js';
import { LadderStore } from './persistence/ladder.store.js';

interface Surroundings {
  today: LocalDate;
  patients: Map<string, PatientSummary>;
  plans: Map<string, PlanRecord[]>;
  departments: Map<string, string>;
  staff: Map<string, string>;
  /** Since when those that wait for a contact are critical. */
  since: Map<string, Date>;
}

/** Alerts as lines of the queue. Names and plans come in one batch each, whatever the number of lines. */
@Injectable()
export class AlertRows {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly ladder: LadderStore,
    private readonly clock: Clock,
  ) {}

  async compose(tx: Tx, actor: StaffActor, alerts: readonly AlertRow[]): Promise<WireRow[]> {
    const { organizationId, zone } = actor;
    const ids = [...new Set(alerts.map(({ patientId }) => patientId))];
    const today = localDateIn(zone, this.clock.now());
    const departments = await this.identity.departments(tx, organizationId);
    const around: Surroundings = {
      today,
      patients: await this.patients.summaries(tx, organizationId, ids, today),
      plans: await this.carePlans.plansOf(tx, ids),
      departments: new Map(departments.map(({ id, name }) => [id, name])),
      staff: await this.identity.staffNames(
        tx,
        alerts.flatMap(({ claimedBy }) => claimedBy ?? []),
      ),
      since: await this.ladder.criticalSince(tx, waitingForContact(alerts)),
    };
    return alerts.flatMap((alert) => rowOf(alert, around));
  }
}

function rowOf(alert: AlertRow, around: Surroundings): WireRow[] {
  const patient = around.patients.get(alert.patientId);
  if (!patient) return [];
  const plan = around.plans.get(alert.patientId)?.[0];
  const { departmentId, state } = alert;
  return [
    {
      id: alert.id,
      version: alert.version,
      patient: { ...patient, tier: plan?.tier ?? null },
      departmentId,
      departmentName: departmentId === null ? null : (around.departments.get(departmentId) ?? null),
      severity: alert.severity,
      state,
      headline: alert.headline,
      context: plan ? contextOf(plan, around.today) : '',
      openedAt: alert.openedAt.toISOString(),
      lastEvidenceAt: alert.lastEvidenceAt.toISOString(),
      evidenceCount: alert.evidenceCount,
      claimDueAt: state === 'open' ? (alert.claimDueAt?.toISOString() ?? null) : null,
      claimedBy: holderOf(alert, around.staff),
      ...clocksOf(alert, around.since),
      resolvedAt: alert.resolvedAt?.toISOString() ?? null,
    },
  ];
}

/** “术后伤口与疼痛 · 出院第 7 天”. */
function contextOf({ pathwayName, anchorKind, anchorOn }: PlanRecord, today: LocalDate): string {
  const day = words.dayCount[anchorKind](daysBetween(anchorOn, today));
  return [pathwayName, day].join(words.beside);
}

type Clocks = Pick<WireRow, 'resolveDueAt' | 'contactDueAt' | 'rung' | 'nextRungAt'>;

/** Nothing runs on a closed one. */
function clocksOf(alert: AlertRow, since: Map<string, Date>): Clocks {
  const { active, claimedBy, resolveDueAt, rung, rungAt, nextRungAt } = alert;
  if (active === null) return { resolveDueAt: null, contactDueAt: null, rung: null, nextRungAt: null };
  const contactDue = contactDueAt({ ...alert, since: since.get(alert.id) ?? alert.openedAt });
  return {
    resolveDueAt: (claimedBy && resolveDueAt?.toISOString()) ?? null,
    contactDueAt: contactDue?.toISOString() ?? null,
    rung: rung && rungAt ? { name: rung, at: rungAt.toISOString() } : null,
    nextRungAt: nextRungAt?.toISOString() ?? null,
  };
}

function waitingForContact(alerts: readonly AlertRow[]): string[] {
  return alerts.flatMap(({ id, state, severity }) =>
    state === 'claimed' && severity === 'critical' ? id : [],
  );
}

function holderOf({ claimedBy, claimedAt }: AlertRow, staff: Map<string, string>): WireRow['claimedBy'] {
  if (!claimedBy || !claimedAt) return null;
  return { id: claimedBy, name: staff.get(claimedBy) ?? '', at: claimedAt.toISOString() };
}
