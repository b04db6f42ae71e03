import type { SimTemplate } from '../templates.js';

/** Written out here, not shared with our server: two readings of WeChat's page check each other. */
const DATE =
  '(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{4}\\.\\d{1,2}\\.\\d{1,2})';
const TIME = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';

const RULES: Readonly<Record<string, RegExp>> = {
  thing: /^[^\r\n]{1,20}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  phrase: /^[\u4e00-\u9fff]{1,5}$/,
  name: /^.{1,20}$/u,
  date: new RegExp(`^${DATE}( ${TIME})?(~${DATE}( ${TIME})?)?$`),
  time: new RegExp(`^(${DATE} )?${TIME}(~(${DATE} )?${TIME})?$`),
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+()\- ]{1,17}$/,
  car_number: /^.{1,8}$/u,
};

/** The key of the first field WeChat would complain of, or null. */
export function badField({ fields }: SimTemplate, data: Readonly<Record<string, unknown>>): string | null {
  const keys = new Set(fields.map(({ key }) => key));
  const stranger = Object.keys(data).find((key) => !keys.has(key));
  if (stranger !== undefined) return stranger;
  return fields.find((field) => !isGood(field, data[field.key]))?.key ?? null;
}

export function textOf(value: unknown): string {
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>).value : '';
  return typeof inner === 'string' ? inner : '';
}

function isGood({ key, choices }: SimTemplate['fields'][number], value: unknown): boolean {
  const text = textOf(value);
  if (text.trim() === '') return false;
  if (choices) return choices.includes(text);
  return RULES[key.replace(/\d+$/, '')]?.test(text) ?? true;
}
