import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { TestClock, TestSystemClock } from '../../../test/clocks.js';
import type { SessionReader, StaffActor } from '../auth/actors.js';
import { Log } from '../logging/log.js';
import type { EventStore } from './event.store.js';
import { EventTail } from './event-tail.js';
import { LiveStreams } from './live-streams.js';

const AT = new Date('2026-10-21T01:40:00.000Z');
const actor = {
  organizationId: 'o',
  departmentIds: ['d'],
  role: 'nurse',
  sessionHash: 's',
} as unknown as StaffActor;

/** The server's side of a connection, as far as a stream uses it. */
class Connection extends EventEmitter {
  destroyed = false;
  writableEnded = false;
  text = '';
  writeHead = () => this;
  write = (text: string) => {
    this.text += text;
    return true;
  };
  end = () => {
    this.writableEnded = true;
    this.destroyed = true;
    this.emit('close');
  };
}

/** What a browser's listener for the named event `beat` is told. */
function beatsIn(text: string): unknown[] {
  return [...text.matchAll(/^event: beat\ndata: (.*)$/gm)].map(
    ([, data = '']) => JSON.parse(data) as unknown,
  );
}

describe('an open line to a console', () => {
  const signedIn = jest.fn<Promise<boolean>, [string]>();
  let system: TestSystemClock;
  let connection: Connection;
  let tail: EventTail;
  let streams: LiveStreams;

  beforeEach(async () => {
    jest.useFakeTimers();
    signedIn.mockResolvedValue(true);
    system = new TestSystemClock(AT);
    const store = {
      newest: () => Promise.resolve(0),
      after: () => Promise.resolve([]),
    } as unknown as EventStore;
    const log = new Log('silent', { write: () => undefined });
    const sessions = { isSignedIn: signedIn } as unknown as SessionReader;
    tail = new EventTail(store, system, log);
    streams = new LiveStreams(tail, store, sessions, new TestClock(AT), system, log);
    connection = new Connection();
    await streams.start(actor, null, () => connection as unknown as ServerResponse);
  });
  afterEach(() => {
    streams.onModuleDestroy();
    tail.onModuleDestroy();
    jest.useRealTimers();
  });

  it('says every 15 seconds that it is still there, and what time it is', async () => {
    await jest.advanceTimersByTimeAsync(45_000);
    expect(beatsIn(connection.text)).toEqual([
      { now: AT.toISOString() },
      { now: AT.toISOString() },
      { now: AT.toISOString() },
    ]);
    expect(connection.destroyed).toBe(false);
  });

  it('ends when its session has ended', async () => {
    signedIn.mockResolvedValue(false);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(signedIn).toHaveBeenCalledWith('s');
    expect(connection.writableEnded).toBe(true);
  });

  it('ends after twelve hours', async () => {
    system.forward({ hours: 12 });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(connection.writableEnded).toBe(true);
  });

  it('ends with the process, and leaves no timer behind', () => {
    streams.onModuleDestroy();
    expect(connection.writableEnded).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });
});
