import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import type { IntakeReport } from '@suian/contracts/intake';
import { ageOn } from '@suian/domain/kernel/local-date';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { aBundle, type BundleStay } from '../builders/bundle.js';
import type { StaffClient } from '../builders/clients.js';
import { bindPatient } from './binding-steps.js';
import { sendByHl7 } from './hl7-steps.js';
import type { DemoPatient } from './patients.js';
import { Random } from './random.js';
import { minutesAfter, type Ward } from './ward.js';

/** Minutes after the registration. */
interface Pace {
  confirm: number;
  code: number;
  bind: readonly [soonest: number, latest: number];
}

const USUAL_PACE: Pace = { confirm: 6, code: 9, bind: [15, 95] };
/** Today everything is close together: the day may have only begun. */
const PACE_TODAY: Pace = { confirm: 1, code: 2, bind: [3, 3] };

/** Plans each discharge and what follows on the ward; `patients` in the order of demoPatients. */
export function planDischarges(ward: Ward, patients: readonly DemoPatient[]): void {
  for (const patient of patients) {
    ward.agenda.plan(registrationTime(ward, patient, patients), stepName(patient, 'register'), () =>
      register(ward, patient),
    );
  }
}

export function stepName({ index }: DemoPatient, what: string): string {
  return `patient ${String(index).padStart(2, '0')}: ${what}`;
}

function registrationTime(ward: Ward, patient: DemoPatient, patients: readonly DemoPatient[]): Date {
  const sameDay = patients.filter(({ daysAgo }) => daysAgo === patient.daysAgo);
  const rank = sameDay.indexOf(patient);
  if (patient.daysAgo > 0) return minutesAfter(ward.instant(patient.dischargedOn, '09:20'), 12 * rank);
  const start = Math.max(ward.instant(ward.today, '00:00').getTime(), ward.minutesAgo(200).getTime());
  const end = Math.max(start, ward.minutesAgo(20).getTime());
  return new Date(start + ((end - start) * rank) / sameDay.length);
}

async function register(ward: Ward, patient: DemoPatient): Promise<void> {
  const random = new Random(patient.seed);
  const nurse = random.pick(ward.department(patient.department).nurses);
  const encounterId = await arrive(ward, patient, nurse);
  if (patient.isWithoutWard) return;
  const pace = patient.daysAgo === 0 ? PACE_TODAY : USUAL_PACE;
  const now = ward.clock.now();
  if (patient.isConfirmed) {
    ward.agenda.plan(minutesAfter(now, pace.confirm), stepName(patient, 'confirm the plan'), () =>
      confirmPlan(nurse, encounterId, patient),
    );
  }
  if (patient.reach === 'waits') return;
  ward.agenda.plan(minutesAfter(now, pace.code), stepName(patient, 'issue the code'), async () => {
    const scene = await issueCode(ward, nurse, encounterId);
    if (patient.reach === 'leaves') return;
    const wait = random.between(...pace.bind) - pace.code;
    ward.agenda.plan(minutesAfter(now, pace.code + wait), stepName(patient, 'bind'), () =>
      bindPatient(ward, patient, scene),
    );
  });
}

function arrive(ward: Ward, patient: DemoPatient, nurse: StaffClient): Promise<string> {
  switch (patient.source) {
    case 'form':
      return fillForm(ward, patient, nurse);
    case 'fhir':
      return send(ward, patient);
    case 'hl7':
      return sendByHl7(ward, patient, nurse);
  }
}

async function fillForm(ward: Ward, patient: DemoPatient, nurse: StaffClient): Promise<string> {
  const body = formOf(patient, ward.department(patient.department).id);
  const { encounter, patient: saved } = await nurse.call(
    'registerDischarge',
    { body },
    { idempotencyKey: `demo-discharge-${patient.mrn}` },
  );
  ward.patients.set(saved.id, patient);
  return encounter.id;
}

function formOf(patient: DemoPatient, departmentId: string): RegisterDischargeRequest {
  const { name, sex, birthOn, mrn, phone, idNo } = patient;
  const { visitNo, admittedOn, dischargedOn, diagnosis, operation } = patient;
  return {
    departmentId,
    patient: { name, sex, birthOn, mrn, ...(phone && { phone }), ...(idNo && { idNo }) },
    encounter: { visitNo, admittedOn, dischargedOn, diagnosis, ...(operation && { operation }) },
  };
}

async function send(ward: Ward, patient: DemoPatient): Promise<string> {
  const report = await ward.hospitalSystem.call('takeFhir', { body: aBundle(stayOf(ward, patient)) });
  const [encounter] = report.encounters;
  for (const { id } of report.patients) ward.patients.set(id, patient);
  if (encounter === undefined) throw new Error(`the bundle made no stay; ${problemWords(report)}`);
  return encounter.id;
}

function stayOf(ward: Ward, patient: DemoPatient): BundleStay {
  const { name, sex, birthOn, mrn, phone, idNo } = patient;
  const { visitNo, admittedOn, dischargedOn, diagnosis, operation, department, isWithoutWard } = patient;
  return {
    ...{ name, sex, birthOn, mrn, phone, idNo, visitNo, admittedOn, dischargedOn, diagnosis, operation },
    departmentCode: isWithoutWard ? null : department,
    departmentName: isWithoutWard ? null : ward.department(department).name,
  };
}

function problemWords({ problems }: IntakeReport): string {
  return problems.map(({ path, what }) => `${path} ${what}`).join(', ');
}

/** The old are watched more closely than the pathway proposes, the young less. */
function tierOf({ birthOn, dischargedOn }: DemoPatient): RiskTier | null {
  const age = ageOn(birthOn, dischargedOn);
  if (age >= 75) return 'high';
  return age < 40 ? 'low' : null;
}

async function confirmPlan(nurse: StaffClient, encounterId: string, patient: DemoPatient): Promise<void> {
  const { plan } = await nurse.call('getEncounter', { params: { encounterId } });
  if (plan?.state !== 'proposed') return;
  const { id: planId, version } = plan;
  const tier = (patient.isSteady ? null : tierOf(patient)) ?? plan.tier;
  await nurse.call('confirmPlan', { params: { planId }, body: { version, tier } });
}

async function issueCode(ward: Ward, nurse: StaffClient, encounterId: string): Promise<string> {
  return ward.papers.pass(async () => {
    await nurse.call('issueCode', { params: { encounterId }, body: {} });
    return newestScene(ward);
  });
}

/** The sheet holds a picture; the simulated WeChat remembers what it drew into it. */
async function newestScene({ settings }: Ward): Promise<string> {
  const response = await fetch(new URL('/sim/api/codes', settings.simUrl));
  const { codes } = (await response.json()) as { codes: { scene: string }[] };
  const [newest] = codes;
  if (newest === undefined) throw new Error('the simulator drew no code');
  return newest.scene;
}
