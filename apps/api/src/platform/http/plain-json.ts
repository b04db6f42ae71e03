import type { ProblemPlace } from '@suian/contracts/errors';
import { AppError } from './app-error.js';
import { placeName } from './place-name.js';

/** Our own bodies need five levels, FHIR a dozen. Deeper ones would exhaust whatever reads them recursively. */
const DEEPEST = 64;
const MOST_NAMED = 20;

interface Node {
  value: unknown;
  path: string;
}

/** Throws request.invalid for JSON nested deeper than anything we read. */
export function refuseTooDeep(body: unknown): void {
  let level = isBranch(body) ? [body] : [];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    if (level.length === 0) return;
    level = branchesIn(level);
  }
  const expected = `at most ${DEEPEST} levels`;
  throw new AppError('request.invalid', { errors: [{ path: 'body', what: 'too-deep', expected }] });
}

/** One level down. Plain loops: a body of 8 MiB can have millions of values, and everybody else waits meanwhile. */
function branchesIn(level: readonly object[]): object[] {
  const inner: object[] = [];
  for (const branch of level) {
    const values: unknown[] = Array.isArray(branch) ? branch : Object.values(branch);
    for (const value of values) if (isBranch(value)) inner.push(value);
  }
  return inner;
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
  return Object.entries(branch).map(([key, value]: [string, unknown]) => ({
    value,
    path: `${path}.${placeName(key)}`,
  }));
}

function isBroken(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
