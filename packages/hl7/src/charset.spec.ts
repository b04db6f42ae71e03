import fc from 'fast-check';
import { decodeMessage, encodeText } from './charset.js';

const header = (charset: string) => `MSH|^~\\&|HIS|二院||||||||||||||${charset}|\rPID|||1||王秀兰`;

describe('in which charset a message is', () => {
  it.each([
    ['UNICODE UTF-8', 'utf-8'],
    ['UTF-8', 'utf-8'],
    ['GB 18030-2000', 'gb18030'],
    ['gb18030', 'gb18030'],
    ['GBK', 'gb18030'],
    ['CP936', 'gb18030'],
  ] as const)('MSH-18 %s is %s', (stated, charset) => {
    const text = header(stated);
    expect(decodeMessage(encodeText(text, charset))).toEqual({ text, charset });
  });

  it('takes the link at its word where MSH-18 says nothing, then the bytes', () => {
    const gbk = encodeText(header(''), 'gb18030');
    expect(decodeMessage(gbk, 'gb18030').text).toBe(header(''));
    expect(decodeMessage(gbk)).toEqual({ text: header(''), charset: 'gb18030' });
    expect(decodeMessage(Buffer.from(header('')))).toEqual({ text: header(''), charset: 'utf-8' });
  });

  it('believes the bytes where MSH-18 is wrong: no name is read with replacement characters', () => {
    const gbk = encodeText(header('UNICODE UTF-8'), 'gb18030');
    expect(decodeMessage(gbk)).toEqual({ text: header('UNICODE UTF-8'), charset: 'gb18030' });
  });

  it('finds MSH-18 behind a character whose second byte is a separator', () => {
    // 亅 is 81 7C and 乗 is 81 5C in GB18030: `|` and `\` inside a character.
    const text = `MSH|^~\\&|亅乗|亅||||||||||||||GBK|\rPID|||1`;
    expect(encodeText('亅', 'gb18030').toString('hex')).toBe('817c');
    expect(decodeMessage(encodeText(text, 'gb18030'), 'utf-8')).toEqual({ text, charset: 'gb18030' });
  });

  it('marks what is no character in either', () => {
    expect(decodeMessage(Buffer.from([0x4d, 0x53, 0x48, 0xff, 0xff])).text).toContain('\uFFFD');
  });

  it('reads any text back that it wrote, in both charsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('utf-8', 'gb18030'), (text, charset) => {
        const bytes = encodeText(text, charset as 'utf-8');
        const back = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
        expect(back).toBe(text);
      }),
    );
  });

  it.each([
    ['𠮷', '9534b235'],
    ['䶮', 'fe9f'],
    ['㛃', '8230b731'],
    ['€', 'a2e3'],
  ])('writes the rare %s as %s, as other programs do', (letter, hex) => {
    expect(encodeText(letter, 'gb18030').toString('hex')).toBe(hex);
  });
});
