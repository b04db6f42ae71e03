import { Module } from '@nestjs/common';
import { CommunicationsModule } from '../communications/index.js';
import { IdentityModule } from '../identity/index.js';
import { PatientsModule } from '../patients/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { AnchorMove } from './anchor-move.js';
import { CarePlans } from './care-plans.facade.js';
import { Enrolment } from './enrolment.js';
import { FirstTier } from './first-tier.js';
import { PathwaysController } from './pathways.controller.js';
import { Pathways } from './pathways.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import { TierChangeStore } from './persistence/tier-change.store.js';
import { TierFiguresStore } from './persistence/tier-figures.store.js';
import { Pauses } from './pauses.js';
import { PlanAnchors } from './plan-anchors.js';
import { PlanEnds } from './plan-ends.js';
import { PlanExtension } from './plan-extension.js';
import { PlanLayout } from './plan-layout.js';
import { PlanOwners } from './plan-owners.js';
import { PlanRecords } from './plan-records.js';
import { PlanTiers } from './plan-tiers.js';
import { TaskReminders } from './task-reminders.js';
import { TaskWork } from './task-work.js';
import { TierChanges } from './tier-changes.js';

@Module({
  imports: [IdentityModule, PatientsModule, CommunicationsModule, QuestionnairesModule],
  controllers: [PathwaysController],
  providers: [
    AnchorMove,
    CarePlans,
    CarePlanStore,
    Enrolment,
    FirstTier,
    FollowUpTaskStore,
    Pathways,
    PathwayStore,
    Pauses,
    PlanAnchors,
    PlanEnds,
    PlanExtension,
    PlanLayout,
    PlanOwners,
    PlanRecords,
    PlanTiers,
    TaskReminders,
    TaskWork,
    TierChanges,
    TierChangeStore,
    TierFiguresStore,
  ],
  exports: [CarePlans, PlanTiers],
})
export class CarePlansModule {}
