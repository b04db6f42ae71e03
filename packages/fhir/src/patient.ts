import type { Calendar } from './calendar.js';
import type { IncomingPatient } from './discharge.js';
import { isOfType, readIdentifiers } from './identifier.js';
import type { Identifier } from './identifier.js';
import type { Cursor } from './json-cursor.js';

const SEXES: readonly IncomingPatient['sex'][] = ['male', 'female', 'other', 'unknown'];

const RESIDENT_ID_SYSTEM = 'urn:oid:2.16.156.10011.1.3';
const CHINESE_OID = 'urn:oid:2.16.156.';
const RESIDENT_ID = /^(\d{17}[\dX]|\d{15})$/;
const HAN_ONLY = /^[\p{Script=Han}·\s]+$/u;

/** Reads one Patient. Whatever is wrong stands in the cursor's findings. */
export function readPatient(resource: Cursor, calendar: Calendar): IncomingPatient {
  const identifiers = readIdentifiers(resource.at('identifier'));
  const mrn = readMrn(identifiers, resource.at('identifier'));
  const idNo = readIdNo(identifiers);
  if (!identifiers.some((one) => isMrn(one) || isResidentId(one))) {
    resource.at('identifier').wrong('patient.identifier-missing', 'type MR, or a resident id number');
  }
  return {
    mrn,
    idNo,
    name: readName(resource.at('name')),
    sex: readSex(resource.at('gender')),
    birthOn: calendar.readBirthday(resource.at('birthDate')),
    phone: readPhone(resource.at('telecom')),
    deceased: readDeceased(resource, calendar),
  };
}

/** The numbers a person may be known by; a guess is a problem, their absence is none. */
export function readNumbers(list: Cursor): Pick<IncomingPatient, 'mrn' | 'idNo'> {
  const identifiers = readIdentifiers(list);
  return { mrn: readMrn(identifiers, list), idNo: readIdNo(identifiers) };
}

function isMrn(identifier: Identifier): boolean {
  return isOfType(identifier, 'MR');
}

/** The one current MRN; where several differ the official one. A guess here would open another patient's record. */
function readMrn(identifiers: readonly Identifier[], list: Cursor): string | undefined {
  const current = identifiers.filter(isMrn);
  const official = current.filter(({ use }) => use === 'official');
  const values = new Set((official.length > 0 ? official : current).map(({ value }) => value));
  return values.size > 1 ? list.wrong('patient.mrn-ambiguous') : [...values][0];
}

/** Says so by type or system, or is a national number of the right shape (NI alone may be any nation's). */
function isResidentId(identifier: Identifier): boolean {
  const { system, type, value } = identifier;
  if (isMrn(identifier)) return false;
  if (system === RESIDENT_ID_SYSTEM || isOfType(identifier, 'NNCHN')) return true;
  if (system.includes('身份证') || type.text?.includes('身份证')) return true;
  const isNational = isOfType(identifier, 'NI') || system.startsWith(CHINESE_OID);
  return isNational && RESIDENT_ID.test(value.toUpperCase());
}

function readIdNo(identifiers: readonly Identifier[]): string | undefined {
  const found = identifiers.find(isResidentId);
  if (!found) return undefined;
  const idNo = found.value.toUpperCase();
  return RESIDENT_ID.test(idNo) ? idNo : found.cursor.at('value').wrong('patient.id-number-invalid');
}

function readName(list: Cursor): string {
  const names = list.items().map((cursor) => ({ use: cursor.at('use').text(), name: wholeName(cursor) }));
  const usable = names.filter(({ use, name }) => use !== 'old' && name !== undefined);
  const chosen =
    ['official', 'usual'].flatMap((use) => usable.filter((one) => one.use === use))[0] ?? usable[0];
  if (chosen?.name === undefined) list.wrong('patient.name-missing');
  return chosen?.name ?? '';
}

/** Chinese names are written family first and without a space. */
function wholeName(cursor: Cursor): string | undefined {
  const text = cursor.at('text').text(100);
  const family = cursor.at('family').text(100) ?? '';
  const given = cursor
    .at('given')
    .items()
    .flatMap((part) => part.text(100) ?? []);
  if (text !== undefined) return text;
  const isChinese = HAN_ONLY.test(family + given.join(''));
  const name = isChinese ? family + given.join('') : [...given, family].join(' ').trim();
  return name === '' ? undefined : name;
}

function readSex(cursor: Cursor): IncomingPatient['sex'] {
  const code = cursor.text()?.toLowerCase();
  const sex = SEXES.find((one) => one === code);
  if (code !== undefined && sex === undefined) cursor.wrong('code.unknown', SEXES.join(', '));
  return sex ?? 'unknown';
}

function readPhone(list: Cursor): string | undefined {
  const phones = list.items().flatMap((cursor) => {
    const use = cursor.at('use').text();
    const value = cursor.at('system').text() === 'phone' ? cursor.at('value').text(40) : undefined;
    return value === undefined || use === 'old' ? [] : [{ use, value }];
  });
  return (phones.find(({ use }) => use === 'mobile') ?? phones[0])?.value;
}

/** A year alone is enough here: what counts is that there is one. */
function readDeceased(resource: Cursor, calendar: Calendar): boolean {
  const when = resource.at('deceasedDateTime');
  calendar.readIfWhole(when);
  return resource.at('deceasedBoolean').flag() === true || when.text() !== undefined;
}
