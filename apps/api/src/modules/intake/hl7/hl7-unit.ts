import type { ProblemPlace } from '@suian/contracts/errors';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import type { AdtEvent } from '@suian/hl7/adt-event';
import type { PatientNews } from '../../patients/index.js';
import { portraitOf, type DischargeUnit, type UnitStay } from '../discharge-unit.js';
import {
  cut,
  digitsOf,
  isVisitNo,
  LONGEST_DIAGNOSIS,
  LONGEST_NAME,
  LONGEST_OPERATION,
} from '../unit-texts.js';

const PLACES = { name: 'PID-5', mrn: 'PID-3', idNo: 'PID-3', birthOn: 'PID-7' };

/** A discharge as an ADT message tells it; `departmentId` is our department, or null: 待分科. */
export function unitOfAdt(event: AdtEvent, departmentId: string | null): DischargeUnit {
  const { phone, name, ...person } = newsOfAdt(event);
  return {
    patient: { ...person, name: name ?? '', ...(phone == null ? {} : { phone }) },
    stays: [stayOf(event, departmentId)],
    portrait: portraitOf('hl7', {
      comorbidities: event.visit.otherDiagnoses,
      allergies: event.visit.allergies,
    }),
  };
}

/** What it says of the person alone. */
export function newsOfAdt({ patient, eventAt }: AdtEvent): PatientNews {
  const { mrn, idNo, name, sex, birthOn, phone, deceased } = patient;
  const bornByIdNo = idNo !== undefined && isChineseId(idNo) ? birthDateOf(idNo) : undefined;
  const callable = phone == null ? phone : digitsOf(phone);
  return {
    mrn,
    idNo,
    name: name === '' ? undefined : cut(name, LONGEST_NAME),
    sex,
    birthOn: birthOn ?? bornByIdNo,
    phone: callable,
    isDeceased: deceased,
    toldAt: eventAt === undefined ? undefined : new Date(eventAt),
    places: PLACES,
  };
}

/** Who is meant, and whether he lives: of a message that is about something else than the person. */
export function identityOfAdt(event: AdtEvent): PatientNews {
  const { mrn, idNo, deceased } = event.patient;
  return { mrn, idNo, sex: 'unknown', isDeceased: deceased, places: PLACES };
}

/** What this room asks beyond what packages/hl7 judged. */
export function checkVisitNo({ visit: { visitNo } }: AdtEvent): ProblemPlace[] {
  if (visitNo === undefined || isVisitNo(visitNo)) return [];
  return [{ path: 'PV1-19', what: 'visit-number-invalid', expected: '1 to 40 ASCII characters' }];
}

function stayOf({ visit, eventAt }: AdtEvent, departmentId: string | null): UnitStay {
  const { visitNo, admittedOn, dischargedOn = '', dischargedAt, diagnosis, operations } = visit;
  return {
    source: 'hl7',
    toldAt: eventAt === undefined ? undefined : new Date(eventAt),
    departmentId,
    visitNo,
    admittedOn,
    dischargedOn,
    dischargedAt: dischargedAt === undefined ? undefined : new Date(dischargedAt),
    diagnosis: diagnosis === undefined ? undefined : cut(diagnosis, LONGEST_DIAGNOSIS),
    operations: operations.map(({ on, name, path }) => ({
      on,
      name: cut(name, LONGEST_OPERATION),
      place: path,
    })),
    places: {
      visitNo: 'PV1-19',
      admittedOn: 'PV1-44',
      dischargedOn: 'PV1-45',
      departmentId: 'PV1-3',
    },
  };
}
