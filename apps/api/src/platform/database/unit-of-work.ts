import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect-terms.js';
import { DatabaseError } from './errors.js';
import { openFace, withoutConnections } from './face.js';
import type { Scope } from './face.js';
import { Lease } from './lease.js';
import { Semaphore } from './semaphore.js';
import { guardRead, guardWrite } from './statement-guard.js';

/** An open transaction (or, in `read`, the reader). Stores take it as their first argument. */
export type Tx = EntityManager;

export interface RunOptions {
  /** How long to wait for a free slot, in ms. */
  waitMs?: number;
  /** How long the work may hold its transaction, in ms. Longer than the engine's lock wait of 5 s. */
  holdMs?: number;
}

export interface UnitSources {
  writer: DataSource;
  reader: DataSource;
  dialect: Dialect;
  /** Transactions, and reads, that may be open at once. */
  writeSlots: number;
  readSlots: number;
  limits: Required<RunOptions>;
  /** Told when an afterCommit callback fails: the transaction itself is committed. */
  onCallbackError: (error: unknown) => void;
  /** Gives back what opening took, after both data sources are closed. */
  letGo: () => Promise<void>;
}

interface Committed<T> {
  value: T;
  callbacks: (() => unknown)[];
}

const RETRIES = 5;

/** The only way to the database. See docs of `run` and `read`; both data sources are private to it. */
export class UnitOfWork {
  private readonly scope: Scope = new AsyncLocalStorage();
  private readonly writes: Semaphore;
  private readonly reads: Semaphore;
  /**
   * The data sources for whoever must own their life (TypeOrmModule): nothing can be sent through them, and to
   * destroy either is to close the unit.
   */
  readonly owned: { writer: DataSource; reader: DataSource };
  private closing: Promise<void> | undefined;

  constructor(private readonly sources: UnitSources) {
    this.writes = new Semaphore(sources.writeSlots);
    this.reads = new Semaphore(sources.readSlots);
    const close = () => this.close();
    this.owned = {
      writer: withoutConnections(sources.writer, close),
      reader: withoutConnections(sources.reader, close),
    };
  }

  /**
   * Runs `fn` in one transaction: all of it is committed, or none. After a deadlock the whole of `fn` is repeated,
   * so it must have no effect outside the database (see afterCommit). Throws what `fn` throws, or a DatabaseError:
   * NESTED inside another run, WAIT_TIMEOUT, HOLD_TIMEOUT, DEADLOCK, OUTCOME_UNKNOWN, MISUSE, CLOSED.
   */
  async run<T>(fn: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    if (this.standing()?.lease.kind === 'run') {
      throw new DatabaseError('NESTED', 'unit.run inside unit.run: pass the tx on, or use afterCommit');
    }
    const { waitMs, holdMs } = { ...this.sources.limits, ...options };
    const release = await this.writes.acquire(waitMs);
    let committed: Committed<T>;
    try {
      committed = await this.repeat(fn, holdMs, waitMs);
    } finally {
      release();
    }
    await this.callBack(committed.callbacks);
    return committed.value;
  }

