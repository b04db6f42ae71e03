import { UnreadableFile } from './unreadable-file.js';

export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const LONGEST_TAG = 65_536;
const [DOUBLE, SINGLE, END] = [0x22, 0x27, 0x3e];
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tags and texts of an XML part in order, names without their prefix. Reads what spreadsheets write and no more:
 * a document type is skipped and its entities stay unknown, so nothing can grow.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = indexFrom(xml, '<', at) ?? xml.length;
      yield { kind: 'text', text: decodeEntities(xml.slice(at, end)) };
      at = end;
    } else if (xml.startsWith('<!--', at)) {
      at = endAfter(xml, '-->', at);
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = endAfter(xml, ']]>', at);
      yield { kind: 'text', text: xml.slice(at + 9, end - 3) };
      at = end;
    } else if (xml.startsWith('<?', at) || xml.startsWith('<!', at)) {
      at = endAfter(xml, '>', at);
    } else {
      const end = endOfTag(xml, at);
      yield tagOf(xml.slice(at + 1, end - 1));
      at = end;
    }
  }
}

/** Asked for each of a million cells: made once. */
const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  const found = attributePattern(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

function attributePattern(name: string): RegExp {
  const known = ATTRIBUTES.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  ATTRIBUTES.set(name, made);
  return made;
}

function tagOf(inner: string): XmlToken {
  if (inner.startsWith('/')) return { kind: 'close', name: plainName(inner.slice(1).trim()) };
  const isEmpty = inner.endsWith('/');
  const body = isEmpty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  const name = plainName(space < 0 ? body : body.slice(0, space));
  return { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), isEmpty };
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A > inside quotation marks does not end a tag. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  const until = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from; at < until; at += 1) {
    const letter = xml.charCodeAt(at);
    if (quote !== 0) quote = letter === quote ? 0 : quote;
    else if (letter === DOUBLE || letter === SINGLE) quote = letter;
    else if (letter === END) return at + 1;
  }
  throw new UnreadableFile('file.broken-workbook');
}

function endAfter(xml: string, mark: string, from: number): number {
  const end = indexFrom(xml, mark, from);
  if (end === null) throw new UnreadableFile('file.broken-workbook');
  return end + mark.length;
}

function indexFrom(xml: string, mark: string, from: number): number | null {
  const at = xml.indexOf(mark, from);
  return at < 0 ? null : at;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
