import type { Socket } from 'node:net';
import { encodeFrame, FrameDecoder, type Frame } from '@suian/hl7/frames';
import type { Log } from '../logging/log.js';
import type { MllpDoor } from './mllp-link.js';

const KEEP_ALIVE_MS = 60_000;

/** One sender's connection: a message is answered before the next one is looked at. */
export class MllpConnection {
  private readonly decoder = new FrameDecoder();
  private isWorking = false;
  private isEnding = false;
  private readonly address: string;

  constructor(
    private readonly socket: Socket,
    private readonly link: string,
    private readonly door: MllpDoor,
    private readonly log: Log,
    idleMs: number,
  ) {
    this.address = socket.remoteAddress ?? '';
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    socket.setTimeout(idleMs, () => this.leaveIfIdle());
  }

  /** Returns when the connection is over. Nothing that comes through it can throw. */
  async serve(): Promise<void> {
    try {
      // Reading waits while a message is in work: that is how a fast sender is slowed down.
      for await (const chunk of this.socket) {
        await this.answerAll(this.decoder.push(chunk as Buffer));
        if (this.isEnding) break;
      }
    } catch (error) {
      this.log.warn('mllp connection', { link: this.link, errorCode: codeOf(error) });
    }
    this.socket.destroy();
  }

  /** Finishes the message in work, then leaves. */
  end(): void {
    this.isEnding = true;
    if (!this.isWorking) this.socket.destroy();
  }

  private async answerAll(frames: readonly Frame[]): Promise<void> {
    for (const frame of frames) {
      if (this.isEnding) return;
      this.isWorking = true;
      const answer = await this.answerTo(frame);
      this.isWorking = false;
      if (answer) await this.send(encodeFrame(answer));
    }
  }

  private async answerTo(frame: Frame): Promise<Buffer | null> {
    switch (frame.kind) {
      case 'message':
        return this.door.take(frame.bytes, this.address);
      case 'too-long':
        this.log.warn('mllp message too long', { link: this.link, length: frame.length });
        return this.door.refuse(frame.head);
      case 'abandoned':
      case 'garbage':
        // Nobody waits for an answer to these; one would be taken for the answer to something else.
        this.log.warn(`mllp ${frame.kind}`, { link: this.link, length: frame.length });
        return null;
    }
  }

  /** A sender that went away gets no answer; it will send the message again. */
  private send(bytes: Buffer): Promise<void> {
    return new Promise((resolve) => {
      this.socket.write(bytes, () => resolve());
    });
  }

  private leaveIfIdle(): void {
    if (this.isWorking) return;
    this.log.info('mllp idle', { link: this.link });
    this.socket.destroy();
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
