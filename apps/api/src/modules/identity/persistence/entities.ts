import { BindingCodeRow } from './binding-code.entity.js';
import { IntegrationKeyRow } from './integration-key.entity.js';
import { DepartmentRow, OrganizationRow } from './organization.entity.js';
import { PatientAccountRow, PatientSessionRow, SeatRow } from './patient-account.entity.js';
import { SignInAttemptRow, StaffDepartmentRow, StaffMemberRow, StaffSessionRow } from './staff.entity.js';

/** Rows of this room, for the database. */
export const IDENTITY_ENTITIES = [
  BindingCodeRow,
  DepartmentRow,
  IntegrationKeyRow,
  OrganizationRow,
  PatientAccountRow,
  PatientSessionRow,
  SeatRow,
  SignInAttemptRow,
  StaffDepartmentRow,
  StaffMemberRow,
  StaffSessionRow,
];
