import type { Pathway } from '@suian/domain/schedule/pathway';
import type { DutyHours } from '@suian/domain/triage/cover';
import type { Role } from './permissions.js';

/** What an operator gives once (FIRST_START_FILE): who works where. Passwords are hashed at once; delete the file afterwards. */
export interface FirstStart {
  /** @minItems 1 */
  organizations: FirstOrganization[];
}

export interface FirstOrganization {
  /** @minLength 1 @maxLength 80 */
  name: string;
  /** IANA zone, e.g. Asia/Shanghai. @minLength 1 @maxLength 48 */
  zone: string;
  /** Who is responsible for the data: printed in the consent notice. @minLength 1 @maxLength 120 */
  controller: string;
  /** How to reach them. @minLength 1 @maxLength 120 */
  contact: string;
  departments: FirstDepartment[];
  staff: FirstStaff[];
  integrationKeys: FirstKey[];
  /** Pathways of the hospital's own beside the shipped ones; outside a demo each names who signed it. */
  pathways?: FirstPathway[];
}

export interface FirstPathway {
  pathway: Pathway;
  /** The clinician who signed. @minLength 1 @maxLength 60 */
  signedOffBy?: string;
}

export interface FirstDepartment {
  /** @minLength 1 @maxLength 80 */
  name: string;
  /** What the hospital's system calls it. @minLength 1 @maxLength 40 @pattern ^[\x21-\x7e]+$ */
  code: string;
  /** @minLength 5 @maxLength 24 @pattern ^[0-9-]+$ */
  wardPhone: string;
  duty: DutyHours[];
  /** Wall time. @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]$ */
  dailyRoundAt: string;
  answeredAtNight: boolean;
}

export interface FirstStaff {
  /** @minLength 1 @maxLength 64 */
  username: string;
  /** @minLength 1 @maxLength 60 */
  name: string;
  role: Role;
  /** @minLength 8 @maxLength 200 */
  password: string;
  /** Codes of departments above. */
  departments: string[];
}

export interface FirstKey {
  /** @minLength 1 @maxLength 80 */
  name: string;
  /** `sk_` and something hard to guess. @minLength 12 @maxLength 200 @pattern ^sk_ */
  key: string;
}
