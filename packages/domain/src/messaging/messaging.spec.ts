import { outsideQuietHours } from './quiet-hours.js';
import { remindAfterLooking } from './remind-after-looking.js';
import { fitField, momentText, ruleOfKey, type FieldRule } from './template-fields.js';

const BEIJING = 480;

describe('the quiet hours', () => {
  it.each([
    ['before the evening', '2026-10-21T12:59:59.000Z', '2026-10-21T12:59:59.000Z'],
    ['as they begin', '2026-10-21T13:00:00.000Z', '2026-10-22T00:00:00.000Z'],
    ['before midnight', '2026-10-21T15:59:30.500Z', '2026-10-22T00:00:00.000Z'],
    ['after midnight', '2026-10-21T16:00:00.000Z', '2026-10-22T00:00:00.000Z'],
    ['a moment before they end', '2026-10-21T23:59:59.999Z', '2026-10-22T00:00:00.000Z'],
    ['as they end', '2026-10-22T00:00:00.000Z', '2026-10-22T00:00:00.000Z'],
    ['at noon', '2026-10-22T04:00:00.000Z', '2026-10-22T04:00:00.000Z'],
  ])('%s', (_, at, then) => {
    expect(outsideQuietHours(new Date(at), BEIJING)).toEqual(new Date(then));
  });

  it('are those of the zone', () => {
    const at = new Date('2026-10-21T13:30:00.000Z');
    expect(outsideQuietHours(at, 0)).toEqual(at);
    expect(outsideQuietHours(at, -3 * 60)).toEqual(at);
    expect(outsideQuietHours(at, -9 * 60)).toEqual(new Date('2026-10-21T17:00:00.000Z'));
  });

  it('may lie within one day', () => {
    const siesta = { from: '12:00', to: '14:00' };
    expect(outsideQuietHours(new Date('2026-10-21T04:30:00.000Z'), BEIJING, siesta)).toEqual(
      new Date('2026-10-21T06:00:00.000Z'),
    );
    const evening = new Date('2026-10-21T13:30:00.000Z');
    expect(outsideQuietHours(evening, BEIJING, siesta)).toEqual(evening);
  });
});

describe('the reminder of somebody who looked a moment ago', () => {
  const opensAt = new Date('2026-10-21T00:00:00.000Z');
  const dueAt = new Date('2026-10-21T12:00:00.000Z');
  const closesAt = new Date('2026-10-22T16:00:00.000Z');
  const window = { opensAt, dueAt, closesAt };

  it.each([
    ['not yet open', '2026-10-20T00:00:00.000Z', '2026-10-21T00:00:00.000Z'],
    ['open on his screen', '2026-10-21T01:00:00.000Z', '2026-10-21T12:00:00.000Z'],
    ['overdue on his screen', '2026-10-21T13:00:00.000Z', '2026-10-21T17:00:00.000Z'],
  ])('waits where it is %s', (_, now, then) => {
    expect(remindAfterLooking(window, new Date(now))).toEqual(new Date(then));
  });
});

describe('the rule of a field', () => {
  it.each([
    ['thing1', 'thing'],
    ['time12', 'time'],
    ['character_string3', 'character_string'],
    ['phone_number4', 'phone_number'],
    ['enum_string1', null],
    ['const1', null],
    ['1', null],
    ['constructor', null],
  ])('of %s is %s', (key, rule) => expect(ruleOfKey(key)).toBe(rule));
});

const LONG = '江岚市第二人民医院骨科三病区术后随访提醒中心';

describe('what a field may hold', () => {
  it.each<[FieldRule, string, string | null]>([
    ['thing', '  术后\n随访\t ', '术后 随访'],
    ['thing', LONG.slice(0, 20), LONG.slice(0, 20)],
    ['thing', LONG, `${LONG.slice(0, 19)}…`],
    ['thing', '😷'.repeat(20), '😷'.repeat(20)],
    ['thing', '😷'.repeat(21), `${'😷'.repeat(19)}…`],
    ['thing', ' \u0000\u3000 ', null],
    ['character_string', 'A-1/2', 'A-1/2'],
    ['character_string', '号1', null],
    ['character_string', 'x'.repeat(33), null],
    ['number', '12.5', '12.5'],
    ['number', '1'.repeat(33), null],
    ['number', '1.', null],
    ['letter', 'abc', 'abc'],
    ['letter', 'ab1', null],
    ['symbol', '!?', '!?'],
    ['symbol', 'a', null],
    ['phrase', '待完成', '待完成'],
    ['phrase', '待您来完成', '待您来完成'],
    ['phrase', '请您来完成吧', null],
    ['phrase', '待A', null],
    ['name', '*三', '*三'],
    ['name', 'Li*', 'Li*'],
    ['name', '王'.repeat(11), null],
    ['name', 'x'.repeat(21), null],
    ['date', '2026-08-01', '2026-08-01'],
    ['date', '2026年8月1日 15:01', '2026年8月1日 15:01'],
    ['date', '2026/8/1~2026/8/3', '2026/8/1~2026/8/3'],
    ['date', '2026-08/01', null],
    ['date', '15:01', null],
    ['time', '15:01', '15:01'],
    ['time', '15:01:30~16:00', '15:01:30~16:00'],
    ['time', '2026年8月1日 15:01', '2026年8月1日 15:01'],
    ['time', '24:00', null],
    ['time', '明天', null],
    ['amount', '￥50.00', '￥50.00'],
    ['amount', '50元', '50元'],
    ['amount', '12345678901', null],
    ['phone_number', '0700-123456', '0700-123456'],
    ['phone_number', '1'.repeat(18), null],
    ['car_number', '粤A12345', '粤A12345'],
    ['car_number', '粤A-12345', null],
    ['enum', '', null],
  ])('%s: %j → %j', (rule, text, fitted) => expect(fitField(rule, text)).toBe(fitted));

  it('is one of the choices of an enum', () => {
    expect(fitField('enum', '待完成', ['待完成', '已完成'])).toBe('待完成');
    expect(fitField('enum', '完成', ['待完成', '已完成'])).toBeNull();
  });

  it('a moment fits a date and a time', () => {
    const text = momentText(new Date('2026-08-01T07:01:00.000Z'), BEIJING);
    expect(text).toBe('2026年8月1日 15:01');
    expect(fitField('date', text)).toBe(text);
    expect(fitField('time', text)).toBe(text);
  });
});
