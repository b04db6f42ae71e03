import type { AppError } from '../../platform/http/app-error.js';

/** What a transaction came to. A refusal is answered after the commit, so that the wrong try it counted stays counted. */
export type Outcome<T> = { refusal: AppError } | { value: T };

/** Throws the refusal. */
export function settle<T>(outcome: Outcome<T>): T {
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.value;
}
