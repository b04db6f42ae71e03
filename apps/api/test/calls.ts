import type { FinishCallRequest, FinishedCall, WorklistRow } from '@suian/contracts/worklist';
import type { TestApp } from './app.js';
import { dischargeForm, type FormChange } from './discharge-forms.js';
import { CALM, newSubmissionId } from './journey.js';
import type { StaffDesk } from './people.js';

export interface Discharged {
  patientId: string;
  encounterId: string;
}

let people = 0;

/** Operated yesterday and sent home without binding anything. */
export async function sendHome(
  nurse: StaffDesk,
  { patient, encounter }: Pick<FormChange, 'patient' | 'encounter'> = {},
): Promise<Discharged> {
  people += 1;
  const tail = String(4000 + people);
  const { departments } = await nurse.call('mySession', {});
  const form = dischargeForm(departments[0]!.id, {
    patient: { mrn: `C${tail}`, phone: `1370000${tail}`, ...patient },
    encounter: {
      dischargedOn: '2026-10-20',
      operation: { name: '右膝关节置换', on: '2026-10-20' },
      ...encounter,
    },
  });
  const saved = await nurse.call('registerDischarge', { body: form });
  return { patientId: saved.patient.id, encounterId: saved.encounter.id };
}

type Show = 'all' | 'overdue' | 'later' | 'done';

export async function callsTo(
  desk: StaffDesk,
  patientId: string,
  show: Show = 'all',
): Promise<WorklistRow[]> {
  const { rows } = await desk.call('listWorklist', { query: { show } });
  return rows.filter(({ patient }) => patient.id === patientId);
}

/** A patient whom a nurse has to ring, with his call. */
export async function toBeCalled(
  app: TestApp,
  nurse: StaffDesk,
  change: Parameters<typeof sendHome>[1] = {},
): Promise<Discharged & { call: WorklistRow }> {
  const home = await sendHome(nurse, change);
  await app.drain();
  const [call] = await callsTo(nurse, home.patientId);
  return { ...home, call: call! };
}

/** Rings off. A test names only what it is about. */
export async function finish(
  nurse: StaffDesk,
  { id: callId, version }: WorklistRow,
  change: Partial<FinishCallRequest> = {},
): Promise<FinishedCall> {
  const { questionnaireVersionId } = await nurse.call('getCallDesk', { params: { callId } });
  const body: FinishCallRequest = {
    version,
    submissionId: newSubmissionId(),
    outcome: 'finished',
    respondent: 'patient',
    questionnaireVersionId,
    answers: CALM,
    segments: ['opening', 'questions'],
    startedAt: '2026-10-21T01:38:00.000Z',
    ...change,
  };
  return nurse.call('finishCall', { params: { callId }, body }, { idempotencyKey: body.submissionId });
}
