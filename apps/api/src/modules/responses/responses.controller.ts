import { Body, Controller, Param } from '@nestjs/common';
import type { SubmitReceipt, SubmitResponseRequest } from '@suian/contracts/patient-app';
import type { PatientActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { SubmitResponse } from './use-cases/submit-response.js';

@Controller()
export class ResponsesController {
  constructor(private readonly submissions: SubmitResponse) {}

  @Handles('submitResponse')
  submitResponse(
    @Caller() actor: PatientActor,
    @Param('taskId') taskId: string,
    @Body() body: SubmitResponseRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<SubmitReceipt> {
    return this.submissions.run(actor, taskId, body, call);
  }
}
