import { Module } from '@nestjs/common';
import { SessionReader } from '../../platform/auth/actors.js';
import { AuditModule } from '../audit/index.js';
import { BindingCodes } from './binding-codes.facade.js';
import { Identity } from './identity.facade.js';
import { OrganizationSetup } from './organization-setup.js';
import { Passwords } from './passwords.js';
import { PatientAccounts } from './patient-accounts.facade.js';
import { KeysController } from './keys.controller.js';
import { BindingCodeStore } from './persistence/binding-code.store.js';
import { IntegrationKeyStore } from './persistence/integration-key.store.js';
import { OrganizationStore } from './persistence/organization.store.js';
import { PatientAccountStore } from './persistence/patient-account.store.js';
import { SignInAttemptStore } from './persistence/sign-in-attempt.store.js';
import { StaffSessionStore } from './persistence/staff-session.store.js';
import { StaffStore } from './persistence/staff.store.js';
import { KeyListQuery } from './queries/key-list.query.js';
import { MySessionQuery } from './queries/my-session.query.js';
import { StaffListQuery } from './queries/staff-list.query.js';
import { SessionController } from './session.controller.js';
import { SealingAtStart } from './sealing-at-start.js';
import { Sessions } from './sessions.js';
import { ShownInstant } from './shown-instant.js';
import { StaffActors } from './staff-actors.js';
import { MakeKey } from './use-cases/make-key.js';
import { RevokeKey } from './use-cases/revoke-key.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';

@Module({
  imports: [AuditModule],
  controllers: [KeysController, SessionController],
  providers: [
    { provide: SessionReader, useClass: Sessions },
    BindingCodeStore,
    BindingCodes,
    Identity,
    IntegrationKeyStore,
    KeyListQuery,
    MakeKey,
    MySessionQuery,
    OrganizationSetup,
    OrganizationStore,
    Passwords,
    PatientAccountStore,
    PatientAccounts,
    RevokeKey,
    SealingAtStart,
    ShownInstant,
    SignIn,
    SignInAttemptStore,
    SignOut,
    StaffActors,
    StaffListQuery,
    StaffSessionStore,
    StaffStore,
  ],
  exports: [SessionReader, BindingCodes, Identity, PatientAccounts, ShownInstant],
})
export class IdentityModule {}
