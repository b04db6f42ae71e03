import { Body, Controller } from '@nestjs/common';
import type { ObservationReport } from '@suian/contracts/diary';
import type { FhirBundle } from '@suian/contracts/intake';
import type { IntegrationActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { TakeObservations } from './use-cases/take-observations.js';

@Controller()
export class ObservationIntakeController {
  constructor(private readonly observations: TakeObservations) {}

  @Handles('takeObservations')
  take(@Caller() actor: IntegrationActor, @Body() body: FhirBundle): Promise<ObservationReport> {
    return this.observations.run(actor, body);
  }
}
