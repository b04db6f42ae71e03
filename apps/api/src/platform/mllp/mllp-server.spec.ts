import { acknowledge } from '@suian/hl7/ack';
import { encodeFrame } from '@suian/hl7/frames';
import { parseMessage } from '@suian/hl7/message';
import { connectMllp, type MllpClient } from '../../../test/mllp-client.js';
import { Log } from '../logging/log.js';
import type { MllpDoor } from './mllp-link.js';
import { MllpServer } from './mllp-server.js';

const messageOf = (id: string) => Buffer.from(`MSH|^~\\&|HIS|FAC|||2026||ADT^A03|${id}|P|2.5\rPID|||1`);
const frameOf = (id: string) => encodeFrame(messageOf(id));

function answer(bytes: Buffer, code: 'AA' | 'AR'): Buffer {
  const reading = parseMessage(bytes.toString(), 'utf-8');
  const message = 'message' in reading ? reading.message : null;
  return Buffer.from(acknowledge({ message, code, text: '', at: new Date(0), controlId: 'k' }));
}

/** A door that answers when it is told to, and remembers what it saw. */
class SlowDoor implements MllpDoor {
  readonly began: string[] = [];
  isHeld = false;
  private release: (() => void) | undefined;
  private arrived: (() => void) | undefined;

  async take(bytes: Buffer): Promise<Buffer> {
    this.began.push(/ADT\^A03\|(\w+)/.exec(bytes.toString())?.[1] ?? '?');
    this.arrived?.();
    if (this.isHeld) await new Promise<void>((resolve) => (this.release = resolve));
    return answer(bytes, 'AA');
  }

  refuse(head: Buffer): Buffer {
    return answer(head, 'AR');
  }

  nextArrival(): Promise<void> {
    return new Promise((resolve) => (this.arrived = resolve));
  }

  letGo(): void {
    this.isHeld = false;
    this.release?.();
  }
}

describe('the MLLP port', () => {
  let door: SlowDoor;
  let server: MllpServer;
  let clients: MllpClient[];

  const start = async (from: string[] = [], idleMs?: number) => {
    const link = { name: 'his', host: '127.0.0.1', port: 0, from };
    server = new MllpServer(link, door, new Log('silent'), idleMs);
    return server.listen();
  };
  const connect = async (port: number) => {
    const client = await connectMllp(port);
    clients.push(client);
    return client;
  };
  const idsOf = async (client: MllpClient, count: number) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) ids.push((await client.next()).controlId);
    return ids;
  };

  beforeEach(() => {
    door = new SlowDoor();
    clients = [];
  });
  afterEach(async () => {
    door.letGo();
    for (const client of clients) client.vanish();
    await server.close();
  });

  it('answers several messages of one chunk once each, in their order', async () => {
    const client = await connect(await start());
    await client.send(Buffer.concat(['a', 'b', 'c'].map(frameOf)));
    expect(await idsOf(client, 3)).toEqual(['a', 'b', 'c']);
    expect(door.began).toEqual(['a', 'b', 'c']);
  });

  it('looks at the next message only when the one before is answered', async () => {
    door.isHeld = true;
    const client = await connect(await start());
    const arrival = door.nextArrival();
    await client.send(frameOf('a'), frameOf('b'));
    await arrival;
    expect(door.began).toEqual(['a']);
    door.letGo();
    expect(await idsOf(client, 2)).toEqual(['a', 'b']);
  });

  it('answers a message cut anywhere, also inside its end', async () => {
    const client = await connect(await start());
    const frame = frameOf('a');
    await client.send(...[...frame].map((byte) => Buffer.of(byte)));
    expect(await idsOf(client, 1)).toEqual(['a']);
  });

  it('goes on after garbage and after a message that was abandoned', async () => {
    const client = await connect(await start());
    await client.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'), Buffer.from('\u000bMSH|half'), frameOf('a'));
    expect(await idsOf(client, 1)).toEqual(['a']);
    expect(door.began).toEqual(['a']);
  });

  it('refuses a message over 5 MB by its control id, and takes the next', async () => {
    const client = await connect(await start());
    const long = Buffer.concat([messageOf('long'), Buffer.alloc(5 * 1024 * 1024, 'x')]);
    await client.send(encodeFrame(long), frameOf('a'));
    expect(await client.next()).toMatchObject({ code: 'AR', controlId: 'long' });
    expect(await client.next()).toMatchObject({ code: 'AA', controlId: 'a' });
  });

  it('works for two senders at once', async () => {
    door.isHeld = true;
    const port = await start();
    const [one, two] = [await connect(port), await connect(port)];
    const arrival = door.nextArrival();
    await one.send(frameOf('a'));
    await arrival;
    door.isHeld = false;
    await two.send(frameOf('b'));
    expect(await idsOf(two, 1)).toEqual(['b']);
    door.letGo();
    expect(await idsOf(one, 1)).toEqual(['a']);
  });

  it('answers a sender that has said its last word', async () => {
    const client = await connect(await start());
    await client.send(frameOf('a'));
    client.finish();
    expect(await idsOf(client, 1)).toEqual(['a']);
    await client.closed;
  });

  it('outlives a sender that goes away in the middle of a message in work', async () => {
    door.isHeld = true;
    const port = await start();
    const client = await connect(port);
    const arrival = door.nextArrival();
    await client.send(frameOf('a'), frameOf('b'));
    await arrival;
    client.vanish();
    await client.closed;
    door.letGo();
    const other = await connect(port);
    await other.send(frameOf('c'));
    expect(await idsOf(other, 1)).toEqual(['c']);
  });

  it('lets in only the addresses it was given', async () => {
    const stranger = await connect(await start(['10.1.2.3']));
    await stranger.closed;
    await expect(stranger.next()).rejects.toThrow('without an answer');
  });

  it('hangs up on a connection that stays silent, never on one whose message is in work', async () => {
    const client = await connect(await start([], 20));
    await client.closed;
    expect(door.began).toEqual([]);
  });

  it('stops by answering what is in work and leaving', async () => {
    door.isHeld = true;
    const client = await connect(await start());
    const arrival = door.nextArrival();
    await client.send(Buffer.concat([frameOf('a'), frameOf('b')]));
    await arrival;
    const closing = server.close();
    door.letGo();
    expect((await client.next()).controlId).toBe('a');
    await Promise.all([closing, client.closed]);
    expect(door.began).toEqual(['a']);
  });
});
