import { Controller, Param, Query } from '@nestjs/common';
import type { DischargeList, DischargeQuery, EncounterPage } from '@suian/contracts/discharges';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { DischargesQuery } from './discharges.query.js';

@Controller()
export class DischargesController {
  constructor(private readonly discharges: DischargesQuery) {}

  @Handles('listDischarges')
  list(@Caller() actor: StaffActor, @Query() query: DischargeQuery): Promise<DischargeList> {
    return this.discharges.list(actor, query);
  }

  @Handles('getEncounter')
  encounter(@Caller() actor: StaffActor, @Param('encounterId') encounterId: string): Promise<EncounterPage> {
    return this.discharges.encounter(actor, encounterId);
  }
}
