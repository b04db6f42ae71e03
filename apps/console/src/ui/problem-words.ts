import { NoAnswerError, ProblemError } from '@suian/api-client/call';
import type { ErrorCode } from '@suian/contracts/errors';
import { ERROR_WORDS, NO_ANSWER_WORDS, problemWords } from '../words/errors.js';

/** Anything thrown, in plain words with a way out. */
export function errorWords(error: unknown): string {
  if (error instanceof ProblemError) return problemWords(error.problem);
  if (error instanceof NoAnswerError) return NO_ANSWER_WORDS;
  return problemWords({ code: 'server.unexpected' satisfies keyof typeof ERROR_WORDS });
}

export function isProblem(error: unknown, code: ErrorCode): error is ProblemError {
  return error instanceof ProblemError && error.problem.code === code;
}
