import { readConcept } from './concept.js';
import type { Concept } from './concept.js';
import type { Cursor } from './json-cursor.js';

export interface Identifier {
  cursor: Cursor;
  value: string;
  use?: string;
  system: string;
  type: Concept;
}

/** HL7 table 0203 "identifier type", as STU3, R4 and v2 name it; some senders leave the system out. */
const TYPE_SYSTEMS = new Set([
  'http://terminology.hl7.org/CodeSystem/v2-0203',
  'http://hl7.org/fhir/v2/0203',
  'urn:oid:2.16.840.1.113883.18.108',
  '',
]);

/** The identifiers that have a value and are not marked as old. */
export function readIdentifiers(list: Cursor): Identifier[] {
  const all = list.items().flatMap((cursor) => {
    const value = cursor.at('value').text(64);
    const use = cursor.at('use').text();
    const system = cursor.at('system').text() ?? '';
    const type = readConcept(cursor.at('type'));
    return value === undefined ? [] : [{ cursor, value, use, system, type }];
  });
  return all.filter(({ use }) => use !== 'old');
}

/** Does it carry this code of table 0203, such as MR or VN? */
export function isOfType({ type }: Identifier, code: string): boolean {
  return type.codings.some((coding) => coding.code === code && TYPE_SYSTEMS.has(coding.system ?? ''));
}
