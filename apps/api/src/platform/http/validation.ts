import type { ProblemPlace } from '@suian/contracts/errors';
import { SCHEMAS } from '@suian/contracts/generated/schemas';
import type { SchemaName } from '@suian/contracts/schemas';
import { isLocalDate } from '@suian/domain/kernel/local-date';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { AppError } from './app-error.js';
import { placeName } from './place-name.js';

/** `file`: one that an operator gives at the first start. */
type Part = 'body' | 'query' | 'file';

type AddFormats = (ajv: Ajv, formats: ('date' | 'date-time')[]) => unknown;

// ajv-formats is CommonJS: under Node's ES modules its function is one `default` deeper than under jest.
const exported = addFormatsModule as unknown as AddFormats & { default?: AddFormats };
const addFormats: AddFormats = exported.default ?? exported;

const strict = compilerFor({ coerceTypes: false });
const coercing = compilerFor({ coerceTypes: true });

/** Checks a body or query against the schema generated from its type. Query values may be numbers in text. */
export function checkShape(part: Part, name: SchemaName, value: unknown): void {
  const validate = (part === 'query' ? coercing : strict)(name);
  if (validate(value)) return;
  throw new AppError('request.invalid', { errors: placesOf(part, validate.errors ?? []) });
}

function compilerFor(options: { coerceTypes: boolean }): (name: string) => ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, ...options });
  addFormats(ajv, ['date', 'date-time']);
  const { validate: isDateTime } = ajv.formats['date-time'] as { validate: (text: string) => boolean };
  ajv.addFormat('date', isLocalDate);
  // The standard allows a 60th second, which no Date can hold.
  ajv.addFormat('date-time', (text: string) => isDateTime(text) && !Number.isNaN(Date.parse(text)));
  const definitions = Object.fromEntries(Object.entries(SCHEMAS));
  const compiled = new Map<string, ValidateFunction>();
  return (name) => {
    const known = compiled.get(name);
    if (known) return known;
    const validate = ajv.compile({ $ref: `#/definitions/${name}`, definitions });
    compiled.set(name, validate);
    return validate;
  };
}

const MOST_NAMED = 20;

/** At most 20 places: a hostile body must not make a large answer, nor cost more than one look at each fault. */
function placesOf(part: Part, errors: readonly ErrorObject[]): ProblemPlace[] {
  const places = new Map<string, ProblemPlace>();
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'if') continue;
    const place = placeOf(part, error);
    if (!places.has(place.path)) places.set(place.path, place);
    if (places.size === MOST_NAMED) break;
  }
  return [...places.values()];
}

function placeOf(part: Part, error: ErrorObject): ProblemPlace {
  const path = [part, ...error.instancePath.split('/').slice(1).map(placeName)].join('.');
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { path: `${path}.${String(params['missingProperty'])}`, what: 'missing' };
    case 'additionalProperties':
      return { path: `${path}.${placeName(String(params['additionalProperty']))}`, what: 'unknown-field' };
    case 'enum':
      return { path, what: 'not-allowed', expected: JSON.stringify(params['allowedValues']).slice(0, 300) };
    default:
      return { path, what: WHAT[error.keyword] ?? 'invalid', expected: error.message ?? '' };
  }
}

const WHAT: Record<string, string> = {
  type: 'wrong-type',
  format: 'wrong-format',
  pattern: 'wrong-format',
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  maximum: 'too-large',
  minItems: 'too-few',
  maxItems: 'too-many',
  const: 'not-allowed',
};
