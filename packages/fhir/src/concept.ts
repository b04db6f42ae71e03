import type { Cursor } from './json-cursor.js';

export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}

/** A CodeableConcept, reduced to what we read of it. */
export interface Concept {
  text?: string;
  codings: Coding[];
}

const LONGEST_NAME = 500;

export function readConcept(cursor: Cursor): Concept {
  return {
    text: cursor.at('text').text(LONGEST_NAME),
    codings: cursor.at('coding').oneOrMany().map(readCoding),
  };
}

function readCoding(cursor: Cursor): Coding {
  return {
    system: cursor.at('system').text(),
    code: cursor.at('code').text(),
    display: cursor.at('display').text(LONGEST_NAME),
  };
}

/** The words a person would read: the text, else the first display, else the first bare code. */
export function nameOf({ text, codings }: Concept): string | undefined {
  const display = codings.find((coding) => coding.display !== undefined)?.display;
  return text ?? display ?? codings.find((coding) => coding.code !== undefined)?.code;
}
