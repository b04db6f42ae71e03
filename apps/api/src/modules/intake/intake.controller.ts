import { Body, Controller, Param, Query } from '@nestjs/common';
import type { RegisterDischargeRequest, RegisteredDischarge } from '@suian/contracts/discharges';
import type {
  FhirBundle,
  IntakeReport,
  RefusalList,
  RefusalQuery,
  SettleRefusalRequest,
} from '@suian/contracts/intake';
import type { Done } from '@suian/contracts/wire';
import type { IntegrationActor, StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { RefusalsQuery } from './queries/refusals.query.js';
import { RegisterDischarge } from './use-cases/register-discharge.js';
import { SettleRefusal } from './use-cases/settle-refusal.js';
import { TakeFhir } from './use-cases/take-fhir.js';

@Controller()
export class IntakeController {
  constructor(
    private readonly registerDischarge: RegisterDischarge,
    private readonly takeFhir: TakeFhir,
    private readonly refusals: RefusalsQuery,
    private readonly settleRefusal: SettleRefusal,
  ) {}

  @Handles('registerDischarge')
  register(
    @Caller() actor: StaffActor,
    @Body() body: RegisterDischargeRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<RegisteredDischarge> {
    return this.registerDischarge.run(actor, body, call);
  }

  @Handles('takeFhir')
  take(
    @Caller() actor: IntegrationActor,
    @Body() body: FhirBundle,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<IntakeReport> {
    return this.takeFhir.run(actor, body, call);
  }

  @Handles('listRefusals')
  list(@Caller() actor: StaffActor, @Query() query: RefusalQuery): Promise<RefusalList> {
    return this.refusals.run(actor, query);
  }

  @Handles('settleRefusal')
  settle(
    @Caller() actor: StaffActor,
    @Param('refusalId') refusalId: string,
    @Body() body: SettleRefusalRequest,
  ): Promise<Done> {
    return this.settleRefusal.run(actor, refusalId, body.reason);
  }
}
