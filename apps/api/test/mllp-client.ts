import { once } from 'node:events';
import net from 'node:net';
import { decodeMessage } from '@suian/hl7/charset';
import { FrameDecoder } from '@suian/hl7/frames';
import { parseMessage } from '@suian/hl7/message';

export interface ReceivedAck {
  code: string;
  /** MSA-2. */
  controlId: string;
  text: string;
  charset: string;
  bytes: Buffer;
}

/** A hospital's sender: bytes go out as a test cuts them, acknowledgements come back in their order. */
export interface MllpClient {
  send(...chunks: Buffer[]): Promise<void>;
  next(): Promise<ReceivedAck>;
  /** Says that nothing more will come. */
  finish(): void;
  /** Goes away without a word. */
  vanish(): void;
  closed: Promise<void>;
}

export async function connectMllp(port: number): Promise<MllpClient> {
  const socket = net.connect({ port, host: '127.0.0.1' });
  socket.setNoDelay(true);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const answers = new Answers(socket);
  await once(socket, 'connect');
  return {
    send: async (...chunks) => {
      for (const chunk of chunks) {
        await new Promise<void>((resolve) => socket.write(chunk, () => resolve()));
        // Another turn of the loop, so that the network does not join what the test cut.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    next: () => answers.next(),
    finish: () => socket.end(),
    vanish: () => socket.destroy(),
    closed,
  };
}

/** Acknowledgements in their order, whether they are asked for before or after they come. */
class Answers {
  private readonly come: ReceivedAck[] = [];
  private readonly asked: { resolve: (ack: ReceivedAck) => void; reject: (error: Error) => void }[] = [];
  private isOver = false;

  constructor(socket: net.Socket) {
    const decoder = new FrameDecoder();
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const frame of decoder.push(chunk)) if (frame.kind === 'message') this.take(ackOf(frame.bytes));
    });
    socket.on('close', () => {
      this.isOver = true;
      for (const { reject } of this.asked.splice(0))
        reject(new Error('the connection ended without an answer'));
    });
  }

  next(): Promise<ReceivedAck> {
    const ack = this.come.shift();
    if (ack) return Promise.resolve(ack);
    if (this.isOver) return Promise.reject(new Error('the connection ended without an answer'));
    return new Promise((resolve, reject) => this.asked.push({ resolve, reject }));
  }

  private take(ack: ReceivedAck): void {
    const first = this.asked.shift();
    if (first) first.resolve(ack);
    else this.come.push(ack);
  }
}

export function ackOf(bytes: Buffer): ReceivedAck {
  const { text, charset } = decodeMessage(bytes);
  const reading = parseMessage(text, charset);
  if ('fault' in reading) throw new Error(`an answer that is no message: ${reading.fault.what}`);
  const said = (field: number) => reading.message.field('MSA', field).whole();
  return { code: said(1), controlId: said(2), text: said(3), charset, bytes };
}
