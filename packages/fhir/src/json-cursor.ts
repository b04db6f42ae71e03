import type { ProblemCode } from './discharge.js';
import type { Findings } from './findings.js';

const MOST_ITEMS = 1000;
const CONTROL_OR_BROKEN = /[\p{Cc}\p{Cs}]/u;

/**
 * A place in untrusted JSON. Reading never throws: a value of the wrong kind is a problem at its path and reads as
 * absent. Only own properties are looked at, so `__proto__` and `constructor` are ordinary words. null reads as absent.
 */
export class Cursor {
  constructor(
    private readonly value: unknown,
    readonly path: string,
    readonly findings: Findings,
  ) {}

  get isPresent(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The same place, reporting to somebody else's findings. */
  reportingTo(findings: Findings): Cursor {
    return new Cursor(this.value, this.path, findings);
  }

  at(key: string): Cursor {
    return new Cursor(this.own(key), `${this.path}.${key}`, this.findings);
  }

  /** Like `at`, along several keys; the first key present wins (STU3 and R4 name some things differently). */
  firstOf(...keys: string[]): Cursor {
    const present = keys.map((key) => this.at(key)).find((child) => child.isPresent);
    return present ?? this.at(keys[0] ?? '');
  }

  /** The items of a list, null ones left out; a list of more than `most` is a problem and reads as empty. */
  items(most = MOST_ITEMS, tooMany: ProblemCode = 'list.too-long'): Cursor[] {
    if (!this.isPresent) return [];
    if (!Array.isArray(this.value)) return this.wrong('type.invalid', 'array') ?? [];
    if (this.value.length > most) return this.wrong(tooMany, `at most ${most}`) ?? [];
    const items: unknown[] = this.value;
    const cursors = items.map((item, index) => new Cursor(item, `${this.path}[${index}]`, this.findings));
    return cursors.filter((item) => item.isPresent);
  }

  /** For `coding`, which some senders write as a single object. */
  oneOrMany(): Cursor[] {
    return isRecord(this.value) ? [this] : this.items();
  }

  /** One line of text: trimmed, inner white space folded; empty reads as absent. */
  text(longest = 200): string | undefined {
    if (!this.isPresent) return undefined;
    if (typeof this.value !== 'string') return this.wrong('type.invalid', 'string');
    const line = this.value.length > longest * 2 ? this.value : this.value.replace(/\s+/g, ' ').trim();
    if (line.length > longest) return this.wrong('text.too-long', `at most ${longest} characters`);
    if (CONTROL_OR_BROKEN.test(line)) return this.wrong('text.control-character');
    return line === '' ? undefined : line;
  }

  flag(): boolean | undefined {
    if (!this.isPresent) return undefined;
    return typeof this.value === 'boolean' ? this.value : this.wrong('type.invalid', 'boolean');
  }

  number(): number | undefined {
    if (!this.isPresent) return undefined;
    return typeof this.value === 'number' ? this.value : this.wrong('type.invalid', 'number');
  }

  /** Is this an object? Absent is no problem, anything else is one. */
  isObject(): boolean {
    if (!this.isPresent) return false;
    if (isRecord(this.value)) return true;
    this.wrong('type.invalid', 'object');
    return false;
  }

  /** Senders of DSTU2 wrote some codings as bare text. */
  isText(): boolean {
    return typeof this.value === 'string';
  }

  isList(): boolean {
    return Array.isArray(this.value);
  }

  wrong(what: ProblemCode, expected?: string): undefined {
    this.findings.problem(this.path, what, expected);
    return undefined;
  }

  private own(key: string): unknown {
    if (!this.isObject()) return undefined;
    return isRecord(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
