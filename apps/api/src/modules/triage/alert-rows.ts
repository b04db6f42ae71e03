import { Injectable } from '@nestjs/common';
import type { AlertRow as WireRow } from '@suian/contracts/alerts';
import type { PatientSummary } from '@suian/contracts/patients';
import { daysBetween, type LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { words } from '../../words.js';
import { CarePlans, type PlanRecord } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import type { AlertRow } from './persistence/alert.entity.js';

interface Surroundings {
  today: LocalDate;
  patients: Map<string, PatientSummary>;
  plans: Map<string, PlanRecord[]>;
  departments: Map<string, string>;
  staff: Map<string, string>;
}

/** Alerts as lines of the queue. Names and plans come in one batch each, whatever the number of lines. */
@Injectable()
export class AlertRows {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
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
      resolvedAt: alert.resolvedAt?.toISOString() ?? null,
    },
  ];
}

/** “术后伤口与疼痛 · 出院第 7 天”. */
function contextOf({ pathwayName, anchorKind, anchorOn }: PlanRecord, today: LocalDate): string {
  const day = words.dayCount[anchorKind](daysBetween(anchorOn, today));
  return [pathwayName, day].join(words.beside);
}

function holderOf({ claimedBy, claimedAt }: AlertRow, staff: Map<string, string>): WireRow['claimedBy'] {
  if (!claimedBy || !claimedAt) return null;
  return { id: claimedBy, name: staff.get(claimedBy) ?? '', at: claimedAt.toISOString() };
}
