import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.js';

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 2_000;
/** Unpacked, all parts together. A full list of 100 000 rows is about a third of it. */
const LARGEST = 200_000_000;
const ENCRYPTED = 1;

interface Part {
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** The parts of a zip file. Nothing is unpacked but what is asked for, and never more than was declared. */
export class ZipParts {
  private readonly parts: ReadonlyMap<string, Part>;

  constructor(private readonly bytes: Buffer) {
    this.parts = directoryOf(bytes);
    let total = 0;
    for (const { size } of this.parts.values()) total += size;
    if (total > LARGEST) throw new UnreadableFile('file.unpacks-too-large');
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The part as text, '' where there is none. */
  async text(name: string): Promise<string> {
    const part = this.parts.get(name);
    if (!part) return '';
    return (await this.unpack(part)).toString('utf8');
  }

  private async unpack({ method, packed, size, offset }: Part): Promise<Buffer> {
    if (readAt(this.bytes, offset) !== LOCAL || offset + 30 > this.bytes.length) throw broken();
    const start = offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    const data = this.bytes.subarray(start, start + packed);
    if (method === 0) return data;
    if (method !== 8) throw broken();
    try {
      return await inflate(data, { maxOutputLength: Math.max(size, 1) });
    } catch (error) {
      const isLarger = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
      throw isLarger ? new UnreadableFile('file.unpacks-too-large') : broken();
    }
  }
}

function directoryOf(bytes: Buffer): Map<string, Part> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new UnreadableFile('file.unpacks-too-large');
  const parts = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || readAt(bytes, at) !== CENTRAL) throw broken();
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new UnreadableFile('file.old-or-locked');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at -= 1) {
    if (readAt(bytes, at) === END) return at;
  }
  throw broken();
}

function readAt(bytes: Buffer, at: number): number {
  return at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0;
}

function broken(): UnreadableFile {
  return new UnreadableFile('file.broken-workbook');
}
