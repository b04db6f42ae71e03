import type { ProblemPlace } from '@suian/contracts/errors';
import { AppError } from './app-error.js';

/** Our own bodies need five levels, FHIR a dozen. Deeper ones would exhaust whatever reads them recursively. */
const DEEPEST = 64;
const MOST_NAMED = 20;

interface Node {
  value: unknown;
  path: string;
}

/** Throws request.invalid for JSON nested deeper than anything we read. */
export function refuseTooDeep(body: unknown): void {
  let level = [body];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((value) => (isBranch(value) ? Object.values(value) : []));
    if (level.length === 0) return;
  }
  const expected = `at most ${DEEPEST} levels`;
  throw new AppError('request.invalid', { errors: [{ path: 'body', what: 'too-deep', expected }] });
}

/** Throws request.invalid for text with a null byte or half a character: not every storage gives those back. */
export function refuseBrokenText(part: 'body' | 'query', value: unknown): void {
  const errors: ProblemPlace[] = [];
  // Grows while it is walked.
  const nodes: Node[] = [{ value, path: part }];
  for (const node of nodes) {
    if (typeof node.value === 'string' && isBroken(node.value)) {
      errors.push({ path: node.path, what: 'broken-text' });
    }
    if (isBranch(node.value)) nodes.push(...innerOf(node.value, node.path));
  }
  if (errors.length > 0) throw new AppError('request.invalid', { errors: errors.slice(0, MOST_NAMED) });
}

function innerOf(branch: object, path: string): Node[] {
  return Object.entries(branch).map(([key, value]: [string, unknown]) => ({ value, path: `${path}.${key}` }));
}

function isBroken(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
