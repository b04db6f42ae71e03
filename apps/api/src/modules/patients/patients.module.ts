import { Module } from '@nestjs/common';
import { AnchorEvents } from './anchor-events.js';
import { DepartmentAssignment } from './department-assignment.js';
import { MedicationDesk } from './medication-desk.js';
import { MedicationsController } from './medications.controller.js';
import { Medications } from './medications.facade.js';
import { Merges } from './merges.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { Patients } from './patients.facade.js';
import { ConsentStore } from './persistence/consent.store.js';
import { EncounterStore } from './persistence/encounter.store.js';
import { MedicationStore } from './persistence/medication.store.js';
import { PatientFields } from './persistence/patient-fields.js';
import { PatientStore } from './persistence/patient.store.js';
import { PortraitStore } from './persistence/portrait.store.js';
import { PortraitController } from './portrait.controller.js';
import { PortraitNews } from './portrait-news.js';
import { Portraits } from './portraits.js';
import { StayListQuery } from './queries/stay-list.query.js';
import { Recognition } from './recognition.js';
import { Stays } from './stays.js';
import { ToldMedications } from './told-medications.js';
import { AddMedication } from './use-cases/add-medication.js';
import { ChangeMedication } from './use-cases/change-medication.js';
import { EndPortrait } from './use-cases/end-portrait.js';
import { MarkMedication } from './use-cases/mark-medication.js';
import { PutPortrait } from './use-cases/put-portrait.js';
import { StopMedication } from './use-cases/stop-medication.js';
import { StrikeMedication } from './use-cases/strike-medication.js';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [MedicationsController, PortraitController],
  providers: [
    AddMedication,
    AnchorEvents,
    ChangeMedication,
    ConsentStore,
    DepartmentAssignment,
    EncounterStore,
    MarkMedication,
    MedicationDesk,
    Medications,
    MedicationStore,
    Merges,
    PatientFields,
    Patients,
    PatientStore,
    Recognition,
    StayListQuery,
    Stays,
    StopMedication,
    StrikeMedication,
    ToldMedications,
    EndPortrait,
    PortraitNews,
    Portraits,
    PortraitStore,
    PutPortrait,
  ],
  exports: [Medications, Patients, Portraits],
})
export class PatientsModule {}
