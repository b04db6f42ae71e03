import { localDateAt, localTimeAt } from '../kernel/zoned-time.js';

/** What WeChat allows in one field of a subscription message (wechat.md 1.7a). */
export type FieldRule =
  | 'thing'
  | 'character_string'
  | 'number'
  | 'letter'
  | 'symbol'
  | 'phrase'
  | 'name'
  | 'date'
  | 'time'
  | 'amount'
  | 'phone_number'
  | 'car_number'
  | 'enum';

const THING_LENGTH = 20;
const CHINESE = '\\u4e00-\\u9fff';
const DAY = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2})';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';

/** Longest and form; a text that does not match costs WeChat's refusal 47003. */
const FORMS: Readonly<Record<Exclude<FieldRule, 'thing' | 'enum'>, RegExp>> = {
  character_string: /^[\x21-\x7e]{1,32}$/,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[\p{P}\p{S}]{1,5}$/u,
  phrase: new RegExp(`^[${CHINESE}]{1,5}$`, 'u'),
  name: new RegExp(`^(?:(?=.*[${CHINESE}])[^\\d\\s]{1,10}|[A-Za-z\\p{P}\\p{S}]{1,20})$`, 'u'),
  date: ranged(`${DAY}(?: ${CLOCK})?`),
  time: ranged(`(?:${DAY} )?${CLOCK}`),
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+()\- ]{1,17}$/,
  car_number: /^[\p{L}\d]{1,8}$/u,
};

/** `thing1` → thing. Null: a kind of field we do not know. */
export function ruleOfKey(key: string): FieldRule | null {
  const name = /^([a-z_]+?)\d*$/.exec(key)?.[1] ?? '';
  return isRule(name) ? name : null;
}

/**
 * The text as the field may hold it, or null where it cannot be made to fit. Only a thing is cut: a shortened number
 * or time would say something else. `choices`: of an enum.
 */
export function fitField(rule: FieldRule, text: string, choices: readonly string[] = []): string | null {
  const plain = text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
  if (plain === '') return null;
  if (rule === 'thing') return cut(plain);
  if (rule === 'enum') return choices.includes(plain) ? plain : null;
  return FORMS[rule].test(plain) ? plain : null;
}

/** `2026年8月1日 15:01`: good for a date and for a time. */
export function momentText(at: Date, offsetMinutes: number): string {
  const [year, month, day] = localDateAt(at, offsetMinutes).split('-').map(Number);
  return `${year}年${month}月${day}日 ${localTimeAt(at, offsetMinutes)}`;
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= THING_LENGTH ? text : `${letters.slice(0, THING_LENGTH - 1).join('')}…`;
}

function isRule(name: string): name is FieldRule {
  return name === 'thing' || name === 'enum' || Object.hasOwn(FORMS, name);
}

function ranged(form: string): RegExp {
  // Each side counts its own separator.
  const other = form.replaceAll('\\1', '\\2');
  return new RegExp(`^${form}(?:~${other})?$`);
}
