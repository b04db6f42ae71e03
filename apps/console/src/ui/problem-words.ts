import type { ErrorCode, Problem } from '@suian/contracts/errors';
import { NO_ANSWER_WORDS, problemWords } from '../words/errors.js';

/** The server's refusal inside an error, known by its shape: this room does not know the network. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof Error && 'problem' in error ? (error.problem as Problem) : null;
}

function isNoAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoAnswerError';
}

/** True where the sentence says all there is to say: a refusal, or silence. */
export function isOrdinary(error: unknown): boolean {
  return problemOf(error) !== null || isNoAnswer(error);
}

/** Anything thrown, in plain words with a way out. */
export function errorWords(error: unknown): string {
  const problem = problemOf(error);
  if (problem) return problemWords(problem);
  return isNoAnswer(error) ? NO_ANSWER_WORDS : problemWords({ code: 'server.unexpected' });
}

/** Did the server say no with this code. */
export function isProblem(error: unknown, code: ErrorCode): error is Error & { problem: Problem } {
  return problemOf(error)?.code === code;
}
