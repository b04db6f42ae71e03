import { Injectable } from '@nestjs/common';
import type { CodePreview, PreviewCodeRequest } from '@suian/contracts/patient-app';
import { maskName } from '@suian/domain/kernel/masking';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { CodeDesk, type OpenCode } from '../code-desk.js';

/** A scanned code: which hospital, and a masked name to recognise oneself by. */
@Injectable()
export class PreviewCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly desk: CodeDesk,
    private readonly audit: Audit,
  ) {}

  run(actor: PatientActor, { scene }: PreviewCodeRequest): Promise<CodePreview> {
    return this.unit.run(async (tx) => {
      const open = await this.desk.open(tx, scene);
      await this.audit.record(tx, actor, {
        organizationId: open.organization.id,
        action: 'binding-code.previewed',
        patientId: open.patient.id,
        shown: ['maskedName', 'sex', 'age', 'dischargedOn'],
      });
      return toPreview(open);
    });
  }
}

function toPreview({ organization, department, encounter, patient, checks, age }: OpenCode): CodePreview {
  return {
    organizationName: organization.name,
    departmentName: department?.name ?? '',
    wardPhone: department?.wardPhone ?? organization.contact,
    maskedName: maskName(patient.name),
    sex: patient.sex,
    age,
    dischargedOn: encounter.dischargedOn,
    checks,
  };
}
