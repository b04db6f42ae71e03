import { Body, Controller } from '@nestjs/common';
import type {
  BindRequest,
  BoundSeat,
  CheckCodeRequest,
  CodeChecked,
  CodePreview,
  PreviewCodeRequest,
} from '@suian/contracts/patient-app';
import type { PatientActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { BindAccount } from './use-cases/bind-account.js';
import { CheckCode } from './use-cases/check-code.js';
import { PreviewCode } from './use-cases/preview-code.js';

/** The patient's side of a binding code. */
@Controller()
export class BindingController {
  constructor(
    private readonly previews: PreviewCode,
    private readonly checks: CheckCode,
    private readonly binds: BindAccount,
  ) {}

  @Handles('previewCode')
  preview(@Caller() actor: PatientActor, @Body() body: PreviewCodeRequest): Promise<CodePreview> {
    return this.previews.run(actor, body);
  }

  @Handles('checkCode')
  check(@Caller() actor: PatientActor, @Body() body: CheckCodeRequest): Promise<CodeChecked> {
    return this.checks.run(actor, body);
  }

  @Handles('bind')
  bind(@Caller() actor: PatientActor, @Body() body: BindRequest): Promise<BoundSeat> {
    return this.binds.run(actor, body);
  }
}
