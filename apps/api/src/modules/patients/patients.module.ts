import { Module } from '@nestjs/common';
import { AnchorEvents } from './anchor-events.js';
import { DepartmentAssignment } from './department-assignment.js';
import { Merges } from './merges.js';
import { Patients } from './patients.facade.js';
import { ConsentStore } from './persistence/consent.store.js';
import { EncounterStore } from './persistence/encounter.store.js';
import { PatientFields } from './persistence/patient-fields.js';
import { PatientStore } from './persistence/patient.store.js';
import { StayListQuery } from './queries/stay-list.query.js';
import { Recognition } from './recognition.js';
import { Stays } from './stays.js';

@Module({
  providers: [
    AnchorEvents,
    ConsentStore,
    DepartmentAssignment,
    EncounterStore,
    Merges,
    PatientFields,
    Patients,
    PatientStore,
    Recognition,
    StayListQuery,
    Stays,
  ],
  exports: [Patients],
})
export class PatientsModule {}
