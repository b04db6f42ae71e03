import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FirstStart } from '@suian/contracts/first-start';
import { createConnection } from 'mysql2/promise';
import { OwnMariadb } from '../kills/own-mariadb.js';
import { readEnv } from '../src/platform/config/env.js';
import { cpuMsOf, machineCpuMs, machineName } from './cpu.js';
import { hangUp, quantile, sendAll, type Answer, type Call } from './load.js';
import { TASKS_A_PATIENT, answers } from './w1-questions.js';
import { buildWorld, type World } from './w1-world.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const FIRES_EVERY = 10;
const REPLAY_EVERY = 20;
const WARM_UP = 200;
const SAME_ROWS = [
  'questionnaire_response',
  'alert',
  'alert_report',
  'alert_evidence',
  'alert_telling',
  'event',
  'audit_entry',
  'job',
];

interface Amounts {
  rounds: number;
  /** Submissions a round and side. */
  submissions: number;
  connections: number[];
}

const QUICK: Amounts = { rounds: 3, submissions: 1000, connections: [16, 64] };
const FULL: Amounts = { rounds: 5, submissions: 4000, connections: [16, 64] };

/** The bare handler or the product, on a database of its own in the same server. */
interface Side {
  name: 'floor' | 'product';
  database: string;
  world: World;
  child: ChildProcess;
  port: number;
  used: number;
}

