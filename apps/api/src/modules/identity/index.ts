export { BindingCodes, type CodeState } from './binding-codes.facade.js';
export { Identity } from './identity.facade.js';
export { IdentityModule } from './identity.module.js';
export type { NewDepartment, NewKey, NewOrganization, NewStaff } from './organization-setup.js';
export { PatientAccounts } from './patient-accounts.facade.js';
export { IDENTITY_ENTITIES } from './persistence/entities.js';
export type {
  CodeRecord,
  DepartmentRecord,
  HeldSeat,
  NurseRecord,
  OrganizationRecord,
  PastSeat,
  SeatRecord,
} from './records.js';
export { ShownInstant } from './shown-instant.js';
