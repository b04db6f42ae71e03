import { Body, Controller, Param, Query } from '@nestjs/common';
import type {
  AccessList,
  PatientList,
  PatientPage,
  PatientQuery,
  ResponsePage,
  RevealedPatient,
  RevealRequest,
  Timeline,
  TimelineQuery as TimelineRequest,
} from '@suian/contracts/patients';
import type { PageQuery } from '@suian/contracts/wire';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { AccessQuery } from './access.query.js';
import { PatientListQuery } from './patient-list.query.js';
import { PatientPageQuery } from './patient-page.query.js';
import { ResponsePageQuery } from './response-page.query.js';
import { TimelineQuery } from './timeline.query.js';
import { RevealPatient } from './use-cases/reveal-patient.js';

@Controller()
export class PatientsController {
  constructor(
    private readonly list: PatientListQuery,
    private readonly page: PatientPageQuery,
    private readonly reveal: RevealPatient,
    private readonly timeline: TimelineQuery,
    private readonly access: AccessQuery,
    private readonly responses: ResponsePageQuery,
  ) {}

  @Handles('listPatients')
  listPatients(@Caller() actor: StaffActor, @Body() query: PatientQuery): Promise<PatientList> {
    return this.list.run(actor, query);
  }

  @Handles('getPatient')
  getPatient(@Caller() actor: StaffActor, @Param('patientId') id: string): Promise<PatientPage> {
    return this.page.run(actor, id);
  }

  @Handles('revealPatient')
  revealPatient(
    @Caller() actor: StaffActor,
    @Param('patientId') id: string,
    @Body() body: RevealRequest,
  ): Promise<RevealedPatient> {
    return this.reveal.run(actor, id, body);
  }

  @Handles('getTimeline')
  getTimeline(
    @Caller() actor: StaffActor,
    @Param('patientId') id: string,
    @Query() query: TimelineRequest,
  ): Promise<Timeline> {
    return this.timeline.run(actor, id, query);
  }

  @Handles('listAccess')
  listAccess(
    @Caller() actor: StaffActor,
    @Param('patientId') id: string,
    @Query() query: PageQuery,
  ): Promise<AccessList> {
    return this.access.run(actor, id, query);
  }

  @Handles('getResponse')
  getResponse(@Caller() actor: StaffActor, @Param('responseId') id: string): Promise<ResponsePage> {
    return this.responses.run(actor, id);
  }
}
