import type { AsyncLocalStorage } from 'node:async_hooks';
import { EntityManager } from 'typeorm';
import type {
  DataSource,
  EntityTarget,
  InsertResult,
  ObjectLiteral,
  QueryDeepPartialEntity,
  QueryRunner,
} from 'typeorm';
import { DatabaseError } from './errors.js';
import type { Lease } from './lease.js';
import { withoutValues } from './statement-error.js';

/** What code started inside a run or read can find out about it. */
export interface Standing {
  lease: Lease;
  tx: EntityManager;
  /** How many savepoints deep this code stands. */
  depth: number;
}

export type Scope = AsyncLocalStorage<Standing | undefined>;

/**
 * The data source as a transaction or Nest sees it: all of TypeORM's knowledge, but no way to a connection of its
 * own. To destroy it is to call `destroy`. One per data source.
 */
export function withoutConnections(source: DataSource, destroy: () => Promise<void>): DataSource {
  const view = Object.create(source, {
    createQueryRunner: { value: refuseStray },
    destroy: { value: destroy },
  }) as DataSource;
  // TypeORM looks at the manager's kind; this one can send nothing either.
  Object.defineProperty(view, 'manager', { value: new EntityManager(view) });
  return view;
}

/**
 * The EntityManager of one run or read. Every statement passes the lease first. TypeORM shares one query runner
 * between all users of SQLite, hence a face over the runner for each lease; nothing of TypeORM is replaced.
 */
export function openFace(runner: QueryRunner, lease: Lease, source: DataSource, scope: Scope): EntityManager {
  const inTransaction = lease.kind === 'run';
  const face = Object.create(runner, {
    dataSource: { value: source },
    isReleased: { value: false },
    isTransactionActive: { value: inTransaction, writable: true },
    transactionDepth: { value: inTransaction ? 1 : 0, writable: true },
    connect: { value: refuseStray },
    release: { value: refuseStray },
    stream: { value: refuseStray },
    query: {
      value: async (sql: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<unknown> => {
        lease.check(sql, parameters, depthIn(scope, lease));
        return lease.follow(sendBy(runner, sql, parameters, useStructuredResult));
      },
    },
  }) as QueryRunner;
  return new LeasedManager(source, face, lease, scope);
}

async function sendBy(
  runner: QueryRunner,
  sql: string,
  parameters: unknown[] | undefined,
  useStructuredResult: boolean | undefined,
): Promise<unknown> {
  try {
    return await (useStructuredResult ? runner.query(sql, parameters, true) : runner.query(sql, parameters));
  } catch (error) {
    throw withoutValues(error);
  }
}

function depthIn(scope: Scope, lease: Lease): number | undefined {
  const standing = scope.getStore();
  return standing?.lease === lease ? standing.depth : undefined;
}

function refuseStray(): never {
  throw new DatabaseError('MISUSE', 'all statements go through the tx of unit.run or unit.read');
}

type Work<T> = (tx: EntityManager) => Promise<T>;

/** Savepoints one after another or one inside another; two at once would roll back each other's rows. */
class LeasedManager extends EntityManager {
  constructor(
    source: DataSource,
    face: QueryRunner,
    private readonly lease: Lease,
    private readonly scope: Scope,
  ) {
    super(source, face);
  }

  /** Without TypeORM's second statement, which reads every row back for its column defaults. */
  override insert<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    rows: QueryDeepPartialEntity<T> | QueryDeepPartialEntity<T>[],
  ): Promise<InsertResult> {
    return this.createQueryBuilder().insert().into(target).values(rows).updateEntity(false).execute();
  }

  override async transaction<T>(work: Work<T> | string, _never?: Work<T>): Promise<T> {
    if (typeof work === 'string')
      throw new DatabaseError('MISUSE', 'the isolation level is set by the session');
    const { lease, scope } = this;
    const depth = depthIn(scope, lease) ?? lease.depth;
    if (depth !== lease.depth)
      throw new DatabaseError('MISUSE', 'savepoints in parallel: await one before the next');
    lease.depth += 1;
    try {
      return await scope.run({ lease, tx: this, depth: lease.depth }, () => super.transaction(work));
    } finally {
      lease.depth -= 1;
    }
  }
}
