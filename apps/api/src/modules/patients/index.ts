import { ConsentEntity } from './persistence/consent.entity.js';
import { AnchorEventRow, EncounterRow } from './persistence/encounter.entity.js';
import { MedicationEntity } from './persistence/medication.entity.js';
import { NamePrefixRow, PatientRow } from './persistence/patient.entity.js';
import { PortraitEntity } from './persistence/portrait.entity.js';

export { Medications } from './medications.facade.js';
export type { MergeOutcome } from './merges.js';
export { Patients } from './patients.facade.js';
export { PatientsModule } from './patients.module.js';
export type { MedicationRecord } from './persistence/medication.store.js';
export type { PortraitRecord } from './persistence/portrait.store.js';
export { Portraits, type ToldPortrait } from './portraits.js';
export * from './records.js';
export { scopeOf, isInScope, type Scope } from './scope.js';
export type { PatientKey, StayFilter, StayKey } from './queries/stay-list.query.js';

/** Rows of this room, for the database. */
export const PATIENTS_ENTITIES = [
  PatientRow,
  NamePrefixRow,
  EncounterRow,
  AnchorEventRow,
  ConsentEntity,
  PortraitEntity,
  MedicationEntity,
];
