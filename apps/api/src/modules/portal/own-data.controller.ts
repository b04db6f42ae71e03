import { Body, Controller, Param, Query } from '@nestjs/common';
import type { DecideConsentRequest, OwnDataFile, Unbound, WhoLooked } from '@suian/contracts/own-data';
import type { MyConsents, SeatQuery } from '@suian/contracts/patient-app';
import type { PageQuery } from '@suian/contracts/wire';
import type { PatientActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { ExportMineQuery } from './queries/export-mine.query.js';
import { WhoLookedQuery } from './queries/who-looked.query.js';
import { DecideConsent } from './use-cases/decide-consent.js';
import { UnbindSeat } from './use-cases/unbind-seat.js';

/** 我的资料，我做主: consents, who looked, a copy, and the way out. */
@Controller()
export class OwnDataController {
  constructor(
    private readonly decideConsent: DecideConsent,
    private readonly unbindSeat: UnbindSeat,
    private readonly exports: ExportMineQuery,
    private readonly lookers: WhoLookedQuery,
  ) {}

  @Handles('decideConsent')
  decide(
    @Caller() actor: PatientActor,
    @Body() body: DecideConsentRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<MyConsents> {
    return this.decideConsent.run(actor, body, call);
  }

  @Handles('unbind')
  unbind(@Caller() actor: PatientActor, @Param('seatId') seatId: string): Promise<Unbound> {
    return this.unbindSeat.run(actor, seatId);
  }

  @Handles('exportMine')
  exportMine(@Caller() actor: PatientActor, @Query() { seat }: SeatQuery): Promise<OwnDataFile> {
    return this.exports.run(actor, seat);
  }

  @Handles('whoLooked')
  whoLooked(@Caller() actor: PatientActor, @Query() query: SeatQuery & PageQuery): Promise<WhoLooked> {
    return this.lookers.run(actor, query);
  }
}
