import fc from 'fast-check';
import { encodeText } from './charset.js';
import { headerFault, parseMessage, type Hl7Message } from './message.js';

function read(text: string): Hl7Message {
  const reading = parseMessage(text, 'utf-8');
  if ('fault' in reading) throw new Error(reading.fault.what);
  return reading.message;
}

const HEADER = 'MSH|^~\\&|HIS|FAC|SUIAN||20261021083000||ADT^A03|M1|P|2.5';

describe('reading a message', () => {
  it.each(['\r', '\n', '\r\n'])('ends segments with %j', (end) => {
    const message = read([HEADER, 'PID|1||4711', '', 'ZZZ|x', ''].join(end));
    expect(message.field('PID', 3).part()).toBe('4711');
    expect(message.field('ZZZ', 1).part()).toBe('x');
    expect(message.field('MSH', 1).part()).toBe('|');
    expect(message.field('MSH', 9).part(2)).toBe('A03');
  });

  it('cuts repetitions, components and subcomponents', () => {
    const message = read(`${HEADER}\rPID|1||1^^^A&B^MR~2^^^^PI~|`);
    expect(message.all('PID', 3).map((one) => [one.part(), one.part(4, 2), one.part(5)])).toEqual([
      ['1', 'B', 'MR'],
      ['2', '', 'PI'],
    ]);
    expect(message.field('PID', 3).whole(4)).toBe('A&B');
  });

  it('takes the separators the sender names', () => {
    const message = read('MSH#!@%*#HIS#FAC###2026##ADT!A03#M1#P#2.5\rPID#1##7!!!X*Y!MR@8');
    expect(message.all('PID', 3).map((one) => one.part())).toEqual(['7', '8']);
    expect(message.field('PID', 3).part(4, 2)).toBe('Y');
  });

  it.each([
    ['a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f', 'a|b^c&d~e\\f'],
    ['一\\.br\\二', '一\n二'],
    ['\\X4D53\\H', 'MSH'],
    ['\\XE78E8B\\', '王'],
    ['\\H\\重\\N\\要', '重要'],
    ['C:\\HIS\\F\\log', 'C:\\HIS|log'],
    ['one \\ alone', 'one \\ alone'],
  ])('understands %s', (raw, meant) => {
    expect(read(`${HEADER}\rNTE|1||${raw}`).field('NTE', 3).part()).toBe(meant);
  });

  it('tells "delete it" from "not said"', () => {
    const message = read(`${HEADER}\rPID|1||4711|||||||||||""`);
    expect(message.field('PID', 14).isDeleted).toBe(true);
    expect(message.field('PID', 14).part()).toBe('');
    expect(message.field('PID', 13).isDeleted).toBe(false);
  });

  it('keeps a text together that has a bare line end in it', () => {
    const message = read(`${HEADER}\rDG1|1||I10^高血压\n3级^ICD10|||F\rPR1|1`);
    expect(message.field('DG1', 3).whole(2)).toBe('高血压\n3级');
    expect(message.field('DG1', 6).part()).toBe('F');
    expect(message.segments('PR1')).toHaveLength(1);
  });

  it.each([
    ['', 'MSH'],
    ['GET / HTTP/1.1', 'MSH'],
    ['MSH', 'MSH-2'],
    ['MSH||||', 'MSH-2'],
    ['MSH|||^', 'MSH-2'],
    ['MSHAbcd', 'MSH-2'],
    ['MSH|^^\\&|', 'MSH-2'],
    [`MSH|^~\\&|${'\rPID'.repeat(10_001)}`, 'MSH'],
  ])('refuses %j and says where', (text, path) => {
    expect(parseMessage(text, 'utf-8')).toMatchObject({ fault: { path } });
  });

  it('names what its header lacks', () => {
    expect(headerFault(read(HEADER))).toBeUndefined();
    expect(headerFault(read('MSH|^~\\&|HIS'))?.path).toBe('MSH-9');
    expect(headerFault(read('MSH|^~\\&|HIS|FAC|||||ADT^A03'))?.path).toBe('MSH-10');
  });

  it('reads whatever comes without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = parseMessage(`MSH|^~\\&|${text}`, 'utf-8');
        if ('message' in reading) reading.message.all('PID', 3).map((one) => one.part(2, 2));
      }),
    );
  });

  it('reads hexadecimal escapes in the charset of the message', () => {
    const hex = encodeText('王', 'gb18030').toString('hex').toUpperCase();
    const reading = parseMessage(`${HEADER}\rPID|||||\\X${hex}\\`, 'gb18030');
    expect('message' in reading && reading.message.field('PID', 5).part()).toBe('王');
  });
});
