import type { ProblemPlace } from '@suian/contracts/errors';
import type { AppError } from '../../../platform/http/app-error.js';

const MOST_TOLD = 3;

/** A refusal of our own rules, said like a problem of the message. Ids of look-alikes stay with us. */
export function problemsOf({ code, details }: AppError): ProblemPlace[] {
  const places = details.errors ?? [];
  if (places.length === 0) return [{ path: 'MSH', what: code }];
  return places.map(({ path, what }) => ({ path, what: code === 'request.invalid' ? what : code }));
}

/** Code words and places, for MSA-3. */
export function textOf(problems: readonly ProblemPlace[]): string {
  const told = problems.slice(0, MOST_TOLD).map(({ path, what }) => `${what} ${path}`);
  return [...new Set(told)].join('; ');
}
