/** MLLP: 0x0B, the message, 0x1C 0x0D. None of the three occurs inside a character of UTF-8 or GB18030. */
const START = 0x0b;
const END = 0x1c;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

export const LARGEST_MESSAGE = 5 * 1024 * 1024;

/** What is kept of a message that is too long: enough to answer its sender by its control id. */
const KEPT_HEAD = 4096;

export type Frame =
  | { kind: 'message'; bytes: Buffer }
  /** Longer than allowed; `head` is its beginning. */
  | { kind: 'too-long'; head: Buffer; length: number }
  /** A message whose end never came before the next began. */
  | { kind: 'abandoned'; length: number }
  /** Bytes that belonged to no message. */
  | { kind: 'garbage'; length: number };

export function encodeFrame(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.of(START), bytes, Buffer.of(END, CARRIAGE_RETURN)]);
}

/** Cuts what one connection sends into messages, wherever the network cut it. */
export class FrameDecoder {
  private isInside = false;
  /** The last byte seen was 0x1C: the end, if 0x0D follows. */
  private isEnding = false;
  private parts: Buffer[] = [];
  private length = 0;
  private garbage = 0;

  constructor(private readonly largest = LARGEST_MESSAGE) {}

  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = [];
    let at = 0;
    while (at < chunk.length)
      at = this.isInside ? this.readInside(chunk, at, frames) : this.readOutside(chunk, at, frames);
    return frames;
  }

  private readOutside(chunk: Buffer, from: number, frames: Frame[]): number {
    const start = chunk.indexOf(START, from);
    const end = start < 0 ? chunk.length : start;
    for (let at = from; at < end; at += 1) if (!isLineEnd(chunk[at])) this.garbage += 1;
    if (start < 0) return end;
    if (this.garbage > 0) frames.push({ kind: 'garbage', length: this.garbage });
    this.begin();
    return start + 1;
  }

  private readInside(chunk: Buffer, from: number, frames: Frame[]): number {
    if (this.isEnding) return this.readAfterEnd(chunk, from, frames);
    const end = firstOf(chunk, from);
    this.keep(chunk.subarray(from, end));
    if (end === chunk.length) return end;
    if (chunk[end] === END) this.isEnding = true;
    else {
      frames.push({ kind: 'abandoned', length: this.length });
      this.begin();
    }
    return end + 1;
  }

  private readAfterEnd(chunk: Buffer, from: number, frames: Frame[]): number {
    this.isEnding = false;
    if (chunk[from] === CARRIAGE_RETURN) {
      frames.push(this.finished());
      this.isInside = false;
      return from + 1;
    }
    this.keep(Buffer.of(END));
    return from;
  }

  private begin(): void {
    this.isInside = true;
    this.parts = [];
    this.length = 0;
    this.garbage = 0;
  }

  /** Beyond the limit bytes are counted, not kept. */
  private keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.length += bytes.length;
    if (this.length <= this.largest) this.parts.push(bytes);
    else if (this.parts.length > 1 || (this.parts[0]?.length ?? 0) > KEPT_HEAD) this.parts = [this.head()];
    else if (this.parts.length === 0) this.parts = [Buffer.from(bytes.subarray(0, KEPT_HEAD))];
  }

  private finished(): Frame {
    const { length } = this;
    const frame: Frame =
      length > this.largest
        ? { kind: 'too-long', head: this.head(), length }
        : { kind: 'message', bytes: Buffer.concat(this.parts) };
    this.parts = [];
    return frame;
  }

  private head(): Buffer {
    return Buffer.concat(this.parts).subarray(0, KEPT_HEAD);
  }
}

function firstOf(chunk: Buffer, from: number): number {
  const end = chunk.indexOf(END, from);
  const start = chunk.subarray(from, end < 0 ? chunk.length : end).indexOf(START);
  if (start >= 0) return from + start;
  return end < 0 ? chunk.length : end;
}

/** Many senders put a line end between two frames. */
function isLineEnd(byte: number | undefined): boolean {
  return byte === CARRIAGE_RETURN || byte === LINE_FEED;
}
