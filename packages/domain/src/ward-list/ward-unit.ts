import type { LocalDate } from '../kernel/local-date.js';
import type { WardField } from './fields.js';

export type WardSex = 'male' | 'female' | 'other' | 'unknown';

/** One row of a ward list as one discharge. What the file does not say is left out. */
export interface WardUnit {
  patient: {
    name: string;
    sex: WardSex;
    mrn: string;
    idNo?: string;
    birthOn?: LocalDate;
    phone?: string;
    isDeceased?: boolean;
  };
  stay: {
    visitNo?: string;
    departmentCode?: string;
    departmentName?: string;
    admittedOn?: LocalDate;
    dischargedOn: LocalDate;
    dischargedAt?: Date;
    diagnosis?: string;
    operations: { name: string; on: LocalDate }[];
  };
}

/** What a row says where something about it is wrong: for a person to correct. */
export interface ToldUnit {
  patient: WardUnit['patient'];
  stay: Omit<WardUnit['stay'], 'dischargedOn'> & { dischargedOn?: LocalDate };
}

/** Why a row cannot be saved. Never holds a value of the file. */
export interface WardProblem {
  /** Null: the row as a whole. */
  field: WardField | null;
  what: string;
}

export type WardReading =
  | { kind: 'unit'; unit: WardUnit }
  /** Still on the ward: no discharge yet, and nothing wrong. */
  | { kind: 'not-discharged' }
  | { kind: 'problems'; problems: WardProblem[]; told: ToldUnit };
