import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findOnPath, freePort } from './mariadb-server.js';

const BINARY = findOnPath('redis-server');

/** Where there is no Redis the suite is skipped; `scripts/lib/left-out.mjs` names it. */
export const describeWithRedis = BINARY ? describe : describe.skip;

/** One private Redis that can be emptied and killed. */
export class RedisServer {
  url = '';
  private child: ChildProcess | undefined;
  private folder = '';
  private port = 0;

  async start(): Promise<void> {
    this.folder ||= await mkdtemp(path.join(os.tmpdir(), 'suian-redis-'));
    this.port ||= await freePort();
    this.url = `redis://127.0.0.1:${this.port}`;
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', ''];
    this.child = spawn(BINARY ?? '', options, { stdio: 'ignore' });
    await this.command((redis) => redis.ping());
  }

  /** Everything it held is gone. */
  flush(): Promise<unknown> {
    return this.command((redis) => redis.flushall());
  }

  /** Every text it holds, keys and values: what a stranger in it could read. */
  contents(): Promise<string> {
    return this.command(async (redis) => {
      const keys = await redis.keys('*');
      const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
      return [...keys, ...dumps.map((dump) => dump?.toString('latin1') ?? '')].join('\n');
    });
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async command<T>(ask: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    try {
      return await ask(redis);
    } finally {
      redis.disconnect();
      await delay(0);
    }
  }
}