interface Round {
  connections: number;
  side: Side['name'];
  apiMs: number;
  databaseMs: number;
  /** Cores that neither side used. */
  strangers: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** W1, submit and flag: the product against a bare handler that writes the same rows, interleaved in one run. */
export async function runW1({
  isFull,
  firesAlways,
}: {
  isFull: boolean;
  firesAlways: boolean;
}): Promise<void> {
  const amounts = isFull ? FULL : QUICK;
  const server = new OwnMariadb();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suian-bench-'));
  const sides: Side[] = [];
  try {
    await server.open();
    await writeFile(path.join(folder, 'first-start.json'), JSON.stringify(WARD));
    for (const name of ['floor', 'product'] as const)
      sides.push(await openSide(name, { server, folder, amounts }));
    const rounds: Round[] = [];
    for (const connections of amounts.connections) {
      for (let round = 0; round < amounts.rounds; round += 1) {
        for (const side of sides)
          rounds.push(await runRound(side, server, { connections, amounts, firesAlways }));
      }
    }
    await expectSameRows(server, sides);
    await surviveHangUps(sides, firesAlways);
    report(rounds, { isFull, firesAlways });
  } finally {
    for (const { child } of sides) child.kill('SIGKILL');
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const WARD: FirstStart = {
  organizations: [
    {
      name: '基准医院',
      zone: 'UTC',
      controller: '基准医院',
      contact: '07000000000',
      departments: [
        {
          name: '外科',
          code: 'bench',
          wardPhone: '07000000000',
          duty: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
          dailyRoundAt: '09:00',
          answeredAtNight: true,
        },
      ],
      staff: [
        { username: 'nurse', name: '何佳敏', role: 'nurse', password: 'bench-bench', departments: ['bench'] },
      ],
      integrationKeys: [],
    },
  ],
};

interface Opening {
  server: OwnMariadb;
  folder: string;
  amounts: Amounts;
}

async function openSide(name: Side['name'], { server, folder, amounts }: Opening): Promise<Side> {
  const database = `bench_${name}`;
  await server.query(`CREATE DATABASE ${database}`);
  const env = environment(server.urlOf(database), folder);
  const submissions = WARM_UP + amounts.submissions * amounts.rounds * amounts.connections.length;
  const world = await buildWorld(readEnv(env), Math.ceil(submissions / TASKS_A_PATIENT) + 20);
  const script = name === 'floor' ? path.join(HERE, 'w1-floor.js') : path.join(HERE, '../src/main.js');
  const child = fork(script, {
    env: { PATH: process.env.PATH ?? '', ...env },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await portOf(child);
  const side = { name, database, world, child, port, used: 0 };
  await sendAll(port, callsFor(side, WARM_UP, false), 16);
  return side;
}

function environment(url: string, folder: string): Record<string, string> {
  return {
    PORT: '0',
    ROLE: 'web',
    DATABASE_URL: url,
    DATA_DIR: folder,
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    WECHAT_APPID: 'wxbench',
    WECHAT_SECRET: 'bench',
    FIRST_START_FILE: path.join(folder, 'first-start.json'),
    LOG_LEVEL: 'error',
    SUIAN_DEMO: '1',
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve((ready as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });
}

/** Each goes to a task of its own; every tenth worries, so that each patient gets one alert. */
function callsFor(side: Side, count: number, firesAlways: boolean): Call[] {
  const from = side.used;
  side.used += count;
  return Array.from({ length: count }, (_, index) => callFor(side, from + index, firesAlways));
}

function callFor({ name, world }: Side, index: number, firesAlways: boolean): Call {
  const patient = world.patients[Math.floor(index / TASKS_A_PATIENT)];
  const taskId = patient?.taskIds[index % TASKS_A_PATIENT] ?? '';
  const submissionId = `bench-${name}-${String(index).padStart(10, '0')}`;
  const body = {
    submissionId,
    questionnaireVersionId: world.versionId,
    answers: answers(firesAlways ? index % TASKS_A_PATIENT : index % FIRES_EVERY === 0 ? 0 : null),
    answeredAt: null,
    respondent: 'patient',
  };
  const headers = { authorization: `Bearer ${patient?.bearer ?? ''}`, 'idempotency-key': submissionId };
  return { path: `/api/v1/patient/tasks/${taskId}/response`, headers, body: JSON.stringify(body) };
}

async function runRound(
  side: Side,
  server: OwnMariadb,
  given: { connections: number; amounts: Amounts; firesAlways: boolean },
): Promise<Round> {
  const fresh = callsFor(side, given.amounts.submissions, given.firesAlways);
  // A twentieth is sent again: no new row.
  const replays = fresh.filter((_, index) => index % REPLAY_EVERY === 0);
  const began = performance.now();
  const before = usage(side, server);
  const firsts = await sendAll(side.port, fresh, given.connections);
  const seconds = await sendAll(side.port, replays, given.connections);
  const elapsedMs = performance.now() - began;
  const after = usage(side, server);
  expectAcknowledged(firsts, seconds);
  const operations = fresh.length + replays.length;
  const own =
    after.api - before.api + (after.database - before.database) + (after.generator - before.generator);
  return {
    connections: given.connections,
    side: side.name,
    apiMs: (after.api - before.api) / operations,
    databaseMs: (after.database - before.database) / operations,
    strangers: Math.max(0, (after.machine - before.machine - own) / elapsedMs),
    perSecond: operations / (elapsedMs / 1000),
    p50: quantile(
      firsts.map(({ ms }) => ms),
      0.5,
    ),
    p99: quantile(
      firsts.map(({ ms }) => ms),
      0.99,
    ),
  };
}

function usage({ child }: Side, server: OwnMariadb) {
  const generator = process.cpuUsage();
  return {
    api: cpuMsOf(child.pid ?? 0),
    database: cpuMsOf(server.pid),
    generator: (generator.user + generator.system) / 1000,
    machine: machineCpuMs(),
  };
}

function expectAcknowledged(firsts: readonly Answer[], seconds: readonly Answer[]): void {
  const refused = [...firsts, ...seconds].find(({ status }) => status !== 200);
  if (refused) throw new Error(`answered ${refused.status}: ${refused.text.slice(0, 300)}`);
  const idOf = ({ text }: Answer) => (JSON.parse(text) as { responseId: string }).responseId;
  seconds.forEach((answer, index) => {
    const first = firsts[index * REPLAY_EVERY];
    if (!first || idOf(first) !== idOf(answer))
      throw new Error('a replay was answered with another response');
  });
}

/** Both sides must have written as many rows of each table, and as many responses as were acknowledged. */
async function expectSameRows(server: OwnMariadb, sides: readonly Side[]): Promise<void> {
  const [floor, product] = await Promise.all(sides.map((side) => countsOf(server, side)));
  const differing = SAME_ROWS.filter((table) => floor?.get(table) !== product?.get(table));
  for (const table of differing)
    console.log(`  ${table}: floor ${floor?.get(table)}, product ${product?.get(table)}`);
  if (differing.length > 0) throw new Error('the two sides did not write the same rows');
  for (const side of sides) {
    const stored = (side.name === 'floor' ? floor : product)?.get('questionnaire_response');
    if (stored !== side.used) throw new Error(`${side.name}: ${side.used} acknowledged, ${stored} stored`);
  }
}

async function countsOf(server: OwnMariadb, { database }: Side): Promise<Map<string, number>> {
  const connection = await createConnection(server.urlOf(database));
  try {
    const counts = new Map<string, number>();
    for (const table of SAME_ROWS) {
      const [rows] = await connection.query(`SELECT COUNT(*) AS n FROM \`${table}\``);
      counts.set(table, (rows as { n: number }[])[0]?.n ?? 0);
    }
    return counts;
  } finally {
    await connection.end();
  }
}

/** 5 % of clients hang up in mid-body; afterwards everybody else is served as before. */
async function surviveHangUps(sides: readonly Side[], firesAlways: boolean): Promise<void> {
  const product = sides.find(({ name }) => name === 'product');
  if (!product) return;
  const measured = product.used - WARM_UP;
  const again = Array.from({ length: 1000 }, (_, index) =>
    callFor(product, WARM_UP + (index % measured), firesAlways),
  );
  await hangUp(product.port, again.slice(0, 50));
  const replies = await sendAll(product.port, again, 16);
  const refused = replies.filter(({ status }) => status !== 200).length;
  if (refused > 0) throw new Error(`after hang-ups ${refused} of 1000 were refused`);
}

function report(
  rounds: readonly Round[],
  { isFull, firesAlways }: { isFull: boolean; firesAlways: boolean },
): void {
  const results = [...new Set(rounds.map(({ connections }) => connections))].map((connections) => {
    const of = (side: Side['name']) =>
      rounds.filter((round) => round.connections === connections && round.side === side);
    const [floor, product] = [middle(of('floor')), middle(of('product'))];
    const ratio = (product.apiMs + product.databaseMs) / (floor.apiMs + floor.databaseMs);
    return { connections, ratio, floor, product };
  });
  console.log(
    `\nW1 submit and flag, ${firesAlways ? 100 : 10} % firing, ${isFull ? 'full' : 'quick'}; ${machineName()}`,
  );
  console.log(
    '| connections | side | CPU-ms API | CPU-ms database | together | ratio | per s | p50 ms | p99 ms | strangers, cores |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const { connections, ratio, floor, product } of results) {
    console.log(line(connections, 'floor', floor, ''));
    console.log(line(connections, 'product', product, `**${ratio.toFixed(2)} ×**`));
  }
  console.log(
    JSON.stringify({ workload: 'W1', firing: firesAlways ? 1 : 0.1, machine: machineName(), results }),
  );
}

type Middle = Omit<Round, 'connections' | 'side'>;

function middle(rounds: readonly Round[]): Middle {
  const of = (key: keyof Middle) =>
    quantile(
      rounds.map((round) => round[key]),
      0.5,
    );
  return {
    apiMs: of('apiMs'),
    databaseMs: of('databaseMs'),
    strangers: Math.max(...rounds.map(({ strangers }) => strangers)),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
  };
}

function line(connections: number, name: string, row: Middle, ratio: string): string {
  const together = row.apiMs + row.databaseMs;
  const figures = [row.apiMs, row.databaseMs, together].map((value) => value.toFixed(2));
  const wall = [row.perSecond.toFixed(0), row.p50.toFixed(1), row.p99.toFixed(1), row.strangers.toFixed(2)];
  return `| ${[connections, name, ...figures, ratio, ...wall].join(' | ')} |`;
}
