import type { PlanTag, Repeat, RiskTier, StepChannel, StepRole } from '@suian/domain/schedule/pathway';
import type { BindingCard, EncounterCard, PatientSummary, PlanState, Sex } from './patients.js';
import type { DateText, Id, Instant, PageQuery } from './wire.js';

export interface RegisterDischargeRequest {
  departmentId: Id;
  patient: {
    /** @minLength 1 @maxLength 60 */
    name: string;
    sex: Sex;
    birthOn?: DateText;
    /** 住院号/病案号. @minLength 1 @maxLength 40 @pattern ^[0-9A-Za-z_-]+$ */
    mrn: string;
    /** Mobile or landline, digits. @pattern ^[0-9]{7,15}$ */
    phone?: string;
    /** 18 characters. @pattern ^[0-9]{17}[0-9Xx]$ */
    idNo?: string;
  };
  encounter: {
    /** @minLength 1 @maxLength 40 @pattern ^[0-9A-Za-z_-]+$ */
    visitNo?: string;
    admittedOn?: DateText;
    dischargedOn: DateText;
    /** @maxLength 200 */
    diagnosis?: string;
    operation?: {
      /** @minLength 1 @maxLength 120 */
      name: string;
      on: DateText;
    };
  };
  /** The nurse has looked at the look-alikes (ids answered by patient.looks-like-another) and says: another person. */
  isAnotherPerson?: boolean;
  /** The nurse says the stay close to this one is a different stay. */
  isAnotherStay?: boolean;
}

export type UnitResult = 'created' | 'updated' | 'same';

export interface RegisteredDischarge {
  patient: { id: Id; result: UnitResult };
  encounter: { id: Id; result: UnitResult };
  plan: PlanState;
}

export interface DischargeQuery extends PageQuery {
  departmentId?: Id;
  /** Shows discharges of this date and, apart, unbound ones of the three days before. Default: today. */
  on?: DateText;
  /** all: every discharge, newest first · no-plan: the 没有方案 list · no-department: 待分科. */
  list?: 'day' | 'all' | 'no-plan' | 'no-department' | 'not-bound' | 'proposed';
}

export interface DischargeRow {
  encounterId: Id;
  /** Whom the stay's record stands for. */
  patient: PatientSummary;
  /** The stay came under another record, which was merged into this one. */
  isMerged: boolean;
  departmentId: Id | null;
  departmentName: string | null;
  dischargedOn: DateText;
  diagnosis: string | null;
  operation: string | null;
  plan: PlanState;
  planId: Id | null;
  planVersion: number | null;
  pathwayName: string | null;
  tier: RiskTier | null;
  binding: BindingCard;
}

export interface DischargeList {
  rows: DischargeRow[];
  next: string | null;
  counts: {
    total: number;
    bound: number;
    notBound: number;
    noPhone: number;
    noPlan: number;
    proposed: number;
    noDepartment: number;
  };
}

export interface AssignDepartmentRequest {
  departmentId: Id;
}

export interface StartPlanRequest {
  pathwayId: Id;
  tier?: RiskTier;
  /** Where the pathway counts from an operation the stay does not have. */
  operation?: {
    /** @minLength 1 @maxLength 120 */
    name: string;
    on: DateText;
  };
  /** The plan that is proposed now and ends with this choice; a confirmed one stays. */
  instead?: {
    planId: Id;
    /** @asType integer */
    version: number;
  };
}

export interface ConfirmPlanRequest {
  /** @asType integer */
  version: number;
  tier: RiskTier;
  /** Left out: as they are. @maxItems 5 */
  tags?: PlanTag[];
  /** Whom the patient knows as his nurse, one of the department's; left out: as it is, or who confirms. */
  ownerId?: Id;
}

export interface ResumePlanRequest {
  version: number;
  /** How it is known that he is at home. @minLength 2 @maxLength 200 */
  reason: string;
}

export interface SetPlanOwnerRequest {
  /** @asType integer */
  version: number;
  /** A nurse or supervisor of the plan's department. */
  ownerId: Id;
}

export interface PathwayRow {
  id: Id;
  key: string;
  name: string;
  version: number;
  anchor: 'discharge' | 'operation';
  /** Of the steps that come once. */
  days: number[];
  /** Steps that come again. */
  rhythm: PathwayRhythm[];
  isSample: boolean;
}

export interface PathwayRhythm {
  title: string;
  channel: StepChannel;
  role: StepRole;
  repeats: Repeat[];
  /** null: whatever the tier. */
  tiers: RiskTier[] | null;
  tag: PlanTag | null;
}

export interface PathwayList {
  rows: PathwayRow[];
}

/** The sheet to print. The picture is given once, when the code is made: only its hash is kept. */
export interface DischargeSheet {
  codeId: Id;
  /** data:image/png;base64,… */
  image: string;
  expiresAt: Instant;
  organizationName: string;
  departmentName: string;
  wardPhone: string;
  maskedName: string;
  sex: Sex;
  age: number | null;
  dischargedOn: DateText;
  checks: ('phone' | 'idNo')[];
}

export interface IssueCodeRequest {
  /** Voids a code that is still good; without it, one that is good refuses with binding.already-bound or is kept. */
  replace?: boolean;
}

export interface EncounterPage extends EncounterCard {
  patient: PatientSummary;
}
