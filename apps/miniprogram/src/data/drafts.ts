import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { readCopy, remove, write } from '../platform/storage.js';

/** A questionnaire begun: kept after every answer, because WeChat may end the app at any moment. */
export interface Draft {
  /** Made once; the same however often it is sent. */
  submissionId: string;
  questionnaireVersionId: string;
  answers: Answers;
  /** Item shown last. */
  at: string;
}

const keyOf = (taskId: string) => `draft:${taskId}`;

export function readDraft(taskId: string): Promise<Draft | null> {
  return readCopy<Draft>(keyOf(taskId));
}

/** @throws where the phone is full: then nothing may be called saved. */
export function writeDraft(taskId: string, draft: Draft): Promise<void> {
  return write(keyOf(taskId), draft);
}

export async function dropDraft(taskId: string): Promise<void> {
  await remove(keyOf(taskId)).catch(() => undefined);
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 26 characters: the time and chance. WeChat has no crypto.getRandomValues on old phones. */
export function newSubmissionId(): string {
  const time = Date.now().toString(36).padStart(9, '0');
  const chance = Array.from({ length: 17 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]);
  return time + chance.join('');
}
