import { Injectable } from '@nestjs/common';
import type { DischargeSheet, IssueCodeRequest } from '@suian/contracts/discharges';
import { ageOn } from '@suian/domain/kernel/local-date';
import { maskName } from '@suian/domain/kernel/masking';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { WechatApps } from '../../../platform/wechat/wechat-apps.js';
import { Audit } from '../../audit/index.js';
import { BindingCodes, Identity, type CodeRecord, type DepartmentRecord } from '../../identity/index.js';
import { Patients, type EncounterRecord } from '../../patients/index.js';

/** Page of the mini-program that a discharge sheet opens. */
const BIND_PAGE = 'pages/bind/index';

interface Minted {
  sheet: Omit<DischargeSheet, 'image'>;
  token: string;
}

/** Makes the one-time code of a stay and the sheet to print. The picture is given once: only the hash is kept. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly wechat: WechatApps,
    private readonly codes: BindingCodes,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Without `replace`, a stay whose patient is bound answers binding.already-bound, and one with a good code
   * encounter.conflict (`code-active`). WeChat is asked between two transactions: where it fails, the code is void.
   */
  async run(
    actor: StaffActor,
    encounterId: string,
    { replace = false }: IssueCodeRequest,
  ): Promise<DischargeSheet> {
    const { sheet, token } = await this.unit.run((tx) => this.mint(tx, actor, { encounterId, replace }));
    try {
      return { ...sheet, image: await this.wechat.codePicture({ scene: token, page: BIND_PAGE }) };
    } catch (error) {
      await this.unit.run((tx) => this.codes.void(tx, sheet.codeId));
      throw error instanceof AppError
        ? new AppError('wechat.unavailable', { detail: error.details.detail })
        : error;
    }
  }

  private async mint(
    tx: Tx,
    actor: StaffActor,
    asked: { encounterId: string; replace: boolean },
  ): Promise<Minted> {
    const encounter = await this.patients.visibleEncounter(tx, actor, asked.encounterId);
    const department = await this.departmentOf(tx, encounter);
    if (!asked.replace) await this.requireNone(tx, encounter);
    const { organizationId, patientId } = encounter;
    const patient = await this.patients.patient(tx, organizationId, patientId);
    const checks = this.patients.checksOf(patient);
    if (checks.length === 0) throw new AppError('binding.check-unavailable');
    const { code, token } = await this.codes.mint(tx, {
      organizationId,
      patientId,
      encounterId: encounter.id,
      issuedBy: actor.id,
    });
    await this.audit.record(tx, actor, {
      organizationId,
      action: 'binding-code.issued',
      patientId,
      shown: [code.id],
    });
    const today = localDateIn(actor.zone, this.clock.now());
    const person = {
      maskedName: maskName(patient.name),
      sex: patient.sex,
      age: patient.birthOn ? ageOn(patient.birthOn, today) : null,
    };
    return {
      sheet: {
        ...person,
        checks,
        ...(await this.placeOf(tx, code, department)),
        dischargedOn: encounter.dischargedOn,
      },
      token,
    };
  }

  private async placeOf(tx: Tx, code: CodeRecord, department: DepartmentRecord) {
    const organization = await this.identity.organization(tx, code.organizationId);
    return {
      codeId: code.id,
      expiresAt: code.expiresAt.toISOString(),
      organizationName: organization.name,
      departmentName: department.name,
      wardPhone: department.wardPhone,
    };
  }

  /** A sheet names the ward to call, so a stay of 待分科 has to be given its department first. */
  private async departmentOf(
    tx: Tx,
    { organizationId, departmentId }: EncounterRecord,
  ): Promise<DepartmentRecord> {
    if (departmentId === null) throw conflict('no-department');
    return this.identity.department(tx, organizationId, departmentId);
  }

  private async requireNone(tx: Tx, encounter: EncounterRecord): Promise<void> {
    const seats = await this.identity.seatsOfPatients(tx, [encounter.patientId]);
    if (seats.has(encounter.patientId)) throw new AppError('binding.already-bound');
    const latest = (await this.identity.latestCodes(tx, [encounter.id])).get(encounter.id);
    const state = latest && this.codes.stateOf(latest);
    if (state === 'active' || state === 'locked') throw conflict('code-active');
  }
}

function conflict(what: string): AppError {
  return new AppError('encounter.conflict', { errors: [{ path: 'params.encounterId', what }] });
}
