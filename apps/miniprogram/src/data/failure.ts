import { NoAnswerError, ProblemError } from '@suian/api-client/call';
import type { ErrorCode } from '@suian/contracts/errors';
import { NO_NETWORK, problemWords } from '../words/problems.js';

/** Null: it was no refusal but a missing network. */
export function codeOf(error: unknown): ErrorCode | null {
  return error instanceof ProblemError ? error.problem.code : null;
}

/** What the server told beside its refusal, such as the ward's telephone. */
export function factOf(error: unknown, name: string): string | null {
  const fact = error instanceof ProblemError ? error.problem.facts?.[name] : null;
  return typeof fact === 'string' ? fact : null;
}

export function isNoAnswer(error: unknown): boolean {
  return error instanceof NoAnswerError;
}

/** One plain sentence about what went wrong, with a way out. */
export function failureWords(error: unknown): string {
  if (error instanceof ProblemError) return problemWords(error.problem.code, error.problem.facts);
  return isNoAnswer(error) ? NO_NETWORK : problemWords('server.unexpected');
}
