import { Body, Controller, Param } from '@nestjs/common';
import type {
  AddMedicationRequest,
  ChangeMedicationRequest,
  MarkMedicationRequest,
  PatientMedications,
  StopMedicationRequest,
  StrikeMedicationRequest,
} from '@suian/contracts/medications';
import type { StaffActor } from '../../platform/auth/actors.js';
import { KeyedCall, type IdempotentCall } from '../../platform/http/idempotency.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { MedicationDesk } from './medication-desk.js';
import { AddMedication } from './use-cases/add-medication.js';
import { ChangeMedication } from './use-cases/change-medication.js';
import { MarkMedication } from './use-cases/mark-medication.js';
import { StopMedication } from './use-cases/stop-medication.js';
import { StrikeMedication } from './use-cases/strike-medication.js';

interface Named {
  patientId: string;
  medicationId: string;
}

@Controller()
export class MedicationsController {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly adding: AddMedication,
    private readonly changing: ChangeMedication,
    private readonly stopping: StopMedication,
    private readonly marking: MarkMedication,
    private readonly striking: StrikeMedication,
  ) {}

  @Handles('listMedications')
  list(@Caller() actor: StaffActor, @Param('patientId') patientId: string): Promise<PatientMedications> {
    return this.desk.list(actor, patientId);
  }

  @Handles('addMedication')
  add(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Body() body: AddMedicationRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<PatientMedications> {
    return this.adding.run(actor, patientId, body, call);
  }

  @Handles('changeMedication')
  change(
    @Caller() actor: StaffActor,
    @Param() named: Named,
    @Body() body: ChangeMedicationRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<PatientMedications> {
    return this.changing.run(actor, { ...named, call }, body);
  }

  @Handles('stopMedication')
  stop(
    @Caller() actor: StaffActor,
    @Param() named: Named,
    @Body() body: StopMedicationRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<PatientMedications> {
    return this.stopping.run(actor, { ...named, call }, body);
  }

  @Handles('markMedication')
  mark(
    @Caller() actor: StaffActor,
    @Param() named: Named,
    @Body() body: MarkMedicationRequest,
  ): Promise<PatientMedications> {
    return this.marking.run(actor, { ...named, call: null }, body);
  }

  @Handles('strikeMedication')
  strike(
    @Caller() actor: StaffActor,
    @Param() named: Named,
    @Body() body: StrikeMedicationRequest,
    @KeyedCall() call: IdempotentCall | null,
  ): Promise<PatientMedications> {
    return this.striking.run(actor, { ...named, call }, body);
  }
}
