import { isChineseId } from '@suian/domain/kernel/chinese-id';
import type { AdtPatient } from './adt-event.js';
import type { Findings } from './findings.js';
import type { Hl7Message, Value } from './message.js';
import { readDay } from './moment.js';

const LONGEST_NUMBER = 64;
const LONGEST_NAME = 100;
const LONGEST_PHONE = 40;
const TYPE = 5;

/** Table 0203, and what Chinese senders write instead. */
const RESIDENT_ID_TYPE = /^(NN|NNCHN|IDCARD|SFZ)$|身份证/i;
const NATIONAL_TYPE = /^NI$/i;
const RESIDENT_ID = /^(\d{17}[\dX]|\d{15})$/;
const HAN_ONLY = /^[\p{Script=Han}·•\s]+$/u;
const MOBILE = /^1\d{10}$/;

/** Table 0001, GB/T 2261.1 and the words. */
const SEXES: Readonly<Record<string, AdtPatient['sex']>> = {
  ...{ M: 'male', '1': 'male', 男: 'male' },
  ...{ F: 'female', '2': 'female', 女: 'female' },
  ...{ O: 'other', A: 'other' },
  ...{ U: 'unknown', N: 'unknown', '0': 'unknown', '9': 'unknown' },
  ...{ 未知: 'unknown', 未说明: 'unknown', 未知的性别: 'unknown', 未说明的性别: 'unknown' },
};

/** Reads PID. Whatever is wrong stands in the findings; what a trigger needs beyond that its reader asks. */
export function readPatient(message: Hl7Message, findings: Findings): AdtPatient {
  const identifiers = message.all('PID', 3);
  const mrn = readMrn(identifiers, findings);
  const idNo = readIdNo(message, findings);
  return {
    mrn,
    idNo,
    name: readName(message.all('PID', 5), findings),
    sex: readSex(message, findings),
    birthOn: readBirthday(message, findings),
    phone: readPhone(message, findings),
    deceased: message.field('PID', 30).part().toUpperCase() === 'Y' || message.field('PID', 29).part() !== '',
  };
}

/** MRG-1, by the rules of PID-3. */
export function readPriorMrn(message: Hl7Message, findings: Findings): string | undefined {
  const [prior] = mrnsOf(message.all('MRG', 1));
  return findings.text('MRG-1', prior ?? '', LONGEST_NUMBER);
}

/** Where several differ none is taken: a guess here would open another patient's record. */
function readMrn(identifiers: readonly Value[], findings: Findings): string | undefined {
  const found = mrnsOf(identifiers);
  if (found.length > 1) return findings.wrong('PID-3', 'patient.mrn-ambiguous');
  return findings.text('PID-3', found[0] ?? '', LONGEST_NUMBER);
}

/** Typed MR, else PI, else the first without a type that is no resident id number. */
function mrnsOf(identifiers: readonly Value[]): string[] {
  const ofType = (type: string) =>
    identifiers.filter((one) => typeOf(one).toUpperCase() === type && one.part() !== '');
  const untyped = identifiers.find((one) => typeOf(one) === '' && !isChineseId(one.part()));
  const chosen = [ofType('MR'), ofType('PI'), untyped ? [untyped] : []].find((list) => list.length > 0);
  return [...new Set((chosen ?? []).map((one) => one.part()))].filter((value) => value !== '');
}

function typeOf(identifier: Value): string {
  return identifier.part(TYPE);
}

/** Says so by its type, or has the shape and could be nothing else; PID-19 may be any country's number. */
function readIdNo(message: Hl7Message, findings: Findings): string | undefined {
  const identifiers = message.all('PID', 3);
  const typed = identifiers.find((one) => RESIDENT_ID_TYPE.test(typeOf(one)) && one.part() !== '');
  if (typed) {
    const idNo = typed.part().toUpperCase();
    return RESIDENT_ID.test(idNo) ? idNo : findings.wrong('PID-3', 'patient.id-number-invalid');
  }
  const national = identifiers.filter((one) => NATIONAL_TYPE.test(typeOf(one)));
  const untyped = identifiers.filter((one) => typeOf(one) === '' && isChineseId(one.part()));
  const likely = [...national, ...untyped, message.field('PID', 19)].map((one) => one.part().toUpperCase());
  return likely.find((value) => RESIDENT_ID.test(value));
}

function readName(names: readonly Value[], findings: Findings): string {
  const whole = names.map(wholeName).find((name) => name !== '') ?? '';
  return findings.text('PID-5', whole, LONGEST_NAME) ?? '';
}

/** The whole Chinese name often stands in PID-5.1; else family and given name, Chinese without a blank. */
function wholeName(name: Value): string {
  const family = tidy(name.whole(1).includes('&') && name.part(1, 2) === '' ? name.part(1) : name.whole(1));
  const given = tidy(name.whole(2));
  const isHan = HAN_ONLY.test(family);
  if (isHan && given === '') return family.replace(/\s/g, '');
  if (isHan && HAN_ONLY.test(given)) {
    const joined = given.startsWith(family) ? given : `${family}${given}`;
    return joined.replace(/\s/g, '');
  }
  // A name in pinyin beside the whole Chinese one.
  if (isHan && family.length > 1) return family.replace(/\s/g, '');
  return [given, tidy(name.whole(3)), family].filter((part) => part !== '').join(' ');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readSex(message: Hl7Message, findings: Findings): AdtPatient['sex'] {
  const code = message.field('PID', 8).part().toUpperCase();
  if (code === '') return 'unknown';
  const sex = Object.hasOwn(SEXES, code) ? SEXES[code] : undefined;
  if (sex === undefined) findings.wrong('PID-8', 'code.unknown', 'M, F, O, U, 1, 2, 9');
  return sex ?? 'unknown';
}

function readBirthday(message: Hl7Message, findings: Findings): string | undefined {
  const text = message.field('PID', 7).part();
  if (text === '') return undefined;
  const day = readDay(text);
  if (day === 'date.invalid') return findings.wrong('PID-7', day, 'yyyymmdd');
  return day === 'date.partial' ? undefined : day;
}

/** A mobile number first, else the first that could be called. */
function readPhone(message: Hl7Message, findings: Findings): string | null | undefined {
  const fields = [...message.all('PID', 13), ...message.all('PID', 14)].filter(isTelephone);
  const numbers = [...fields.map(numberOf), ...fields.map((field) => field.part(1))];
  const callable = numbers.filter((number) => digitsOf(number).length >= 7);
  const chosen = callable.find((number) => MOBILE.test(digitsOf(number))) ?? callable[0];
  if (chosen !== undefined) return findings.text('PID-13', chosen, LONGEST_PHONE);
  return message.field('PID', 13).isDeleted ? null : undefined;
}

/** XTN: unformatted (12), else area and local number (6, 7); the first component gave way to these in v2.7. */
function numberOf(phone: Value): string {
  return phone.part(12) || `${phone.part(6)}${phone.part(7)}` || phone.part(1);
}

function isTelephone(phone: Value): boolean {
  return !/^(internet|x\.400)$/i.test(phone.part(3));
}

function digitsOf(text: string): string {
  return text.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '');
}
