import type { PauseReason, PlanState } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { LocalTime } from '@suian/domain/kernel/zoned-time';
import type { AnchorKind, PlanTag, RiskTier, StepChannel, StepRole } from '@suian/domain/schedule/pathway';
import type { TaskOutcome, TaskWindow } from '@suian/domain/schedule/task-status';

export interface TaskRecord extends TaskWindow {
  id: string;
  organizationId: string;
  departmentId: string | null;
  carePlanId: string;
  patientId: string;
  stepKey: string;
  repeatIndex: number;
  day: number;
  title: string;
  questionnaireVersionId: string;
  channel: StepChannel;
  role: StepRole;
  onSilence: 'call' | 'nothing';
  dueOn: LocalDate;
  dueTime: LocalTime;
  zone: string;
  outcome: TaskOutcome | null;
  outcomeAt: Date | null;
}

export interface OtherPathway {
  id: string;
  name: string;
}

export interface PlanRecord {
  id: string;
  organizationId: string;
  departmentId: string | null;
  patientId: string;
  encounterId: string;
  pathwayName: string;
  pathwayVersion: number;
  /** Nobody signed the pathway. */
  isSample: boolean;
  status: Exclude<PlanState, 'none'>;
  tier: RiskTier;
  tierReason: string;
  tags: PlanTag[];
  /** Tags its pathway has steps for. */
  mayTag: PlanTag[];
  /** Sets of tier rules its pathway names. */
  tierRules: readonly string[];
  anchorKind: AnchorKind;
  /** What the days count from; the event's date is asked of patients. */
  anchorEventId: string;
  anchorOn: LocalDate;
  startedAt: Date;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  /** Whom the patient knows by name; she may have left. */
  ownerId: string | null;
  /** Nothing is sent or called for while it rests. */
  pausedAt: Date | null;
  pausedFor: PauseReason | null;
  version: number;
}
