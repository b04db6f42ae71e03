import { acknowledge } from './ack.js';
import { parseMessage, type Hl7Message } from './message.js';

const at = new Date('2026-10-21T01:40:00Z');

function messageOf(text: string): Hl7Message {
  const reading = parseMessage(text, 'utf-8');
  if ('fault' in reading) throw new Error(reading.fault.what);
  return reading.message;
}

describe('the acknowledgement', () => {
  it('answers the sender by his control id, in his version and charset', () => {
    const message = messageOf(
      'MSH|^~\\&|HIS^1|二院|SUIAN||20261021||ADT^A03^ADT_A03|M\\T\\1|T|2.4||||||UTF-8',
    );
    expect(acknowledge({ message, code: 'AA', text: '', at, controlId: 'k1' }).split('\r')).toEqual([
      'MSH|^~\\&|SUIAN||HIS^1|二院|20261021014000+0000||ACK^A03^ACK|k1|T|2.4||||||UTF-8',
      'MSA|AA|M\\T\\1|',
      '',
    ]);
  });

  it('uses his separators, and escapes them in the reason', () => {
    const message = messageOf('MSH#!@%*#HIS#FAC#RECV#FAC#2026##ADT!A01#MSG007#P#2.5');
    const lines = acknowledge({ message, code: 'AE', text: 'a!b#c', at, controlId: 'k1' }).split('\r');
    expect(lines[0]).toContain('MSH#!@%*#RECV#FAC#HIS#FAC#');
    expect(lines[1]).toBe('MSA#AE#MSG007#a%S%b%F%c');
  });

  it('says something even to bytes that are no message, in one line of at most 80 characters', () => {
    const text = `no\u001c\r\nmessage ${'x'.repeat(200)}`;
    const ack = acknowledge({ message: null, code: 'AR', text, at, controlId: 'k1' });
    expect(ack).toMatch(
      /^MSH\|\^~\\&\|SUIAN\|\|\|\|20261021014000\+0000\|\|ACK\|k1\|P\|2\.5\rMSA\|AR\|\|no message x{67}\r$/,
    );
  });
});
