import type { Role } from '@suian/contracts/permissions';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  CodeKeyColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

@Entity('staff_member')
export class StaffMemberRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(64) username: string;
  @WordsColumn(60) name: string;
  @CodeColumn(24) role: Role;
  @TextColumn() passwordHash: string;
  @FlagColumn() isActive: boolean;
  @InstantColumn({ nullable: true }) lastSignInAt: Date | null;
  @VersionColumn() version: number;
}

@Entity('staff_department')
export class StaffDepartmentRow {
  @RefColumn() organizationId: string;
  @CodeKeyColumn(26) staffId: string;
  @CodeKeyColumn(26) departmentId: string;
}

/** Times by the system clock. */
@Entity('staff_session')
export class StaffSessionRow {
  @CodeKeyColumn(64) tokenHash: string;
  @RefColumn() organizationId: string;
  @RefColumn() staffId: string;
  @InstantColumn() startedAt: Date;
  @InstantColumn() seenAt: Date;
  @InstantColumn() endsAt: Date;
}

/** A sign-in that was tried; taken away again when the password was right. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @IdColumn() id: string;
  /** SHA-256 of what was typed: people type passwords into the wrong box. */
  @CodeColumn(64) username: string;
  @CodeColumn(64) address: string;
  @InstantColumn() at: Date;
}
