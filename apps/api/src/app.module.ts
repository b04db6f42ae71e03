import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { AuditModule } from './modules/audit/index.js';
import { CarePlansModule } from './modules/care-plans/index.js';
import { CommunicationsModule } from './modules/communications/index.js';
import { DeskModule } from './modules/desk/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { ObservationsModule } from './modules/observations/index.js';
import { PatientsModule } from './modules/patients/index.js';
import { PortalModule } from './modules/portal/index.js';
import { QuestionnairesModule } from './modules/questionnaires/index.js';
import { ResponsesModule } from './modules/responses/index.js';
import { RiskAssessmentsModule } from './modules/risk-assessments/index.js';
import { TriageModule } from './modules/triage/index.js';
import { WorklistModule } from './modules/worklist/index.js';
import type { Env } from './platform/config/env.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { RouteGuard } from './platform/http/route-guard.js';
import type { Log } from './platform/logging/log.js';
import { LiveController } from './platform/live/live.controller.js';
import { LiveStreams } from './platform/live/live-streams.js';
import { PlatformModule, type Clocks } from './platform/platform.module.js';
import path from 'node:path';

/** The rooms, lowest floor first. */
const ROOMS = [
  AuditModule,
  IdentityModule,
  PatientsModule,
  CommunicationsModule,
  QuestionnairesModule,
  CarePlansModule,
  TriageModule,
  WorklistModule,
  IntakeModule,
  ResponsesModule,
  ObservationsModule,
  RiskAssessmentsModule,
  PortalModule,
  DeskModule,
];

@Module({})
export class AppModule {
  static forRoot(env: Env, clocks: Clocks, log: Log): DynamicModule {
    const database = DatabaseModule.forRoot({
      ...placeOf(env),
      entities: ENTITIES,
      migrations: MIGRATIONS,
      onCallbackError: (error) => log.failure('after commit', error),
    });
    return {
      module: AppModule,
      imports: [database, PlatformModule.forRoot(env, clocks, log), ...ROOMS],
      // Here and not in the platform: they ask identity who is still signed in.
      controllers: [LiveController],
      providers: [
        LiveStreams,
        { provide: APP_GUARD, useClass: RouteGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

function placeOf(env: Env) {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, readerUrl: env.DATABASE_READER_URL };
  return { file: path.join(env.DATA_DIR, 'suian.db') };
}
