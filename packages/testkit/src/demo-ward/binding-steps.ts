import type { BindRequest, ConsentNotice, SecondCheck } from '@suian/contracts/patient-app';
import { planVisit } from './answer-steps.js';
import { answerPopup } from './message-steps.js';
import type { DemoPatient } from './patients.js';
import { Random } from './random.js';
import type { Seat } from './seat.js';
import type { Ward } from './ward.js';

/** Scans the paper, proves who it is, consents and is bound; then plans the first answers. */
export async function bindPatient(ward: Ward, patient: DemoPatient, scene: string): Promise<void> {
  const phone = await ward.phone(patient.simPhone);
  const random = new Random(patient.seed + 1);
  const check = checkOf(patient);
  await phone.call('previewCode', { body: { scene } });
  const { notice } = await phone.call('checkCode', { body: { scene, check } });
  const consents = consentsTo(notice, random);
  const body: BindRequest = { scene, check, noticeVersion: notice.version, consents };
  const { seat, today } = await phone.call('bind', { body });
  const bound: Seat = {
    id: seat.id,
    patient,
    phone,
    random,
    taps: new Random(patient.seed + 2),
    settled: new Set(),
  };
  ward.seats.push(bound);
  await answerPopup(ward, bound);
  planVisit(ward, bound, today);
}

function checkOf({ phone, idNo }: DemoPatient): SecondCheck {
  if (phone !== null) return { kind: 'phone', last4: phone.slice(-4) };
  if (idNo !== null) return { kind: 'idNo', last4: idNo.slice(-4) };
  throw new Error('nothing to check this person by');
}

function consentsTo({ purposes }: ConsentNotice, random: Random): BindRequest['consents'] {
  return purposes.map(({ purpose, isRequired }) => ({
    purpose,
    granted: isRequired || random.chance(purpose === 'sms-and-phone' ? 0.85 : 0.4),
  }));
}
