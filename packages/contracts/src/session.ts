import type { Cover } from '@suian/domain/triage/cover';
import type { Role } from './permissions.js';
import type { Id, Instant } from './wire.js';

export interface SignInRequest {
  /** @minLength 1 @maxLength 64 */
  username: string;
  /** @minLength 1 @maxLength 200 */
  password: string;
}

export interface StaffSession {
  staffId: Id;
  name: string;
  role: Role;
  organization: { id: Id; name: string; zone: string; offsetMinutes: number };
  departments: DepartmentSummary[];
  isDemo: boolean;
}

export interface DepartmentSummary {
  id: Id;
  name: string;
  wardPhone: string;
  cover: Cover;
}

export interface StaffRow {
  id: Id;
  username: string;
  name: string;
  role: Role;
  departments: string[];
  isActive: boolean;
  lastSignInAt: Instant | null;
}

export interface StaffList {
  rows: StaffRow[];
  next: string | null;
}
