import { TestSystemClock } from '../../../test/clocks.js';
import { Log } from '../logging/log.js';
import type { EventRow } from './event.entity.js';
import type { EventStore } from './event.store.js';
import { EventTail } from './event-tail.js';

/** A table in which rows become visible in the order a test says. */
class FakeEvents {
  readonly rows = new Set<number>();
  asked = 0;
  newest = () => Promise.resolve(Math.max(0, ...this.rows));
  after = (sequence: number, missing: readonly number[]) => {
    this.asked += 1;
    const found = [...this.rows].filter((each) => each > sequence || missing.includes(each));
    return Promise.resolve(found.sort((a, b) => a - b).map((each) => ({ sequence: each }) as EventRow));
  };
}

describe('following the event table', () => {
  const clock = new TestSystemClock(new Date('2026-10-21T01:40:00.000Z'));
  let table: FakeEvents;
  let tail: EventTail;
  let heard: number[];

  beforeEach(() => {
    table = new FakeEvents();
    heard = [];
    tail = new EventTail(
      table as unknown as EventStore,
      clock,
      new Log('silent', { write: () => undefined }),
    );
  });
  afterEach(() => tail.onModuleDestroy());

  const listen = () => tail.listen((events) => heard.push(...events.map(({ sequence }) => sequence)));

  it('tells what comes after a console began to listen, once', async () => {
    table.rows.add(1).add(2);
    await listen();
    table.rows.add(3).add(4);
    await tail.poll();
    await tail.poll();
    expect(heard).toEqual([3, 4]);
    expect(tail.settled()).toBe(4);
  });

  it('does not lose an event whose transaction was committed after a later one', async () => {
    await listen();
    table.rows.add(2);
    await tail.poll();
    expect(tail.settled()).toBe(0);
    table.rows.add(1);
    await tail.poll();
    expect(heard).toEqual([2, 1]);
    expect(tail.settled()).toBe(2);
  });

  it('hears of one that was still being written when the first console came', async () => {
    table.rows.add(1).add(3);
    await listen();
    table.rows.add(2);
    await tail.poll();
    expect(heard).toEqual([2]);
  });

  it('gives a missing one up after ten seconds: its transaction was undone', async () => {
    await listen();
    table.rows.add(2);
    await tail.poll();
    clock.forward({ seconds: 11 });
    await tail.poll();
    expect(tail.settled()).toBe(2);
    table.rows.add(1);
    await tail.poll();
    expect(heard).toEqual([2]);
  });

  it('asks once for all consoles', async () => {
    const leave = await Promise.all([listen(), listen(), listen()]);
    const before = table.asked;
    table.rows.add(1);
    await Promise.all([tail.poll(), tail.poll(), tail.poll()]);
    expect(table.asked).toBe(before + 1);
    expect(heard).toEqual([1, 1, 1]);
    for (const each of leave) each();
    table.rows.add(2);
    await tail.poll();
    expect(heard).toEqual([1, 1, 1]);
  });
});
