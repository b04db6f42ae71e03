import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GREY_ONE_BIT = Buffer.from([1, 0, 0, 0, 0]);

/** A square black and white PNG. `isDark` is asked for each pixel of a row given by `y`. */
export function squarePng(width: number, isDark: (x: number, y: number) => boolean): Buffer {
  const rowLength = 1 + Math.ceil(width / 8);
  const pixels = Buffer.alloc(rowLength * width);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(x, y)) continue;
      const at = y * rowLength + 1 + (x >> 3);
      pixels.writeUInt8(pixels.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([uint32(width), uint32(width), GREY_ONE_BIT])),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
