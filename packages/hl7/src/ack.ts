import { escapeText } from './escapes.js';
import type { Hl7Message } from './message.js';
import { encodingCharacters, USUAL_SEPARATORS } from './separators.js';

/** AA: stored. AE: the content is not fit, somebody has to look. AR: not now or not readable, send it again. */
export type AckCode = 'AA' | 'AE' | 'AR';

export interface Acknowledgement {
  /** Null where the bytes could not be read as a message. */
  message: Hl7Message | null;
  code: AckCode;
  /** Code words, never personal data; cut at 80 characters. */
  text: string;
  at: Date;
  /** MSH-10 of the answer itself: our own id. */
  controlId: string;
}

const LONGEST_TEXT = 80;
const OURSELVES = 'SUIAN';

/** The answer as text, its segments ended by CR; encode it in the message's charset. */
export function acknowledge({ message, code, text, at, controlId }: Acknowledgement): string {
  const separators = message?.separators ?? USUAL_SEPARATORS;
  const { field, component } = separators;
  const said = (number: number) => message?.header(number) ?? '';
  const trigger = message?.field('MSH', 9).part(2) ?? '';
  const header = [
    'MSH',
    encodingCharacters(separators),
    said(5) || OURSELVES,
    said(6),
    said(3),
    said(4),
    stamp(at),
    '',
    trigger === '' ? 'ACK' : ['ACK', escapeText(trigger, separators), 'ACK'].join(component),
    escapeText(controlId, separators),
    said(11) || 'P',
    said(12) || '2.5',
  ];
  const charset = said(18);
  if (charset !== '') header.push('', '', '', '', '', charset);
  const answered = ['MSA', code, said(10), escapeText([...text].slice(0, LONGEST_TEXT).join(''), separators)];
  return `${header.join(field)}\r${answered.join(field)}\r`;
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/\D/g, '')}+0000`;
}
