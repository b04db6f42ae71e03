import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import { adt, type AdtChange } from '../builders/adt.js';
import type { StaffClient } from '../builders/clients.js';
import { demoHl7Key } from './first-start.js';
import type { DemoPatient } from './patients.js';
import { minutesAfter, type Ward } from './ward.js';

/** A discharge as the hospital's integration engine tells it; answers the id of the stay. */
export async function sendByHl7(ward: Ward, patient: DemoPatient, nurse: StaffClient): Promise<string> {
  const { mrn, visitNo } = patient;
  const at = compact(patient.dischargedOn, '0915');
  await tell(ward, { ...whoOf(patient), ...stayOf(patient), trigger: 'A03', at });
  const { rows } = await nurse.call('listPatients', { body: { q: mrn } });
  const patientId = rows[0]?.id;
  if (patientId === undefined) throw new Error('the message made no patient');
  ward.patients.set(patientId, patient);
  const page = await nurse.call('getPatient', { params: { patientId } });
  const stay = page.encounters.find((each) => each.visitNo === visitNo);
  if (stay === undefined) throw new Error('the message made no stay');
  return stay.id;
}

/**
 * Beside the discharges: a new telephone number, a record of the emergency room that turns out to be the same person's,
 * a message without a name that waits among the refused ones, and one of today.
 */
export function planHl7Scene(ward: Ward): void {
  const day = (daysAgo: number) => addDays(ward.today, -daysAgo);
  const plan = (at: Date, what: string, change: AdtChange, code: 'AA' | 'AE' = 'AA') =>
    ward.agenda.plan(at, `HL7: ${what}`, () => tell(ward, change, code));

  const from = day(19);
  plan(ward.instant(day(18), '10:20'), 'the emergency room', emergencyStay(from));
  plan(ward.instant(day(13), '16:10'), 'the ward', wardStay(day(13)));
  plan(ward.instant(day(12), '09:40'), 'one person', {
    ...{ ...SAME_PERSON, trigger: 'A40', mrn: WARD_NUMBER, priorMrn: EMERGENCY_NUMBER },
    at: compact(day(12), '0940'),
  });
  plan(ward.instant(day(5), '11:25'), 'another phone', {
    ...{ ...SAME_PERSON, trigger: 'A08', mrn: WARD_NUMBER, phone: '13600047716' },
    at: compact(day(5), '1125'),
  });
  plan(ward.instant(day(1), '15:55'), 'without a name', withoutName(day(1)), 'AE');
  plan(minutesAfter(ward.settings.now, -65), 'of today', today(ward.openDay));
}

const EMERGENCY_NUMBER = 'J2608817';
const WARD_NUMBER = 'N2620604';
const SAME_PERSON = { name: '翁建明', birth: '19550917', sex: 'M', department: 'med1' };

function emergencyStay(on: LocalDate): AdtChange {
  return {
    ...{ ...SAME_PERSON, trigger: 'A03', mrn: EMERGENCY_NUMBER, visitNo: 'JZ20260817' },
    ...{ admitted: compact(addDays(on, -2), '2140'), discharged: compact(on, '1000') },
    ...{ at: compact(on, '1000'), diagnosis: '社区获得性肺炎' },
  };
}

function wardStay(on: LocalDate): AdtChange {
  return {
    ...{ ...SAME_PERSON, trigger: 'A03', mrn: WARD_NUMBER, visitNo: 'NK202640604', phone: '13600047702' },
    ...{ admitted: compact(addDays(on, -5), '0930'), discharged: compact(on, '1430') },
    ...{ at: compact(on, '1430'), diagnosis: '慢性支气管炎' },
  };
}

function withoutName(on: LocalDate): AdtChange {
  return {
    ...{ trigger: 'A03', mrn: 'N2620631', name: '', birth: '19620305', sex: 'F', department: 'med1' },
    ...{ phone: '13600047731', visitNo: 'NK202640631', diagnosis: '高血压病 2 级' },
    ...{ admitted: compact(addDays(on, -6), '1010'), discharged: compact(on, '1000') },
    at: compact(on, '1005'),
  };
}

function today(on: LocalDate): AdtChange {
  return {
    ...{ trigger: 'A03', mrn: 'N2620648', name: '符水英', birth: '19600622', sex: 'F', department: 'med1' },
    ...{ phone: '13600047748', visitNo: 'NK202640648', diagnosis: '2型糖尿病' },
    ...{ admitted: compact(addDays(on, -8), '0900'), discharged: compact(on, '0640') },
    at: compact(on, '0645'),
  };
}

function whoOf({ mrn, name, birthOn, sex, phone }: DemoPatient): Omit<AdtChange, 'trigger'> {
  const birth = birthOn.replaceAll('-', '');
  return { mrn, name, birth, sex: sex === 'male' ? 'M' : 'F', ...(phone && { phone }) };
}

function stayOf({
  department,
  visitNo,
  diagnosis,
  admittedOn,
  dischargedOn,
}: DemoPatient): Partial<AdtChange> {
  const admitted = compact(admittedOn, '0900');
  return { department, visitNo, diagnosis, admitted, discharged: compact(dischargedOn, '0910') };
}

/** yyyymmddhhmm. */
function compact(date: LocalDate, time: string): string {
  return date.replaceAll('-', '') + time;
}

async function tell(ward: Ward, change: AdtChange, expected: 'AA' | 'AE' = 'AA'): Promise<void> {
  const controlId = `DEMO-${change.trigger}-${change.visitNo ?? change.mrn}`;
  const reply = await fetch(new URL('/api/v1/intake/hl7v2', ward.settings.baseUrl), {
    method: 'POST',
    headers: { 'Content-Type': 'application/hl7-v2', Authorization: `Bearer ${demoHl7Key}` },
    body: adt({ ...change, controlId }),
  });
  const answer = await reply.text();
  if (!answer.includes(`\rMSA|${expected}|`)) throw new Error(`answered ${reply.status} ${answer}`);
}
