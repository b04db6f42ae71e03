import { Injectable } from '@nestjs/common';
import type { Problem } from '@suian/contracts/errors';
import type { CodePreview, SecondCheck } from '@suian/contracts/patient-app';
import { ageOn } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { PatientActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Audit } from '../audit/index.js';
import { BindingCodes, Identity, ShownInstant } from '../identity/index.js';
import type { CodeRecord, CodeState, DepartmentRecord, OrganizationRecord } from '../identity/index.js';
import { Patients, type EncounterRecord, type PatientRecord } from '../patients/index.js';

/** A code that may be used now, and everything it opens. */
export interface OpenCode {
  code: CodeRecord;
  organization: OrganizationRecord;
  department: DepartmentRecord | null;
  encounter: EncounterRecord;
  patient: PatientRecord;
  checks: CodePreview['checks'];
  age: number | null;
}

/** Below this age a guardian has to bind, which is not offered yet. */
const GUARDIAN_AGE = 14;

const FAULTS = {
  used: 'binding.code-used',
  expired: 'binding.code-expired',
  void: 'binding.code-void',
  locked: 'binding.code-locked',
} as const satisfies Record<Exclude<CodeState, 'active'>, string>;

/** What every step of binding asks first: is the code good, whose is it, and is this that person. */
@Injectable()
export class CodeDesk {
  constructor(
    private readonly codes: BindingCodes,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly audit: Audit,
    private readonly shown: ShownInstant,
    private readonly clock: Clock,
  ) {}

  /** Throws binding.code-not-found, -used, -expired, -void, -locked or binding.under-age. */
  async open(tx: Tx, scene: string): Promise<OpenCode> {
    const code = await this.codes.findByToken(tx, scene);
    if (!code) throw new AppError('binding.code-not-found');
    const encounter = await this.patients.encounter(tx, code.organizationId, code.encounterId);
    const department = await this.departmentOf(tx, encounter);
    const state = this.codes.stateOf(code);
    if (state !== 'active') throw this.stateFault(state, code, department);
    const organization = await this.identity.organization(tx, code.organizationId);
    const patient = await this.patients.patient(tx, code.organizationId, code.patientId);
    const today = localDateIn(organization.zone, this.clock.now());
    const age = patient.birthOn === null ? null : ageOn(patient.birthOn, today);
    if (age !== null && age < GUARDIAN_AGE) {
      throw new AppError('binding.under-age', { facts: wardFact(department) });
    }
    const checks = this.patients.checksOf(patient);
    return { code, organization, department, encounter, patient, checks, age };
  }

  /**
   * The refusal of a wrong second check, or null. A wrong one is counted in this transaction, which has to be
   * committed. Throws binding.check-unavailable where that number is not registered.
   */
  async refusalOf(tx: Tx, actor: PatientActor, open: OpenCode, check: SecondCheck): Promise<AppError | null> {
    const { code, department, patient } = open;
    if (!open.checks.includes(check.kind)) {
      throw new AppError('binding.check-unavailable', { facts: wardFact(department) });
    }
    if (await this.patients.matchesCheck(tx, patient.id, check)) return null;
    const counted = await this.codes.noteWrongTry(tx, code);
    await this.audit.record(tx, actor, {
      organizationId: code.organizationId,
      action: 'binding-code.check-failed',
      patientId: patient.id,
      shown: [code.id],
    });
    const state = this.codes.stateOf(counted);
    if (state !== 'active') return this.stateFault(state, counted, department);
    const facts = { triesLeft: this.codes.triesLeft(counted), ...wardFact(department) };
    return new AppError('binding.check-wrong', { facts });
  }

  private async departmentOf(
    tx: Tx,
    { organizationId, departmentId }: EncounterRecord,
  ): Promise<DepartmentRecord | null> {
    return departmentId === null ? null : this.identity.department(tx, organizationId, departmentId);
  }

  private stateFault(
    state: Exclude<CodeState, 'active'>,
    code: CodeRecord,
    department: DepartmentRecord | null,
  ): AppError {
    const facts = wardFact(department);
    if (state === 'locked' && code.lockedUntil) facts.lockedUntil = this.shown.of(code.lockedUntil);
    return new AppError(FAULTS[state], { facts });
  }
}

function wardFact(department: DepartmentRecord | null): NonNullable<Problem['facts']> {
  return department ? { wardPhone: department.wardPhone } : {};
}
