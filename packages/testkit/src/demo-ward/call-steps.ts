import { ProblemError } from '@suian/api-client/call';
import type { CallDesk, FinishCallRequest, FinishedCall, WorklistRow } from '@suian/contracts/worklist';
import { addDays } from '@suian/domain/kernel/local-date';
import { hasCoverAt } from '@suian/domain/triage/cover';
import { SCRIPT_SEGMENTS } from '@suian/domain/worklist/call-script';
import { isMiss } from '@suian/domain/worklist/redial';
import { answersOf, calmAnswers } from '../builders/answers.js';
import type { StaffClient } from '../builders/clients.js';
import { planHandling } from './alert-steps.js';
import { callMade, REFUSED_WORDS } from './call-words.js';
import type { DemoDepartment } from './hospital-cases.js';
import type { DemoPatient } from './patients.js';
import { Random } from './random.js';
import type { OnTelephone } from './timetable.js';
import { minutesAfter, type Ward } from './ward.js';

/** What the nurse writes down at the end; the rest of the request follows from it. */
export type Said = Pick<FinishCallRequest, 'outcome'> &
  Partial<Pick<FinishCallRequest, 'respondent' | 'said' | 'oralConsent' | 'callAgainAt'>> & {
    /** The answers make a rule fire. */
    isWorried?: boolean;
  };

/** Somebody to ring, and who he is in this story. */
export interface Ringing {
  nurse: StaffClient;
  row: WorklistRow;
  patient: DemoPatient;
}

/** Between two quarters of an hour, at which patients answer. */
export const ROUND_AT = '15:05';
const WARDS: readonly DemoDepartment[] = ['ortho3', 'surg2', 'surg', 'med1'];
/** How a call ends that is nothing special. */
const USUAL: readonly { upTo: number; said: Said }[] = [
  { upTo: 0.13, said: { outcome: 'no-answer' } },
  { upTo: 0.18, said: { outcome: 'off-or-busy' } },
  { upTo: 0.34, said: { outcome: 'family-answered', respondent: 'family' } },
];

const STORIES: Readonly<Record<OnTelephone, Said | null>> = {
  usual: null,
  refuses: { outcome: 'refused', said: REFUSED_WORDS },
  'wrong-number': { outcome: 'wrong-number' },
  worries: { outcome: 'finished', isWorried: true },
};

/** Each afternoon on duty the calls of the ward are made; yesterday's and today's are the closing desk's. */
export function planCallRounds(ward: Ward): void {
  for (let daysAgo = ward.settings.days - 1; daysAgo > 1; daysAgo -= 1) {
    const at = ward.instant(addDays(ward.today, -daysAgo), ROUND_AT);
    for (const code of WARDS) {
      if (!hasCoverAt(ward.department(code).cover, at)) continue;
      ward.agenda.plan(at, `calls of ${code}`, async () => {
        for (const each of await callsNow(ward, code)) await ring(ward, each, usual(ward, each));
      });
    }
  }
}

/** What may be rung now and nobody holds, in the order of the patients, not of the list: ties fall anew each time. */
export async function callsNow(ward: Ward, code: DemoDepartment): Promise<Ringing[]> {
  const { id: departmentId, nurses } = ward.department(code);
  const now = ward.clock.now();
  const nurse = nurses[ward.dayNumber(now) % nurses.length];
  if (nurse === undefined) throw new Error(`nobody works in ${code}`);
  const { rows } = await nurse.call('listWorklist', { query: { departmentId } });
  return rows
    .filter(({ claimedBy, notBefore }) => claimedBy === null && new Date(notBefore) <= now)
    .flatMap((row) => {
      const patient = ward.patients.get(row.patient.id);
      return patient === undefined ? [] : [{ nurse, row, patient }];
    })
    .sort((a, b) => a.patient.index - b.patient.index);
}

/** What becomes of a call, told once where something is special about the patient. */
export function usual(ward: Ward, { row, patient }: Ringing): Said {
  const { index, phone, onTelephone, seed } = patient;
  const story = STORIES[onTelephone];
  if (story !== null && !ward.storiesTold.has(index)) {
    ward.storiesTold.add(index);
    return story;
  }
  if (phone === null) return { outcome: 'family-answered', respondent: 'family' };
  const random = new Random(seed + 10 + row.misses + Number(row.title.replaceAll(/\D/g, '')));
  const drawn = random.next();
  // Nobody is out for a week.
  const found = USUAL.find(({ upTo, said }) => drawn < upTo && !(isMiss(said.outcome) && row.misses > 1));
  return found?.said ?? { outcome: 'finished' };
}

/** Opens the desk, asks what is to be asked and writes down how it ended. */
export async function ring(ward: Ward, ringing: Ringing, said: Said): Promise<void> {
  const { patient } = ringing;
  const random = new Random(patient.seed + 3);
  for (const { id: alertId, severity } of await alertsOf(ward, ringing, said)) {
    planHandling(ward, { alertId, severity, patient, random });
  }
}

async function alertsOf(
  ward: Ward,
  { nurse, row, patient }: Ringing,
  said: Said,
): Promise<FinishedCall['alerts']> {
  const params = { callId: row.id };
  try {
    const desk = await nurse.call('getCallDesk', { params });
    const body = requestOf(desk, { said, patient, startedAt: minutesAfter(ward.clock.now(), -4) });
    const { alerts } = await nurse.call(
      'finishCall',
      { params, body },
      { idempotencyKey: body.submissionId },
    );
    return alerts;
  } catch (error) {
    // He answered on his phone a moment ago.
    if (error instanceof ProblemError && error.problem.code === 'call.already-done') return [];
    throw error;
  }
}

function requestOf(
  { call, questionnaire, pack, questionnaireVersionId, consent }: CallDesk,
  { said, patient, startedAt }: { said: Said; patient: DemoPatient; startedAt: Date },
): FinishCallRequest {
  const { isWorried = false, ...end } = said;
  const asked = { questionnaire, pack, turn: patient.index };
  const isAsked = end.outcome === 'finished' || end.outcome === 'family-answered';
  const answers = (isWorried ? answersOf('warning', asked) : null) ?? calmAnswers(asked);
  return {
    version: call.version,
    submissionId: `demo_call_${call.id}_${call.version}`,
    respondent: 'patient',
    questionnaireVersionId,
    answers: isAsked ? { ...answers } : {},
    segments: isAsked ? [...SCRIPT_SEGMENTS] : [],
    startedAt: startedAt.toISOString(),
    ...(isAsked && consent === null ? { oralConsent: true } : {}),
    ...callMade(end.outcome, patient),
    ...end,
  };
}
