import type { DiaryReceipt, RecordEntryRequest } from '@suian/contracts/diary';
import type { TypedEntry } from '@suian/domain/diary/diary-cases';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import type { TestApp } from './app.js';
import { newestScene, newSubmissionId } from './journey.js';
import type { Phone, StaffDesk } from './people.js';

const DIAGNOSES: Record<string, string> = {
  general: '左膝骨关节炎',
  hypertension: '高血压病 2 级',
  diabetes: '2型糖尿病',
  operated: '左膝骨关节炎',
};

export interface Diarist {
  patientId: string;
  seatId: string;
  phone: Phone;
}

let people = 0;

/** Discharged yesterday, with his own phone bound; operated on yesterday where `who` says so. */
export async function bindDiarist(app: TestApp, nurse: StaffDesk, who = 'general'): Promise<Diarist> {
  people += 1;
  const tail = String(2000 + people);
  const { departments } = await nurse.call('mySession', {});
  const on = '2026-10-20';
  const { patient, encounter } = await nurse.call('registerDischarge', {
    body: {
      departmentId: departments[0]!.id,
      patient: {
        name: '钱伯安',
        sex: 'male',
        birthOn: '1958-03-02',
        mrn: `D${tail}`,
        phone: `1360000${tail}`,
      },
      encounter: {
        dischargedOn: on,
        diagnosis: DIAGNOSES[who]!,
        ...(who === 'operated' ? { operation: { name: '左膝关节置换', on } } : {}),
      },
    },
  });
  await nurse.call('issueCode', { params: { encounterId: encounter.id }, body: {} });
  const scene = await newestScene(app);
  const phone = app.phone((people % 9) + 1);
  await phone.signIn();
  const { seat } = await phone.call('bind', {
    body: {
      scene,
      check: { kind: 'phone', last4: tail },
      noticeVersion: NOTICE_VERSION,
      consents: [{ purpose: 'follow-up', granted: true }],
    },
  });
  return { patientId: patient.id, seatId: seat.id, phone };
}

/** Sends one entry, as the phone does. */
export function record(
  { phone, seatId }: Diarist,
  entry: TypedEntry,
  change: Partial<RecordEntryRequest> = {},
): Promise<DiaryReceipt> {
  const submissionId = change.submissionId ?? newSubmissionId();
  const body: RecordEntryRequest = {
    seat: seatId,
    submissionId,
    measuredAt: null,
    respondent: 'patient',
    ...entry,
    values: { ...entry.values },
    ...change,
  };
  return phone.call('recordEntry', { body }, { idempotencyKey: submissionId });
}

const DAY_MS = 86_400_000;

/** One a day, the newest two days ago; all of them calm. */
export async function recordPast(
  app: TestApp,
  diarist: Diarist,
  history: readonly TypedEntry[],
): Promise<void> {
  for (const [at, entry] of history.entries()) {
    const measuredAt = new Date(app.clock.now().getTime() - (at + 2) * DAY_MS).toISOString();
    const { judgement } = await record(diarist, entry, { measuredAt });
    if (judgement.state !== 'calm') throw new Error('the past was meant to be calm');
  }
}

const RECORD_NUMBER = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };

/** One Observation of a device, for the patient with this record number. */
export function observationBundle(
  mrn: string,
  { id, code, value, unit, at }: { id: string; code: string; value: number; unit: string; at: string },
): object {
  const patient = { resourceType: 'Patient', id: 'p', identifier: [{ type: RECORD_NUMBER, value: mrn }] };
  const observation = {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    subject: { reference: 'Patient/p' },
    effectiveDateTime: at,
    valueQuantity: { value, code: unit },
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ resource: patient }, { resource: observation }],
  };
}

export function pulseBundle(mrn: string, id: string): object {
  return observationBundle(mrn, {
    id,
    code: '8867-4',
    value: 72,
    unit: '/min',
    at: '2026-10-21T01:30:00.000Z',
  });
}
