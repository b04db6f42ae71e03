import fs from 'node:fs';
import path from 'node:path';
import { acknowledge } from './ack.js';
import { readAdt } from './adt.js';
import type { AdtEvent } from './adt-event.js';
import { decodeMessage, encodeText } from './charset.js';
import { encodeFrame, FrameDecoder } from './frames.js';
import { parseMessage, type Hl7Message } from './message.js';

const corpora = process.env.SUIAN_CORPORA;
if (!corpora) console.warn('hl7 corpora: left out, SUIAN_CORPORA is not set');
const describeCorpora = corpora ? describe : describe.skip;

interface Expected {
  message: string;
  patient: {
    identifiers: string[];
    family: string;
    given: string[];
    gender: string;
    birthDate: string;
    phones: string[];
  };
  encounter: { status: string; period: { start: string; end?: string } };
}

function bytesOf(folder: string, file: string): Buffer {
  return fs.readFileSync(path.join(corpora ?? '', folder, file));
}

function filesOf(folder: string): [string, string][] {
  const names = corpora ? fs.readdirSync(path.join(corpora, folder)) : [];
  return names.filter((name) => name.endsWith('.hl7')).map((name) => [folder, name]);
}

function load(folder: string, file: string): { message: Hl7Message; event: AdtEvent } {
  const { text, charset } = decodeMessage(bytesOf(folder, file));
  const reading = parseMessage(text, charset);
  if ('fault' in reading) throw new Error(`${file}: ${reading.fault.what}`);
  return { message: reading.message, event: readAdt(reading.message, { zone: 'Asia/Shanghai' }) };
}

describeCorpora('the messages of the corpora', () => {
  it.each([...filesOf('hl7v2'), ...filesOf('hl7v2-zh')])(
    '%s/%s: read, and acknowledged by its id',
    (folder, file) => {
      const { message, event } = load(folder, file);
      expect(event).toMatchObject({ messageType: 'ADT', trigger: expect.stringMatching(/^A\d\d$/) });
      const at = new Date('2026-10-21T00:00:00Z');
      const ack = parseMessage(acknowledge({ message, code: 'AA', text: '', at, controlId: 'k' }), 'utf-8');
      expect('message' in ack && ack.message.field('MSA', 2).part()).toBe(event.controlId);
    },
  );

  it('every patient and stay is as expected.json has it', () => {
    const expected = JSON.parse(bytesOf('hl7v2', 'expected.json').toString()) as Expected[];
    for (const { message: file, patient, encounter } of expected) {
      const { event } = load('hl7v2', file);
      expect(patient.identifiers).toContain(event.patient.mrn);
      expect(patient.phones).toContain(event.patient.phone);
      expect(event.patient).toMatchObject({ sex: patient.gender, birthOn: patient.birthDate });
      expect(event.patient.name.split(' ')).toEqual(
        expect.arrayContaining([patient.family, patient.given[0]]),
      );
      expect(event.visit.admittedAt).toBe(new Date(encounter.period.start).toISOString());
      const { end } = encounter.period;
      expect(event.visit.dischargedAt).toBe(end === undefined ? undefined : new Date(end).toISOString());
    }
    expect(expected).toHaveLength(4);
  });

  it.each([
    ['rethink__edge-crlf-line-endings.hl7', '12345', 'JOHN DOE', 'MSG006'],
    ['rethink__edge-custom-delimiters.hl7', '12345', 'JOHN A DOE', 'MSG007'],
    ['rethink__edge-escaped-delimiters.hl7', '12345', 'JOHN^JANE DOE&SMITH', 'MSG001'],
    ['rethink__edge-field-repetitions.hl7', '10001', 'MANY PHONES JONES', 'MSG004'],
    ['rethink__edge-non-ascii.hl7', '54321', 'JOSÉ Ñ MÜLLER', 'MSG002'],
    ['rethink__edge-z-segments.hl7', '99999', 'PATIENT TEST', 'MSG003'],
  ])('%s: %s %s', (file, mrn, name, controlId) => {
    expect(load('hl7v2', file).event).toMatchObject({ controlId, patient: { mrn, name }, problems: [] });
  });

  it('empty segments: the patient is nobody, and that is said', () => {
    const { event } = load('hl7v2', 'rethink__edge-empty-segments.hl7');
    expect(event.problems).toMatchObject([{ path: 'PID-3', what: 'patient.identifier-missing' }]);
  });

  it('escapes and Z segments keep their text', () => {
    const escaped = load('hl7v2', 'rethink__edge-escaped-delimiters.hl7').message;
    expect(escaped.field('OBX', 5).part()).toBe(
      'Result contains pipe | and ampersand & and caret ^ and tilde ~ and backslash \\ chars',
    );
    expect(load('hl7v2', 'rethink__edge-z-segments.hl7').message.field('ZVN', 3).part(3)).toBe('VALUE3');
  });

  it('the Chinese one, also in GB18030', () => {
    const utf8 = bytesOf('hl7v2-zh', 'hsb_adt_a01_utf8.hl7');
    const gbk = encodeText(utf8.toString(), 'gb18030');
    for (const bytes of [utf8, gbk]) {
      const { text, charset } = decodeMessage(bytes);
      const reading = parseMessage(text, charset);
      const event = 'message' in reading ? readAdt(reading.message, { zone: 'Asia/Shanghai' }) : undefined;
      expect(event).toMatchObject({
        trigger: 'A01',
        patient: { mrn: 'P100001', name: '张三', birthOn: '1980-01-01', sex: 'male' },
        visit: { departmentName: '内科' },
        problems: [],
      });
    }
  });

  it('all of them in one stream, cut every 7 bytes, none lost and none doubled', () => {
    const all = [...filesOf('hl7v2'), ...filesOf('hl7v2-zh')].map(([folder, file]) => bytesOf(folder, file));
    const stream = Buffer.concat(all.map(encodeFrame));
    const decoder = new FrameDecoder();
    const found: Buffer[] = [];
    for (let at = 0; at < stream.length; at += 7)
      for (const frame of decoder.push(stream.subarray(at, at + 7)))
        if (frame.kind === 'message') found.push(frame.bytes);
    expect(found).toEqual(all);
  });
});
