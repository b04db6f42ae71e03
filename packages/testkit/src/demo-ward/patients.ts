import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import { inventedId } from './chinese-id.js';
import { caseWithoutOperation, casesOf, type DemoDepartment, type HospitalCase } from './hospital-cases.js';
import { NameMaker } from './names.js';
import { Random } from './random.js';
import { demoStays, type OnTelephone, type Reach, type Stay } from './timetable.js';

/** One invented person with one stay, and how he will behave. */
export interface DemoPatient {
  /** 0 for the oldest discharge. */
  index: number;
  department: DemoDepartment;
  isWithoutWard: boolean;
  name: string;
  sex: 'male' | 'female';
  birthOn: LocalDate;
  mrn: string;
  visitNo: string;
  phone: string | null;
  idNo: string | null;
  diagnosis: string;
  operation: { name: string; on: LocalDate } | null;
  admittedOn: LocalDate;
  dischargedOn: LocalDate;
  daysAgo: number;
  source: 'form' | 'fhir' | 'hl7';
  reach: Reach;
  isConfirmed: boolean;
  isKept: boolean;
  /** Always well, with the tier that is proposed: what happens to him is told apart. */
  isSteady: boolean;
  onTelephone: OnTelephone;
  /** 0 … 1: how many of the questionnaires he answers. */
  diligence: number;
  /** Simulated phone; 1 to 3 stay fresh for the visitor. */
  simPhone: number;
  /** Seed of everything this person does later. */
  seed: number;
}

export const DEMO_SEED = 20_260_301;

/** An eight-letter name, to see that no screen cuts it. */
const LONG_NAME = { at: 5, name: '阿依古丽·买买提明', sex: 'female' } as const;
const PHONES_OF_FIRST = [5, 6, 7, 8];
const PHONE_OF_SECOND = 9;

const VISITOR_IS_AT_DAY = 3;

interface Options {
  /** Today in the wards' zone. */
  today: LocalDate;
  /** The newest day whose morning tasks are open: yesterday, before eight. */
  openDay?: LocalDate;
  days?: number;
  seed?: number;
}

/** The same people for the same seed; only their dates move with `today`. */
export function demoPatients({
  today,
  openDay = today,
  days = 90,
  seed = DEMO_SEED,
}: Options): DemoPatient[] {
  const random = new Random(seed);
  const names = new NameMaker(random);
  return demoStays(days).map((stay, index) => patientOf({ stay, index, today, openDay, random, names }));
}

interface Making {
  stay: Stay;
  index: number;
  today: LocalDate;
  openDay: LocalDate;
  random: Random;
  names: NameMaker;
}

function patientOf(making: Making): DemoPatient {
  const { stay, index, random } = making;
  const { department, daysAgo, source, reach, isConfirmed, isKept, isWithoutWard, onTelephone } = stay;
  const reason = stay.hasOperation ? random.pick(casesOf(department)) : caseWithoutOperation(department);
  return {
    index,
    ...{ department, daysAgo, source, reach, isConfirmed, isKept, isWithoutWard, onTelephone },
    ...personOf(making, reason),
    ...datesOf(making, reason),
    diagnosis: reason.diagnosis,
    isSteady: false,
    diligence: random.pick([0.95, 0.95, 0.85, 0.6]),
    simPhone: department === 'surg' ? PHONE_OF_SECOND : random.pick(PHONES_OF_FIRST),
    seed: random.between(1, 2_000_000_000),
  };
}

type Person = Pick<DemoPatient, 'name' | 'sex' | 'birthOn' | 'mrn' | 'visitNo' | 'phone' | 'idNo'>;

function personOf({ stay, index, today, random, names }: Making, reason: HospitalCase): Person {
  const isLong = index === LONG_NAME.at;
  const sex = isLong ? LONG_NAME.sex : random.pick(['male', 'female'] as const);
  const name = names.make(sex);
  const birthOn = birthdayOf(random.between(...reason.ages), today, random);
  const serial = 2 * (100 + index) + (sex === 'male' ? 1 : 0);
  const prefix = random.pick(['1390000', '1380000', '1370000']);
  return {
    name: isLong ? LONG_NAME.name : name,
    sex,
    birthOn,
    mrn: `${stay.department === 'surg' ? 'Q' : 'Z'}26${String(4107 + index * 13).padStart(5, '0')}`,
    visitNo: `${stay.department === 'surg' ? 'QY' : 'ZY'}2026${String(31_200 + index * 7)}`,
    phone: stay.hasPhone ? prefix + String(2137 + index * 61) : null,
    idNo: stay.hasIdNo || index % 4 === 1 ? inventedId(birthOn, serial) : null,
  };
}

/** Between `age` and `age` + 1 years old on any day of this year. */
function birthdayOf(age: number, today: LocalDate, random: Random): LocalDate {
  const year = Number(today.slice(0, 4)) - age - 1;
  return addDays(`${year}-02-01`, random.between(0, 300));
}

type Dates = Pick<DemoPatient, 'admittedOn' | 'dischargedOn' | 'operation'>;

function datesOf({ stay, today, openDay }: Making, { operation, before, after }: HospitalCase): Dates {
  const dischargedOn = addDays(today, -stay.daysAgo);
  const asAgreed = stay.operatedDaysAgo === undefined ? undefined : addDays(today, -stay.operatedDaysAgo);
  const forVisitor = stay.isForVisitor ? addDays(openDay, -VISITOR_IS_AT_DAY) : undefined;
  const operatedOn = forVisitor ?? asAgreed ?? addDays(dischargedOn, -after);
  return {
    dischargedOn,
    admittedOn: addDays(operatedOn, -before),
    operation: operation === null ? null : { name: operation, on: operatedOn },
  };
}
