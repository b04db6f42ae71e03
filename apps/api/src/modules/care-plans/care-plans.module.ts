import { Module } from '@nestjs/common';
import { CommunicationsModule } from '../communications/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { AnchorMove } from './anchor-move.js';
import { CarePlans } from './care-plans.facade.js';
import { Enrolment } from './enrolment.js';
import { PathwaysController } from './pathways.controller.js';
import { Pathways } from './pathways.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import { PlanRecords } from './plan-records.js';
import { TaskReminders } from './task-reminders.js';
import { TaskWork } from './task-work.js';

@Module({
  imports: [IdentityModule, PatientsModule, CommunicationsModule, QuestionnairesModule],
  controllers: [PathwaysController],
  providers: [
    AnchorMove,
    CarePlans,
    CarePlanStore,
    Enrolment,
    FollowUpTaskStore,
    Pathways,
    PathwayStore,
    PlanRecords,
    TaskReminders,
    TaskWork,
  ],
  exports: [CarePlans],
})
export class CarePlansModule {}
