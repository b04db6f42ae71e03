import { TestClock, TestSystemClock } from '../../../test/clocks.js';
import { describeOnEachDatabase, useDatabase } from '../../../test/databases.js';
import { ENTITIES } from '../../entities.js';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { newId } from '../ids.js';
import { Log } from '../logging/log.js';
import { JobSettings } from '../settings.js';
import { DONE, JobHandlers, type Job, type JobResult } from './job-handlers.js';
import { JobRow } from './job.entity.js';
import { JobRunner } from './job-runner.js';
import { JobStore } from './job.store.js';
import { NoWakeUp } from './job-wake-up.js';
import { Jobs } from './jobs.js';
import { TimeWalk } from './time-walk.js';

const NOON = '2026-10-21T04:00:00.000Z';
const LEASE_MS = 60_000;
const silent = new Log('silent', { write: () => undefined });

describeOnEachDatabase('background work', (engine) => {
  const database = useDatabase(engine, { entities: ENTITIES, migrations: MIGRATIONS });
  let clock: TestClock;
  let system: TestSystemClock;

  beforeEach(async () => {
    clock = new TestClock(new Date(NOON));
    system = new TestSystemClock(new Date(NOON));
    await database.unit.run((tx) => tx.query('DELETE FROM job'));
  });

  const jobs = () => new Jobs(database.unit, system, new NoWakeUp());
  /** One process that works; `run` is what it does with a `task.check`. */
  const worker = (run: (tx: unknown, job: Job) => Promise<JobResult>) => {
    const handlers = new JobHandlers();
    handlers.register('task.check', { run });
    const store = new JobStore(clock, system);
    const settings = new JobSettings(LEASE_MS, 500, false, true);
    const runner = new JobRunner(database.unit, store, handlers, system, settings, silent);
    return { runner, walk: new TimeWalk(database.unit, store, runner, clock, settings) };
  };
  const add = (dueAt = clock.now(), ref = newId()) =>
    database.unit.run(async (tx) => {
      await jobs().schedule(tx, { kind: 'task.check', ref, organizationId: null, dueAt });
      return ref;
    });
  const rows = () => database.unit.read((tx) => tx.find(JobRow, { order: { id: 'ASC' } }));

  it('is queued if and only if the transaction that wanted it is committed', async () => {
    const undone = database.unit.run(async (tx) => {
      await jobs().add(tx, [{ kind: 'task.check', ref: 'a', organizationId: null, dueAt: clock.now() }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await rows()).toEqual([]);
  });

  it('runs what is due once, oldest first, and leaves what is not due', async () => {
    const seen: string[] = [];
    const { runner } = worker(async (_tx, { ref }) => {
      seen.push(ref);
      return DONE;
    });
    await add(new Date('2026-10-21T03:00:00.000Z'), 'second');
    await add(new Date('2026-10-21T02:00:00.000Z'), 'first');
    await add(new Date('2026-10-21T04:00:00.001Z'), 'later');
    expect(await runner.drain()).toBe(2);
    expect(await runner.drain()).toBe(0);
    expect(seen).toEqual(['first', 'second']);
  });

  it('scheduled again is moved, never doubled', async () => {
    const later = new Date('2026-10-22T04:00:00.000Z');
    await add(clock.now(), 'alert');
    await add(later, 'alert');
    expect(await rows()).toMatchObject([{ ref: 'alert', dueAt: later }]);
    await Promise.all(Array.from({ length: 8 }, () => add(later, 'other')));
    expect((await rows()).filter(({ ref }) => ref === 'other')).toHaveLength(1);
  });

  it('cancelled is not run, and can be scheduled anew', async () => {
    const run = jest.fn(async () => DONE);
    const { runner } = worker(run);
    await add(clock.now(), 'x');
    await database.unit.run((tx) => jobs().cancel(tx, 'task.check', 'x'));
    await runner.drain();
    expect(run).not.toHaveBeenCalled();
    await add(clock.now(), 'x');
    await runner.drain();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('four workers share the work and do none of it twice', async () => {
    const seen: string[] = [];
    for (let n = 0; n < 60; n += 1) await add();
    const workers = Array.from({ length: 4 }, () =>
      worker(async (_tx, { ref }) => {
        seen.push(ref);
        return DONE;
      }),
    );
    await Promise.all(workers.map(({ runner }) => runner.drain()));
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it('a killed worker’s job is run by another when its lease ends, and not before', async () => {
    const ref = await add();
    const store = new JobStore(clock, system);
    await database.unit.run((tx) => store.claim(tx, 10, LEASE_MS));
    const run = jest.fn(async () => DONE);
    const { runner } = worker(run);
    system.forward({ seconds: 59 });
    await runner.drain();
    expect(run).not.toHaveBeenCalled();
    system.forward({ seconds: 1 });
    await runner.drain();
    expect(run).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ ref }));
  });

  it('a worker that slept through its lease keeps nothing of what it did', async () => {
    const ref = await add();
    const { runner } = worker(async () => {
      // Another worker thinks it is dead, and has done it.
      system.forward({ seconds: 61 });
      return DONE;
    });
    const stale = worker(async (tx) => {
      const inner = tx as Parameters<Parameters<typeof database.unit.run>[0]>[0];
      await inner.query('UPDATE job SET fence = fence + 1 WHERE ref = ?', [ref]);
      await inner.query("UPDATE job SET last_error = 'half' WHERE ref = ?", [ref]);
      return DONE;
    });
    await stale.runner.drain();
    expect(await rows()).toMatchObject([{ state: 'waiting', lastError: null }]);
    system.forward({ seconds: 60 });
    await runner.drain();
    expect(await rows()).toMatchObject([{ state: 'done', active: null }]);
  });

  it('what fails is tried again, ever more slowly, and never given up', async () => {
    await add();
    let isBroken = true;
    const run = jest.fn(async () => {
      if (isBroken) throw Object.assign(new Error('周桂兰'), { code: 'ECONNREFUSED' });
      return DONE;
    });
    const { runner } = worker(run);
    for (const seconds of [1, 5, 30, 120, 600]) {
      await runner.drain();
      system.forward({ seconds });
    }
    const [failed] = await rows();
    expect(failed).toMatchObject({ state: 'failed', active: 'yes', lastError: 'ECONNREFUSED', attempts: 5 });
    expect(JSON.stringify(failed)).not.toContain('周桂兰');
    isBroken = false;
    await runner.drain();
    expect(await rows()).toMatchObject([{ state: 'done' }]);
    expect(run).toHaveBeenCalledTimes(6);
  });

  it('that asks to run again at once is a fault that shows, not a loop', async () => {
    await add();
    const { runner } = worker(async () => ({ kind: 'again', at: clock.now() }));
    expect(await runner.drain()).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'waiting', lastError: 'Error', attempts: 1 }]);
  });

  it('work outside the database comes after the commit, and its receipt is settled after it', async () => {
    await add();
    const steps: string[] = [];
    const { runner } = worker(async () => ({
      kind: 'outside',
      work: async () => {
        const [row] = await rows();
        steps.push(`sent while ${row?.state}`);
        return async () => {
          steps.push('receipt');
          return DONE;
        };
      },
    }));
    await runner.drain();
    expect(steps).toEqual(['sent while waiting', 'receipt']);
    expect(await rows()).toMatchObject([{ state: 'done' }]);
  });

  it('a moved clock stops at each due instant in turn', async () => {
    const at = (hour: number) => new Date(`2026-10-21T${String(hour).padStart(2, '0')}:00:00.000Z`);
    const seen: string[] = [];
    const { walk } = worker(async (_tx, { ref }) => {
      seen.push(`${ref} ${clock.now().toISOString().slice(11, 16)}`);
      return ref === 'ladder' && seen.length < 4
        ? { kind: 'again', at: new Date(clock.now().getTime() + 1_800_000) }
        : DONE;
    });
    await add(at(5), 'ladder');
    await add(at(6), 'letter');
    await add(at(20), 'night');
    await walk.to(at(12), async (to) => clock.set(to));
    expect(seen).toEqual(['ladder 05:00', 'ladder 05:30', 'ladder 06:00', 'letter 06:00', 'ladder 06:30']);
    expect(clock.now()).toEqual(at(12));
  });

  it('a kind with two handlers, or none, does not start', () => {
    const handlers = new JobHandlers();
    handlers.register('task.check', { run: async () => DONE });
    expect(() => handlers.register('task.check', { run: async () => DONE })).toThrow('two handlers');
    expect(() => handlers.onApplicationBootstrap()).toThrow('no handler');
  });
});
