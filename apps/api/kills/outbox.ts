import { setTimeout as delay } from 'node:timers/promises';
import { CALM, RED } from '../test/journey.js';
import type { Asked } from './patients.js';

const RETRY_MS = 40;

/** One submission as it lies in a phone's outbox. */
export interface Sent {
  submissionId: string;
  patient: Asked;
  isRed: boolean;
}

/** `count` submissions over the patients; each patient's first and every tenth are red. */
export function outboxOf(patients: readonly Asked[], count: number, name: string): Sent[] {
  return Array.from({ length: count }, (_, index) => {
    const patient = patients[index % patients.length];
    if (!patient) throw new Error('no patient');
    const isRed = index < patients.length || index % 10 === 0;
    return { submissionId: `${name}-${String(index).padStart(8, '0')}`, patient, isRed };
  });
}

/** Sends all of them, `atOnce` in parallel. Acknowledged ones are noted: submission id → response id. */
export async function sendAll(
  waiting: readonly Sent[],
  atOnce: number,
  acknowledged: Map<string, string>,
): Promise<void> {
  const left = [...waiting];
  const sendNext = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      acknowledged.set(next.submissionId, await sendUntilAcknowledged(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendNext));
}

/** As the phone's outbox does: the same submission again until a receipt comes. Answers the response's id. */
async function sendUntilAcknowledged({ submissionId, patient, isRed }: Sent): Promise<string> {
  const body = {
    submissionId,
    questionnaireVersionId: patient.versionId,
    answers: isRed ? RED : CALM,
    answeredAt: null,
    respondent: 'patient' as const,
  };
  for (;;) {
    try {
      const receipt = await patient.phone.call(
        'submitResponse',
        { params: { taskId: patient.taskId }, body },
        { idempotencyKey: submissionId },
      );
      return receipt.responseId;
    } catch (error) {
      if (isFinal(error)) throw error;
      await delay(RETRY_MS);
    }
  }
}

/** A refusal that no retry changes. */
function isFinal(error: unknown): boolean {
  const status = (error as { problem?: { status: number } }).problem?.status;
  return status !== undefined && status < 500 && status !== 429 && status !== 409;
}
