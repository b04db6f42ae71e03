import { Body, Controller, Param } from '@nestjs/common';
import type { Portrait, PutPortraitRequest } from '@suian/contracts/portrait';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { EndPortrait } from './use-cases/end-portrait.js';
import { PutPortrait } from './use-cases/put-portrait.js';

@Controller()
export class PortraitController {
  constructor(
    private readonly putting: PutPortrait,
    private readonly ending: EndPortrait,
  ) {}

  @Handles('putPortrait')
  put(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Body() body: PutPortraitRequest,
  ): Promise<Portrait> {
    return this.putting.run(actor, patientId, body);
  }

  @Handles('endPortrait')
  end(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Param('portraitId') portraitId: string,
  ): Promise<Portrait> {
    return this.ending.run(actor, patientId, portraitId);
  }
}
