import { createHash } from 'node:crypto';
import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actors.js';
import { SystemClock } from '../clock.js';
import { Sealer } from '../crypto.js';
import { forUpdate, isDuplicateKey } from '../database/dialect.js';
import { newId } from '../ids.js';
import { AppError } from './app-error.js';
import { IdempotencyKeyRow } from './idempotency.entity.js';

/** What one keyed request is recognised by: caller, route and key; and what it said. */
export interface IdempotentCall {
  scope: string;
  key: string;
  /** The content as one text, whatever the order of its keys. Never stored: only its fingerprint is. */
  said: string;
}

const KEPT_HOURS = 72;

/** The Idempotency-Key of this request, or null where the caller gave none. */
export const KeyedCall = createParamDecorator(
  (_: unknown, context: ExecutionContext): IdempotentCall | null => {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') return null;
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new AppError('request.invalid', {
        errors: [{ path: 'headers.idempotency-key', what: 'wrong-format' }],
      });
    }
    return {
      scope: `${request.actor?.kind}:${request.actor?.id}:${context.getHandler().name}`,
      key,
      said: canonical({ params: request.params, body: request.body }),
    };
  },
);

export function requireKey(call: IdempotentCall | null): IdempotentCall {
  if (!call)
    throw new AppError('idempotency.key-missing', {
      errors: [{ path: 'headers.idempotency-key', what: 'missing' }],
    });
  return call;
}

/** Keeps answers in the business transaction: a retry gets the first answer, or the transaction never was. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly clock: SystemClock,
    private readonly sealer: Sealer,
  ) {}

  /** Runs `work` once per key within 72 h. The same key with other content is refused. */
  async once<T>(tx: EntityManager, call: IdempotentCall | null, work: () => Promise<T>): Promise<T> {
    if (!call) return work();
    const id = newId();
    const earlier = await this.take(tx, id, call);
    if (earlier) return this.replay(earlier, call);
    const reply = await work();
    const sealed = this.sealer.seal(placeOf(id), JSON.stringify(reply));
    await tx.update(IdempotencyKeyRow, { id }, { status: 200, reply: sealed });
    return reply;
  }

  /** For work that is several transactions, each of which may be repeated: the answer kept earlier, or null. */
  async answered<T>(tx: EntityManager, call: IdempotentCall): Promise<T | null> {
    const earlier = await this.find(tx, call);
    return earlier && this.isFresh(earlier) ? this.replay<T>(earlier, call) : null;
  }

  /** Keeps the answer of such work; gives the one of a twin that was faster. */
  keep<T>(tx: EntityManager, call: IdempotentCall, reply: T): Promise<T> {
    return this.once(tx, call, () => Promise.resolve(reply));
  }

  /** Takes the key for this call, or gives the row of an earlier one. Two at once: the second waits for the first. */
  private async take(tx: EntityManager, id: string, call: IdempotentCall): Promise<IdempotencyKeyRow | null> {
    const { scope, key, said } = call;
    const known = await this.find(tx, call);
    if (known && this.isFresh(known)) return known;
    if (known) await tx.delete(IdempotencyKeyRow, { id: known.id });
    try {
      const fingerprint = this.sealer.fingerprint(said);
      await tx.insert(IdempotencyKeyRow, {
        id,
        scope,
        key,
        fingerprint,
        status: 0,
        reply: '',
        keptAt: this.clock.now(),
      });
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.find(tx, call);
    }
  }

  private async find(tx: EntityManager, { scope, key }: IdempotentCall): Promise<IdempotencyKeyRow | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM idempotency_key WHERE scope = ? AND \`key\` = ?${forUpdate(tx)}`,
      [scope, key],
    );
    return row ? tx.findOneBy(IdempotencyKeyRow, { id: row.id }) : null;
  }

  private replay<T>(row: IdempotencyKeyRow, call: IdempotentCall): T {
    if (row.fingerprint !== this.sealer.fingerprint(call.said)) throw new AppError('idempotency.key-reused');
    if (row.status === 0) throw new AppError('idempotency.in-progress');
    return JSON.parse(this.sealer.open(placeOf(row.id), row.reply)) as T;
  }

  private isFresh(row: IdempotencyKeyRow): boolean {
    return this.clock.now().getTime() - row.keptAt.getTime() < KEPT_HOURS * 3_600_000;
  }
}

function placeOf(rowId: string) {
  return { table: 'idempotency_key', column: 'reply', rowId };
}

/** The same content always gives the same text, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Buffer.isBuffer(value)) return `bytes:${createHash('sha256').update(value).digest('hex')}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
