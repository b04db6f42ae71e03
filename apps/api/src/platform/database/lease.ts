import { DatabaseError } from './errors.js';
import type { StatementGuard } from './statement-guard.js';

type Phase = 'edge' | 'open' | 'done';

/**
 * The right to send statements over one connection for one run or read. `edge`: BEGIN, COMMIT or ROLLBACK is on its
 * way; `open`: the work may send; `done`: over. Outside `open` every statement is refused.
 */
export class Lease {
  readonly afterCommit: (() => unknown)[] = [];
  /** How many savepoints are open. Work outside the innermost one may not send meanwhile. */
  depth = 0;
  private phase: Phase = 'edge';
  private refusal = new DatabaseError(
    'MISUSE',
    'this transaction is over: a statement came late or was not awaited',
  );
  private doom: Error | undefined;
  private readonly pending = new Set<Promise<unknown>>();

  constructor(
    readonly kind: 'run' | 'read',
    private readonly guard: StatementGuard,
    private readonly isRolledBack: (error: unknown) => boolean,
  ) {}

  get isOpen(): boolean {
    return this.phase === 'open';
  }

  get isDone(): boolean {
    return this.phase === 'done';
  }

  /** The engine's error after which nothing more may be executed, if there was one. */
  get doomedBy(): Error | undefined {
    return this.doom;
  }

  open(): void {
    this.phase = 'open';
  }

  /** The work held on too long: every statement it still sends is told so. */
  expire(refusal: DatabaseError): void {
    this.refusal = refusal;
    this.phase = 'edge';
  }

  /** Ends the open phase and waits for statements under way. True where the work had left some un-awaited. */
  async close(): Promise<boolean> {
    this.phase = 'edge';
    const floating = this.pending.size > 0;
    await Promise.allSettled(this.pending);
    return floating;
  }

  finish(): void {
    this.phase = 'done';
  }

  /** Throws unless this statement may be sent now by work that stands `depth` savepoints deep (unknown: undefined). */
  check(sql: string, parameters: unknown, depth: number | undefined): void {
    if (this.phase !== 'open') throw this.refusal;
    if (this.doom !== undefined) {
      throw new DatabaseError('DEADLOCK', 'the engine has undone this transaction', { cause: this.doom });
    }
    if (depth !== undefined && depth !== this.depth) {
      throw new DatabaseError('MISUSE', 'a savepoint is open: await it before sending anything else');
    }
    this.guard(sql, parameters);
  }

  /** Follows a statement to its end and notices when it dooms the transaction. */
  async follow<T>(statement: Promise<T>): Promise<T> {
    this.pending.add(statement);
    try {
      return await statement;
    } catch (error) {
      if (error instanceof Error && this.isRolledBack(error)) this.doom = error;
      throw error;
    } finally {
      this.pending.delete(statement);
    }
  }
}
