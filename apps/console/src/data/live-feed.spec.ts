import type { LiveEvent, LiveEventList } from '@suian/contracts/alerts';
import { LiveFeed, type LiveLine } from './live-feed.js';

const AT = '2026-11-21T01:00:00.000Z';

/** One line to a server, which the story plays by hand. */
class FakeLine implements LiveLine {
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((message: MessageEvent<string>) => void) | null = null;
  private onbeat: ((beat: MessageEvent<string>) => void) | null = null;

  constructor(readonly since: number) {}

  addEventListener(_type: 'beat', listener: (beat: MessageEvent<string>) => void): void {
    this.onbeat = listener;
  }
  close(): void {
    this.readyState = 2;
  }
  opens(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  beats(): void {
    this.onbeat?.({ data: JSON.stringify({ now: AT }) } as MessageEvent<string>);
  }
  says(sequence: number): void {
    this.onmessage?.({ data: JSON.stringify(event(sequence)) } as MessageEvent<string>);
  }
  breaks(): void {
    this.onerror?.();
  }
}

function event(sequence: number): LiveEvent {
  return {
    sequence,
    kind: 'alert.opened',
    departmentId: null,
    patientId: 'p',
    ref: 'r',
    severity: 'critical',
    at: AT,
  };
}

describe('the line to the server', () => {
  let lines: FakeLine[];
  let told: number[];
  let states: [string, number | undefined][];
  let answer: () => Promise<LiveEventList>;
  let polls: number;
  let feed: LiveFeed;

  const line = () => lines.at(-1)!;
  const state = () => states.at(-1)![0];
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);
  const hangs = () => new Promise<LiveEventList>(() => undefined);
  const refuses = () => Promise.reject(new Error('no answer'));

  beforeEach(async () => {
    jest.useFakeTimers();
    [lines, told, states, polls] = [[], [], [], 0];
    answer = () => Promise.resolve({ rows: [], last: 7 });
    feed = new LiveFeed({
      open: (since) => {
        lines.push(new FakeLine(since));
        return line();
      },
      poll: () => {
        polls += 1;
        return answer();
      },
      tell: ({ sequence }) => told.push(sequence),
      heardNow: () => undefined,
      setConnection: (next, sinceMs) => states.push([next, sinceMs]),
      startedAt: new Date(AT),
    });
    await feed.start();
    line().opens();
  });
  afterEach(() => {
    feed.stop();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('goes on where the first answer ended, and tells each event once', () => {
    expect(line().since).toBe(7);
    line().says(8);
    line().says(8);
    expect(told).toEqual([8]);
    expect(state()).toBe('live');
  });

  it('is believed as long as the server beats, however little happens', async () => {
    for (let beat = 0; beat < 8; beat += 1) {
      await pass(15);
      line().beats();
    }
    expect(state()).toBe('live');
    expect(lines).toHaveLength(1);
  });

  it('a server that vanished without a word is noticed after 40 s, counted from when it was last heard', async () => {
    line().beats();
    const heardMs = performance.now();
    answer = hangs;
    await pass(39);
    expect(state()).toBe('live');
    await pass(9);
    expect(states.at(-1)).toEqual(['lost', heardMs]);
  });

  it('a silent line where questions are still answered is polled each 15 s, without an alarm', async () => {
    answer = () => Promise.resolve({ rows: [event(8)], last: 8 });
    await pass(45);
    expect(states.map(([each]) => each)).not.toContain('lost');
    expect(state()).toBe('polling');
    expect(told).toEqual([8]);
  });

  it('asks for the line again after 1, 2, 5, 10 and then each 30 s', async () => {
    answer = refuses;
    for (const seconds of [1, 2, 5, 10, 30, 30]) {
      const before = lines.length;
      line().breaks();
      await pass(seconds - 0.1);
      expect(lines).toHaveLength(before);
      await pass(0.2);
      expect(lines).toHaveLength(before + 1);
    }
    expect(state()).toBe('lost');
  });

  it('is live again with the first beat, from where it was', async () => {
    line().says(9);
    line().breaks();
    await pass(1);
    expect(line().since).toBe(9);
    line().opens();
    line().beats();
    expect(state()).toBe('live');
    const before = polls;
    await pass(30);
    expect(polls).toBe(before);
  });

  it('does not ask a hanging server twice', async () => {
    answer = hangs;
    line().breaks();
    const before = polls;
    await pass(30);
    expect(polls).toBe(before);
  });

  it('opens the line at once when the network is back', async () => {
    answer = refuses;
    feed.networkGone();
    await pass(0);
    expect(state()).toBe('lost');
    feed.networkBack();
    expect(lines).toHaveLength(2);
  });
});
