import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { findOnPath, freePort, install, serverOptions } from '../test/mariadb-server.js';

/** A MariaDB server that a test may kill and start again on the same data. */
export class OwnMariadb {
  private child: ChildProcess | undefined;
  private folder = '';
  private port = 0;

  get url(): string {
    return this.urlOf('suian');
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  urlOf(database: string): string {
    return `mysql://root@127.0.0.1:${this.port}/${database}`;
  }

  async open(): Promise<void> {
    this.folder = await mkdtemp(path.join(os.tmpdir(), 'suian-own-mariadb-'));
    this.port = await freePort();
    install(findOnPath('mariadb-install-db') ?? '', this.folder);
    await this.start();
    await this.query('CREATE DATABASE suian');
  }

  async start(): Promise<void> {
    const options = serverOptions(this.folder, this.port);
    this.child = spawn(findOnPath('mariadbd') ?? '', options, { stdio: 'ignore' });
    await this.query('SELECT 1');
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Waits for a server that is still starting. */
  async query(statement: string): Promise<void> {
    for (;;) {
      try {
        const connection = await createConnection(this.urlOf(''));
        await connection.query(statement);
        await connection.end();
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== 'ECONNREFUSED') throw error;
        await delay(50);
      }
    }
  }
}
