import { Body, Controller, Param } from '@nestjs/common';
import type { DischargeSheet, IssueCodeRequest } from '@suian/contracts/discharges';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { IssueCode } from './use-cases/issue-code.js';
import { VoidCode } from './use-cases/void-code.js';

/** The nurse's side of a binding code. */
@Controller()
export class BindingCodesController {
  constructor(
    private readonly issues: IssueCode,
    private readonly voids: VoidCode,
  ) {}

  @Handles('issueCode')
  issue(
    @Caller() actor: StaffActor,
    @Param('encounterId') encounterId: string,
    @Body() body: IssueCodeRequest,
  ): Promise<DischargeSheet> {
    return this.issues.run(actor, encounterId, body);
  }

  @Handles('voidCode')
  async void(@Caller() actor: StaffActor, @Param('codeId') codeId: string): Promise<Done> {
    await this.voids.run(actor, codeId);
    return { done: true };
  }
}
