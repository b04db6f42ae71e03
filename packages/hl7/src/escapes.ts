import type { Charset } from './charset.js';
import type { Separators } from './separators.js';

const HEX = /^X(?:[0-9A-Fa-f]{2})+$/;
/** Beginnings and ends of highlighting, and changes of a character set within a text, that we have no use for. */
const IGNORED = /^(H|N|C[0-9A-Fa-f]{4}|M[0-9A-Fa-f]{4,6})$/;
const LINE_COMMAND = /^\.(br|sp\d*|ce)$/;
const OTHER_COMMAND = /^\.(fi|nf|in|ti|sk)[+-]?\d*$/;

/** The text that was meant. A backslash that begins no known sequence is one: senders forget to escape it. */
export function unescapeText(raw: string, separators: Separators, charset: Charset): string {
  const { escape } = separators;
  if (escape === '' || !raw.includes(escape)) return raw;
  let text = '';
  let at = 0;
  while (at < raw.length) {
    const start = raw.indexOf(escape, at);
    const end = start < 0 ? -1 : raw.indexOf(escape, start + 1);
    if (end < 0) break;
    const meant = meaningOf(raw.slice(start + 1, end), separators, charset);
    text += raw.slice(at, start) + (meant ?? escape);
    at = meant === undefined ? start + 1 : end + 1;
  }
  return text + raw.slice(at);
}

export function escapeText(text: string, separators: Separators): string {
  const { field, component, repetition, escape, subcomponent } = separators;
  const codes = new Map([
    [field, 'F'],
    [component, 'S'],
    [repetition, 'R'],
    [escape, 'E'],
    [subcomponent, 'T'],
  ]);
  const safe = [...text].map((letter) => {
    const code = codes.get(letter);
    return code === undefined ? letter : `${escape}${code}${escape}`;
  });
  return safe.join('').replace(/[\r\n\v\u001c]+/g, ' ');
}

function meaningOf(code: string, separators: Separators, charset: Charset): string | undefined {
  switch (code) {
    case 'F':
      return separators.field;
    case 'S':
      return separators.component;
    case 'T':
      return separators.subcomponent;
    case 'R':
      return separators.repetition;
    case 'E':
      return separators.escape;
    default:
      return meaningOfCommand(code, charset);
  }
}

function meaningOfCommand(code: string, charset: Charset): string | undefined {
  if (HEX.test(code)) return new TextDecoder(charset).decode(Buffer.from(code.slice(1), 'hex'));
  if (LINE_COMMAND.test(code)) return '\n';
  return IGNORED.test(code) || OTHER_COMMAND.test(code) ? '' : undefined;
}
