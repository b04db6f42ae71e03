import { Body, Controller, Param } from '@nestjs/common';
import type { UnmergePatientRequest } from '@suian/contracts/patients';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { ConfirmSeat } from './use-cases/confirm-seat.js';
import { UnmergePatient } from './use-cases/unmerge-patient.js';

/** What a person decides after the hospital joined two records. */
@Controller()
export class MergesController {
  constructor(
    private readonly unmergePatient: UnmergePatient,
    private readonly confirmSeat: ConfirmSeat,
  ) {}

  @Handles('unmergePatient')
  unmerge(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Body() body: UnmergePatientRequest,
  ): Promise<Done> {
    return this.unmergePatient.run(actor, patientId, body.reason);
  }

  @Handles('confirmSeat')
  confirm(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Param('seatId') seatId: string,
  ): Promise<Done> {
    return this.confirmSeat.run(actor, patientId, seatId);
  }
}
