import type { Charset } from './charset.js';
import { unescapeText } from './escapes.js';
import { readSeparators, type Separators } from './separators.js';

/** Why bytes are no message that could be acted on, and where. Never holds a value of the message. */
export interface MessageFault {
  /** `MSH`, `MSH-9` … */
  path: string;
  what:
    | 'hl7.not-a-message'
    | 'hl7.separators-invalid'
    | 'hl7.too-many-segments'
    | 'hl7.type-missing'
    | 'hl7.control-id-missing';
}

export type MessageReading = { message: Hl7Message } | { fault: MessageFault };

const MOST_SEGMENTS = 10_000;
const MOST_FIELDS = 1000;
const DELETED = '""';

/** Anything that begins with a sound MSH is a message; what its header lacks `headerFault` says. */
export function parseMessage(text: string, charset: Charset = 'utf-8'): MessageReading {
  const whole = text.replace(/^[\uFEFF\s]+/, '');
  if (!whole.startsWith('MSH')) return { fault: { path: 'MSH', what: 'hl7.not-a-message' } };
  const lines = whole.split(/\r\n|\r|\n/, MOST_SEGMENTS + 1);
  if (lines.length > MOST_SEGMENTS) return { fault: { path: 'MSH', what: 'hl7.too-many-segments' } };
  const separators = readSeparators(lines[0] ?? '');
  if (!separators) return { fault: { path: 'MSH-2', what: 'hl7.separators-invalid' } };
  const rows = joinBroken(lines, separators.field);
  const segments = rows.map((raw) => new Segment(raw, separators, charset));
  return { message: new Hl7Message(separators, charset, segments) };
}

/** What keeps a message from being acted on at all. */
export function headerFault(message: Hl7Message): MessageFault | undefined {
  if (message.field('MSH', 9).part() === '') return { path: 'MSH-9', what: 'hl7.type-missing' };
  if (message.field('MSH', 10).part() === '') return { path: 'MSH-10', what: 'hl7.control-id-missing' };
  return undefined;
}

export class Hl7Message {
  constructor(
    readonly separators: Separators,
    readonly charset: Charset,
    private readonly rows: readonly Segment[],
  ) {}

  /** All of this name, in the order of the message. */
  segments(name: string): Segment[] {
    return this.rows.filter((row) => row.name === name);
  }

  /** The first repetition of a field of the first segment of that name. */
  field(segment: string, field: number): Value {
    return this.find(segment).field(field);
  }

  /** Every repetition that is not empty. */
  all(segment: string, field: number): Value[] {
    return this.find(segment).all(field);
  }

  /** A field of the header as it stands, for an answer with the same separators. */
  header(field: number): string {
    return this.find('MSH')
      .rawField(field)
      .replace(/[\r\n]/g, ' ')
      .trim();
  }

  private find(name: string): Segment {
    return this.rows.find((row) => row.name === name) ?? new Segment(name, this.separators, this.charset);
  }
}

export class Segment {
  readonly name: string;
  private fields: string[] | undefined;

  constructor(
    private readonly raw: string,
    private readonly separators: Separators,
    private readonly charset: Charset,
  ) {
    this.name = raw.slice(0, 3);
  }

  field(field: number): Value {
    return this.all(field)[0] ?? this.value('');
  }

  all(field: number): Value[] {
    const repetitions = cut(this.rawField(field), this.separators.repetition);
    return repetitions.filter((one) => one !== '').map((one) => this.value(one));
  }

  rawField(field: number): string {
    if (this.name === 'MSH' && field === 1) return this.separators.field;
    this.fields ??= this.raw.split(this.separators.field, MOST_FIELDS);
    return this.fields[this.name === 'MSH' ? field - 1 : field] ?? '';
  }

  private value(raw: string): Value {
    return new Value(raw, this.separators, this.charset);
  }
}

/** One repetition of a field. Components and subcomponents count from 1. */
export class Value {
  constructor(
    private readonly raw: string,
    private readonly separators: Separators,
    private readonly charset: Charset,
  ) {}

  /** `""`: the sender says that there is none any more. Empty says nothing. */
  get isDeleted(): boolean {
    return this.raw.trim() === DELETED;
  }

  /** One subcomponent as text; empty where it is not said or deleted. */
  part(component = 1, subcomponent = 1): string {
    return this.text(cut(this.component(component), this.separators.subcomponent)[subcomponent - 1] ?? '');
  }

  /** A component as one text: senders forget to escape `&` in names and diagnoses. */
  whole(component = 1): string {
    return this.text(this.component(component));
  }

  private component(component: number): string {
    return cut(this.raw, this.separators.component)[component - 1] ?? '';
  }

  private text(raw: string): string {
    const trimmed = raw.trim();
    return trimmed === DELETED ? '' : unescapeText(trimmed, this.separators, this.charset).trim();
  }
}

function cut(text: string, separator: string): string[] {
  return separator === '' ? [text] : text.split(separator, MOST_FIELDS);
}

/** A line that begins no segment belongs to the one before: senders put bare line ends into texts. */
function joinBroken(lines: readonly string[], field: string): string[] {
  const rows: string[] = [];
  for (const line of lines) {
    const isSegment = /^[A-Z][A-Z0-9]{2}$/.test(line.slice(0, 3)) && [field, ''].includes(line.charAt(3));
    if (isSegment) rows.push(line);
    else if (line.trim() !== '') rows.push(`${rows.pop() ?? ''}\n${line}`);
  }
  return rows;
}
