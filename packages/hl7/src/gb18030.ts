/** Node reads GB18030 and cannot write it: the table is the reader's, turned round, made when first needed. */
let table: Map<number, Buffer> | undefined;

const QUESTION_MARK = Buffer.from('?');
const SUPPLEMENTARY = 0x10000;
/** Place of U+10000 among the four-byte codes. */
const FIRST_SUPPLEMENTARY = 189_000;
/** How many four-byte codes can stand for a character of the basic plane. */
const BASIC_FOUR_BYTE = 39_420;

export function encodeGb18030(text: string): Buffer {
  const bytes = [...text].map((letter) => bytesOf(letter.codePointAt(0) ?? 0));
  return Buffer.concat(bytes);
}

function bytesOf(code: number): Buffer {
  if (code < 0x80) return Buffer.of(code);
  if (code >= SUPPLEMENTARY) return fourBytes(FIRST_SUPPLEMENTARY + code - SUPPLEMENTARY);
  table ??= reverseTable();
  return table.get(code) ?? QUESTION_MARK;
}

function reverseTable(): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  const decoder = new TextDecoder('gb18030');
  const learn = (bytes: Buffer) => {
    const text = decoder.decode(bytes);
    const code = text.codePointAt(0) ?? 0;
    // A single character that nothing shorter stands for.
    if (text.length === 1 && code !== 0xfffd && !found.has(code)) found.set(code, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn(Buffer.of(lead, trail));
  for (let place = 0; place < BASIC_FOUR_BYTE; place += 1) learn(fourBytes(place));
  return found;
}

/** The four bytes count like digits, of 10, 126 and 10 kinds from the right. */
function fourBytes(place: number): Buffer {
  const fourth = place % 10;
  const third = Math.floor(place / 10) % 126;
  const second = Math.floor(place / 1260) % 10;
  const first = Math.floor(place / 12_600);
  return Buffer.of(first + 0x81, second + 0x30, third + 0x81, fourth + 0x30);
}
