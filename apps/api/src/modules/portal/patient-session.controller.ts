import { Body, Controller, Req } from '@nestjs/common';
import type { PatientSession, PatientSignInRequest } from '@suian/contracts/patient-app';
import type { Done } from '@suian/contracts/wire';
import type { FastifyRequest } from 'fastify';
import type { PatientActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { SignInPatient } from './use-cases/sign-in-patient.js';
import { SignOutPatient } from './use-cases/sign-out-patient.js';

@Controller()
export class PatientSessionController {
  constructor(
    private readonly signIns: SignInPatient,
    private readonly signOuts: SignOutPatient,
  ) {}

  @Handles('patientSignIn')
  signIn(@Body() body: PatientSignInRequest, @Req() request: FastifyRequest): Promise<PatientSession> {
    return this.signIns.run(body.code, { address: request.ip, requestId: request.id });
  }

  @Handles('patientSignOut')
  async signOut(@Caller() actor: PatientActor): Promise<Done> {
    await this.signOuts.run(actor);
    return { done: true };
  }
}
