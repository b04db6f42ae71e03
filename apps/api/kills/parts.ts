import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, type TestEngine } from '../test/databases.js';
import { TEST_WARD } from '../test/ward.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const API = 'apps/api/dist/main.js';
const SIM = 'packages/wechat-sim/dist/main.js';
const APPID = 'wxkills000000001';
const SECRET = 'kills';
/** A killed worker's jobs wait so long for another; at a hospital it is a minute. */
const LEASE_SECONDS = 2;

interface Place {
  url?: string;
  file?: string;
}

/** The built product as processes that can be killed, beside a simulator that outlives them. */
export class Parts {
  readonly appid = APPID;
  simUrl = '';
  baseUrl = '';
  private readonly running = new Map<string, ChildProcess>();
  private folder = '';
  private port = 0;
  private dropDatabase: () => Promise<void> = () => Promise.resolve();
  place: Place = {};

  constructor(private readonly extra: Record<string, string> = {}) {}

  /** Simulator, database and one answering process. `place`: a database of the test's own. */
  async open(engine: TestEngine, place?: Place): Promise<void> {
    this.folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-kills-'));
    const database = place ? { place, drop: async () => undefined } : await freshDatabase(engine);
    this.place = productPlace(database.place);
    this.dropDatabase = database.drop;
    await fs.writeFile(path.join(this.folder, 'first-start.json'), JSON.stringify(TEST_WARD));
    const sim = { SIM_PORT: '0', SIM_APPS: `${APPID}:${SECRET}`, SIM_FILE: path.join(this.folder, 'sim.db') };
    this.simUrl = `http://127.0.0.1:${await this.launch('sim', SIM, sim)}`;
    await this.start('api');
  }

  get isEmbedded(): boolean {
    return this.place.url === undefined;
  }

  /** Answering process (with its own background work where it is the only one), or a worker. */
  async start(part: 'api' | 'worker'): Promise<void> {
    const role = part === 'worker' ? 'worker' : this.isEmbedded ? 'all' : 'web';
    const port = part === 'api' ? this.port : 0;
    const listening = await this.launch(part, API, this.environment(role, port));
    if (part === 'api') {
      this.port = listening;
      this.baseUrl = `http://127.0.0.1:${listening}`;
    }
  }

  /** As a power cut would. */
  async kill(part: 'api' | 'worker'): Promise<void> {
    await this.end(part, 'SIGKILL');
  }

  async stop(part: 'api' | 'worker' | 'sim'): Promise<void> {
    await this.end(part, 'SIGTERM');
  }

  async close(): Promise<void> {
    for (const part of ['worker', 'api', 'sim']) await this.end(part, 'SIGTERM');
    await this.dropDatabase();
    await fs.rm(this.folder, { recursive: true, force: true });
  }

  private async end(part: string, signal: NodeJS.Signals): Promise<void> {
    const child = this.running.get(part);
    this.running.delete(part);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private launch(part: string, file: string, env: Record<string, string>): Promise<number> {
    const child = fork(path.join(ROOT, file), {
      env: { PATH: process.env.PATH ?? '', ...env },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.running.set(part, child);
    return new Promise((resolve, reject) => {
      child.once('message', (ready) => resolve((ready as { port: number }).port));
      child.once('exit', (code) => reject(new Error(`${part} ended with ${code} before it was ready`)));
    });
  }

  private environment(role: string, port: number): Record<string, string> {
    return {
      PORT: String(port),
      ROLE: role,
      DATA_DIR: this.place.file ? path.dirname(this.place.file) : this.folder,
      ...(this.place.url ? { DATABASE_URL: this.place.url } : {}),
      JOB_LEASE_SECONDS: String(LEASE_SECONDS),
      FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
      LOOKUP_SECRET: '2e'.repeat(32),
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_BASE_URL: this.simUrl,
      FIRST_START_FILE: path.join(this.folder, 'first-start.json'),
      LOG_LEVEL: 'silent',
      SUIAN_DEMO: '1',
      ...this.extra,
    };
  }
}

/** Embedded, the product names its own file in the folder. */
function productPlace({ url, file }: Place): Place {
  return url ? { url } : { file: path.join(path.dirname(file ?? ''), 'suian.db') };
}