  /**
   * Runs `fn` on the reader; writes are refused with READ_ONLY. Inside a run (or read) it gets that run's tx and
   * sees its rows. Several statements are not one snapshot: use `run` where they must be.
   */
  async read<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.standing();
    if (outer) return fn(outer.tx);
    const release = await this.reads.acquire(this.sources.limits.waitMs);
    const runner = this.sources.reader.createQueryRunner();
    const lease = new Lease('read', guardRead, () => false);
    const tx = openFace(runner, lease, this.owned.reader, this.scope);
    try {
      lease.open();
      return await this.scope.run({ lease, tx, depth: 0 }, () => fn(tx));
    } finally {
      await lease.close();
      lease.finish();
      await runner.release();
      release();
    }
  }

  /**
   * Calls `callback` once the current run is committed, outside its transaction: queues, notifications. The caller
   * of `run` waits for it; its failure is reported and does not undo anything. Throws MISUSE outside a run.
   */
  afterCommit(callback: () => unknown): void {
    const lease = this.standing()?.lease;
    if (lease?.kind !== 'run') throw new DatabaseError('MISUSE', 'afterCommit outside unit.run');
    lease.afterCommit.push(callback);
  }

  /** Refuses new work, waits for what is under way, and closes both data sources. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private standing() {
    const standing = this.scope.getStore();
    return standing && !standing.lease.isDone ? standing : undefined;
  }

  private async repeat<T>(fn: (tx: Tx) => Promise<T>, holdMs: number, waitMs: number): Promise<Committed<T>> {
    for (let retry = 0; ; retry += 1) {
      try {
        return await this.attempt(fn, holdMs, waitMs);
      } catch (error) {
        if (!this.sources.dialect.isRolledBack(error)) throw error;
        if (retry === RETRIES)
          throw new DatabaseError('DEADLOCK', `victim ${RETRIES + 1} times`, { cause: error });
        await delay(Math.random() * 20 * 2 ** retry);
      }
    }
  }

  private async attempt<T>(
    fn: (tx: Tx) => Promise<T>,
    holdMs: number,
    waitMs: number,
  ): Promise<Committed<T>> {
    const runner = await this.begin(waitMs);
    const lease = new Lease('run', guardWrite, this.sources.dialect.isRolledBack);
    const tx = openFace(runner, lease, this.owned.writer, this.scope);
    try {
      lease.open();
      const work = this.scope.run({ lease, tx, depth: 0 }, () => fn(tx));
      const value = await withinHold(work, lease, holdMs);
      const floating = await lease.close();
      if (lease.doomedBy !== undefined) throw lease.doomedBy;
      if (floating) throw new DatabaseError('MISUSE', 'the run ended with a statement not awaited');
      await this.commit(runner);
      return { value, callbacks: lease.afterCommit };
    } catch (error) {
      await lease.close();
      await this.rollback(runner);
      throw lease.doomedBy ?? error;
    } finally {
      lease.finish();
      await runner.release();
    }
  }

  /** A runner with its transaction open. Nothing has happened yet, so a passing refusal may be tried again. */
  private async begin(waitMs: number): Promise<QueryRunner> {
    const { writer, dialect } = this.sources;
    const until = performance.now() + waitMs;
    for (;;) {
      const runner = writer.createQueryRunner();
      try {
        await runner.query(dialect.begin);
        return runner;
      } catch (error) {
        await runner.release();
        if (!dialect.isPassing(error)) throw error;
        if (performance.now() > until) {
          throw new DatabaseError('WAIT_TIMEOUT', 'the database stayed busy', { cause: error });
        }
        await delay(2 + Math.random() * 8);
      }
    }
  }

  private async commit(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('COMMIT');
    } catch (error) {
      if (!this.sources.dialect.isConnectionLost(error)) throw error;
      throw new DatabaseError('OUTCOME_UNKNOWN', 'the connection was lost during COMMIT', { cause: error });
    }
  }

  // Sent raw: TypeORM's own rollback undoes only the innermost savepoint it believes to be open.
  private async rollback(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('ROLLBACK');
    } catch {
      await this.sources.dialect.abandon(runner);
    }
  }

  private async callBack(callbacks: (() => unknown)[]): Promise<void> {
    for (const callback of callbacks) {
      try {
        await this.scope.run(undefined, async () => callback());
      } catch (error) {
        this.sources.onCallbackError(error);
      }
    }
  }

  private async shutDown(): Promise<void> {
    await Promise.all([this.writes.close(), this.reads.close()]);
    for (const source of [this.sources.reader, this.sources.writer]) {
      if (source.isInitialized) await source.destroy();
    }
    await this.sources.letGo();
  }
}

async function withinHold<T>(work: Promise<T>, lease: Lease, holdMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const refusal = new DatabaseError(
        'HOLD_TIMEOUT',
        `the transaction was held for more than ${holdMs} ms`,
      );
      lease.expire(refusal);
      reject(refusal);
    }, holdMs);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
