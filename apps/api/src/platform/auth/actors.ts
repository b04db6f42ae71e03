import type { KeyScope, Role } from '@suian/contracts/permissions';

interface Traced {
  /** Where the request came from. */
  address: string;
  requestId: string;
}

/** A signed-in staff member. Scope = organization + departments. */
export interface StaffActor extends Traced {
  kind: 'staff';
  id: string;
  name: string;
  role: Role;
  organizationId: string;
  departmentIds: readonly string[];
  zone: string;
  sessionHash: string;
}

/** A WeChat account with a bearer; which patient it speaks for is decided by its seats. */
export interface PatientActor extends Traced {
  kind: 'patient';
  /** patient_account.id */
  id: string;
  sessionHash: string;
}

/** Another system with an `sk_…` key. */
export interface IntegrationActor extends Traced {
  kind: 'integration';
  id: string;
  name: string;
  /** What it opens. */
  scopes: readonly KeyScope[];
  organizationId: string;
  zone: string;
}

export type Actor = StaffActor | PatientActor | IntegrationActor;

/** Identity's part of the door: who is behind a secret. Null: nobody, or no longer. */
export abstract class SessionReader {
  abstract staff(token: string, from: Traced): Promise<StaffActor | null>;
  /** Whether a console session still stands. Unlike `staff`, asking does not keep it awake. */
  abstract isSignedIn(sessionHash: string): Promise<boolean>;
  abstract patient(token: string, from: Traced): Promise<PatientActor | null>;
  abstract integration(key: string, from: Traced): Promise<IntegrationActor | null>;
}
