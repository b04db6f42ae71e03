import { Body, Controller, Param, Query } from '@nestjs/common';
import type { PatientTrend, SetLimitRequest, TrendQuery as TrendRequest } from '@suian/contracts/diary';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { TrendQuery } from './queries/trend.query.js';
import { SetLimit } from './use-cases/set-limit.js';

@Controller()
export class TrendController {
  constructor(
    private readonly trend: TrendQuery,
    private readonly limits: SetLimit,
  ) {}

  @Handles('getTrend')
  getTrend(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Query() query: TrendRequest,
  ): Promise<PatientTrend> {
    return this.trend.run(actor, patientId, query);
  }

  @Handles('setLimit')
  setLimit(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Body() body: SetLimitRequest,
  ): Promise<PatientTrend> {
    return this.limits.run(actor, patientId, body);
  }
}
