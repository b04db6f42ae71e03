import { Controller, Param, Query } from '@nestjs/common';
import type { Matter, MatterList, MyConsents, SeatQuery, Today } from '@suian/contracts/patient-app';
import type { PageQuery } from '@suian/contracts/wire';
import type { PatientActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { MattersQuery } from './queries/matters.query.js';
import { MyConsentsQuery } from './queries/my-consents.query.js';
import { TodayQuery } from './queries/today.query.js';

@Controller()
export class OwnRecordController {
  constructor(
    private readonly todayQuery: TodayQuery,
    private readonly matters: MattersQuery,
    private readonly consents: MyConsentsQuery,
  ) {}

  @Handles('today')
  today(@Caller() actor: PatientActor, @Query() { seat }: SeatQuery): Promise<Today> {
    return this.todayQuery.run(actor, seat);
  }

  @Handles('listMatters')
  listMatters(@Caller() actor: PatientActor, @Query() query: SeatQuery & PageQuery): Promise<MatterList> {
    return this.matters.list(actor, query);
  }

  @Handles('getMatter')
  getMatter(@Caller() actor: PatientActor, @Param('alertId') id: string): Promise<Matter> {
    return this.matters.one(actor, id);
  }

  @Handles('myConsents')
  myConsents(@Caller() actor: PatientActor, @Query() { seat }: SeatQuery): Promise<MyConsents> {
    return this.consents.run(actor, seat);
  }
}
