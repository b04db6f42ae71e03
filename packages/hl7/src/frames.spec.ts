import fc from 'fast-check';
import { encodeText } from './charset.js';
import { encodeFrame, FrameDecoder, type Frame } from './frames.js';

const bytesOf = (frame: Frame) => (frame.kind === 'message' ? frame.bytes.toString('hex') : frame.kind);

function readAll(bytes: Buffer, cuts: readonly number[], largest?: number): Frame[] {
  const decoder = new FrameDecoder(largest);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).flatMap((end, at) => decoder.push(bytes.subarray(places[at], end)));
}

/** A message: anything without the two frame bytes, Chinese in either charset among it. */
const message = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes.filter((b) => b !== 0x0b && b !== 0x1c))),
  fc
    .tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('utf-8', 'gb18030'))
    .map(([text, charset]) => encodeText(text.replace(/[\u000b\u001c]/g, ''), charset as 'utf-8')),
);
/** What lies between frames: no start byte, no line ends (those are nothing). */
const garbage = fc
  .uint8Array({ maxLength: 12 })
  .map((bytes) => Buffer.from(bytes.filter((byte) => ![0x0b, 0x0d, 0x0a].includes(byte))));

describe('cutting a stream into messages', () => {
  it('finds the same messages however the network cuts them', () => {
    const streams = fc.array(fc.tuple(garbage, message), { maxLength: 6 });
    fc.assert(
      fc.property(streams, fc.array(fc.nat(2000), { maxLength: 20 }), (parts, cuts) => {
        const stream = Buffer.concat(parts.flatMap(([between, one]) => [between, encodeFrame(one)]));
        const expected = parts.flatMap(([between, one]) => [
          ...(between.length > 0 ? ['garbage'] : []),
          one.toString('hex'),
        ]);
        expect(readAll(stream, cuts).map(bytesOf)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('finds them byte by byte, the end bytes and a GB18030 character cut in two', () => {
    const one = encodeText('MSH|^~\\&|HIS|王秀兰|𠮷', 'gb18030');
    const stream = Buffer.concat([encodeFrame(one), Buffer.from('\r\n'), encodeFrame(one)]);
    const cuts = [...stream.keys()];
    expect(readAll(stream, cuts).map(bytesOf)).toEqual([one.toString('hex'), one.toString('hex')]);
  });

  it('counts what lies outside a frame once the next one begins', () => {
    const stream = Buffer.concat([Buffer.from('GET / HTTP/1.1\r\n'), encodeFrame(Buffer.from('MSH'))]);
    expect(readAll(stream, [])[0]).toEqual({ kind: 'garbage', length: 14 });
  });

  it('begins anew where a message was abandoned, and says so', () => {
    const stream = Buffer.concat([Buffer.from('\u000bMSH|half'), encodeFrame(Buffer.from('MSH|whole'))]);
    expect(readAll(stream, [3])).toEqual([
      { kind: 'abandoned', length: 8 },
      { kind: 'message', bytes: Buffer.from('MSH|whole') },
    ]);
  });

  it('takes an end byte that nothing follows for a part of the message', () => {
    const stream = Buffer.from('\u000ba\u001cb\u001c\u001c\r');
    expect(readAll(stream, [2, 3])).toEqual([{ kind: 'message', bytes: Buffer.from('a\u001cb\u001c') }]);
  });

  it.each([[[]], [[1, 2, 3, 9, 20]]])(
    'skips a message over the limit and keeps its beginning (%j)',
    (cuts) => {
      const stream = Buffer.concat([
        encodeFrame(Buffer.from('MSH|12345')),
        encodeFrame(Buffer.from('MSH|1')),
      ]);
      expect(readAll(stream, cuts, 5)).toEqual([
        { kind: 'too-long', head: expect.any(Buffer), length: 9 },
        { kind: 'message', bytes: Buffer.from('MSH|1') },
      ]);
    },
  );

  it('keeps 5 MB and no more of a message that never ends', () => {
    const decoder = new FrameDecoder();
    expect(decoder.push(Buffer.from('\u000bMSH|^~\\&|HIS'))).toEqual([]);
    for (let sent = 0; sent < 7; sent += 1) decoder.push(Buffer.alloc(1024 * 1024, 'x'));
    const [frame] = decoder.push(Buffer.from('\u001c\r'));
    expect(frame).toMatchObject({ kind: 'too-long', length: 7 * 1024 * 1024 + 12 });
    expect(frame?.kind === 'too-long' && frame.head.toString()).toMatch(/^MSH\|\^~\\&\|HISx/);
  });
});
