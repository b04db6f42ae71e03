import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../../test/app.js';
import { onServer } from '../../test/databases.js';
import { bindPatient, RED, submit } from '../../test/journey.js';
import { canStartServer, startOwnServer } from '../../test/mariadb-server.js';
import { allowMessage } from '../../test/messages.js';
import { lookInto, operate, rowHashes, untouched } from '../../test/operator.js';
import type { StaffDesk } from '../../test/people.js';
import type { Env } from '../platform/config/env.js';
import { rowsOf } from '../platform/database/raw-sql.js';

const BINARY_LOG = ['--log-bin=mariadb-bin', '--binlog-format=ROW', '--sync-binlog=1', '--server-id=1'];
/** Before anything the tests write. */
const EARLY = '2026-01-01T00:00:00.000Z';
/** The reminder of an open task has fallen due, the next one's has not. */
const AFTERNOON = '2026-10-21T13:00:00.000Z';
const WRONG_KEYS = { FIELD_KEYS: `k1:${'aa'.repeat(32)}` };
const WRONG_LOOKUP = { LOOKUP_SECRET: 'bb'.repeat(32) };

interface Ward {
  app: TestApp;
  nurse: StaffDesk;
  /** Where its backups are. */
  backups: string;
  /** A new empty place for a database of the same engine. */
  elsewhere(): Promise<Env>;
  /** Writes something at once. */
  work(): Promise<void>;
}

const folders: string[] = [];
const temporary = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'suian-restore-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

async function openWard(engine: 'sqlite' | 'mariadb', server?: string): Promise<Ward> {
  const app = await startApp(engine);
  const nurse = await app.staff('nurse');
  const work = async () => {
    const patient = await bindPatient(app, nurse);
    await allowMessage(app, patient.phone);
    await submit(patient, RED);
  };
  const elsewhere = async (): Promise<Env> => {
    if (!server) return { ...app.env, DATA_DIR: temporary() };
    const name = `suian_restored_${databases++}`;
    await onServer(server, `CREATE DATABASE ${name}`);
    return { ...app.env, DATABASE_URL: new URL(name, server).href };
  };
  await bindPatient(app, nurse);
  await work();
  return { app, nurse, backups: temporary(), elsewhere, work };
}
let databases = 0;

const backUp = ({ app, backups }: Ward) => operate(app.env, ['backup', '--to', backups], EARLY);
const isEmpty = async (env: Env, server?: string): Promise<boolean> => {
  if (!server) return fs.readdirSync(env.DATA_DIR).filter((name) => !name.endsWith('.lock')).length === 0;
  const failed = await lookInto(env, async () => false).catch(() => true);
  return failed;
};

/** What must hold on both engines. */
function suite(ward: () => Ward, server: () => string | undefined): void {
  it('has every row of the moment of the backup, and nothing that came after', async () => {
    const { app, backups, elsewhere, work } = ward();
    const before = await rowHashes(app.unit);
    const made = await backUp(ward());
    expect([made.code, await rowHashes(app.unit)]).toEqual([0, before]);
    await work();
    expect(await rowHashes(app.unit)).not.toEqual(before);
    const target = await elsewhere();
    const said = await operate(target, ['restore', '--from', backups], AFTERNOON);
    expect(said.text).toContain('恢复完成');
    expect(untouched(await lookInto(target, rowHashes))).toEqual(untouched(before));
  });

  it('keeps no key in the backup or in what the operator reads', async () => {
    const { app, backups } = ward();
    const made = await backUp(ward());
    const secrets = [app.env.LOOKUP_SECRET, app.env.FIELD_KEYS.split(':')[1]!, '周桂兰'];
    const texts = fs.readdirSync(backups).map((name) => fs.readFileSync(path.join(backups, name), 'latin1'));
    for (const text of [...texts, made.text])
      for (const secret of secrets) expect(text.includes(Buffer.from(secret).toString('latin1'))).toBe(false);
    expect(made.text).toContain('k1');
  });

  it('refuses wrong keys before it writes anything', async () => {
    const { backups, elsewhere } = ward();
    await backUp(ward());
    for (const wrong of [WRONG_KEYS, WRONG_LOOKUP, { FIELD_KEYS: `k9:${'aa'.repeat(32)}` }]) {
      const target = await elsewhere();
      const said = await operate({ ...target, ...wrong }, ['restore', '--from', backups], AFTERNOON);
      expect([said.code, said.text]).toEqual([1, expect.stringContaining('Nothing was written')]);
      expect(await isEmpty(target, server())).toBe(true);
    }
  });

  it('makes no backup with keys that do not open the database', async () => {
    const folder = temporary();
    const said = await operate({ ...ward().app.env, ...WRONG_KEYS }, ['backup', '--to', folder], EARLY);
    expect([said.code, said.text]).toEqual([1, expect.stringContaining('k1')]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('refuses a copy that was cut off or changed', async () => {
    const { backups, elsewhere } = ward();
    await backUp(ward());
    const broken = temporary();
    fs.cpSync(backups, broken, { recursive: true });
    for (const name of fs.readdirSync(broken).filter((each) => !each.endsWith('.json')))
      fs.truncateSync(path.join(broken, name), fs.statSync(path.join(broken, name)).size - 1);
    const target = await elsewhere();
    const said = await operate(target, ['restore', '--from', broken], AFTERNOON);
    expect([said.code, await isEmpty(target, server())]).toEqual([1, true]);
  });

  it('touches neither a running product nor a database it was not told to replace', async () => {
    const { app, backups, elsewhere } = ward();
    await backUp(ward());
    const before = await rowHashes(app.unit);
    const running = await operate(app.env, ['restore', '--from', backups, '--replace'], AFTERNOON);
    expect([running.code, running.text]).toEqual([1, expect.stringContaining('stop')]);
    expect(await rowHashes(app.unit)).toEqual(before);
    const target = await elsewhere();
    expect((await operate(target, ['restore', '--from', backups], AFTERNOON)).code).toBe(0);
    const again = await operate(target, ['restore', '--from', backups], AFTERNOON);
    expect([again.code, again.text]).toEqual([1, expect.stringContaining('--replace')]);
    expect((await operate(target, ['restore', '--from', backups, '--replace'], AFTERNOON)).code).toBe(0);
  });

  it('sends nothing of what was due: it is unknown, its job is over, and a hold stands', async () => {
    const { app, backups, elsewhere } = ward();
    await backUp(ward());
    const target = await elsewhere();
    await operate(target, ['restore', '--from', backups], AFTERNOON);
    const at = new Date(AFTERNOON).getTime();
    const sql = (text: string) => (unit: TestApp['unit']) => unit.read((tx) => rowsOf(tx, text));
    const due = `SELECT id FROM message WHERE state = 'waiting' AND not_before <= ${at} ORDER BY id`;
    const were = await sql(due)(app.unit);
    expect(were.length).toBeGreaterThan(0);
    const unknown = "SELECT id FROM message WHERE state = 'unknown' AND reason = 'restored' ORDER BY id";
    expect(await lookInto(target, sql(unknown))).toEqual(were);
    expect(await lookInto(target, sql(due))).toEqual([]);
    const later = "SELECT id FROM message WHERE state = 'waiting' ORDER BY id";
    expect((await lookInto(target, sql(later))).length).toBeGreaterThan(0);
    const jobs =
      "SELECT job.id FROM job JOIN message ON message.id = job.ref WHERE job.active = 'yes' AND message.state = 'unknown'";
    expect(await lookInto(target, sql(jobs))).toEqual([]);
    expect(await lookInto(target, sql('SELECT reason FROM sending_hold'))).toEqual([{ reason: 'restored' }]);
    expect(await lookInto(target, sql('SELECT id FROM job WHERE leased_until IS NOT NULL'))).toEqual([]);
  });
}

describe('a restore of the embedded database', () => {
  const open: { ward?: Ward } = {};
  beforeAll(async () => {
    open.ward = await openWard('sqlite');
  }, 60_000);
  afterAll(() => open.ward?.app.close());

  suite(
    () => open.ward!,
    () => undefined,
  );
});

const describeWithLog = process.env.SUIAN_TEST_MARIADB && canStartServer() ? describe : describe.skip;

describeWithLog('a restore of MariaDB', () => {
  const open: { ward?: Ward; server?: Awaited<ReturnType<typeof startOwnServer>> } = {};
  beforeAll(async () => {
    open.server = await startOwnServer(BINARY_LOG);
    process.env.SUIAN_TEST_MARIADB = open.server.url;
    open.ward = await openWard('mariadb', open.server.url);
  }, 90_000);
  afterAll(async () => {
    await open.ward?.app.close();
    open.server?.server.stdin?.end();
    if (open.server) await once(open.server.server, 'exit');
  });

  suite(
    () => open.ward!,
    () => open.server!.url,
  );

  it('goes on from the backup to a second between two writes, and no further', async () => {
    const { app, elsewhere, work } = open.ward!;
    const logs = path.join(open.server!.folder, 'data');
    const backups = temporary();
    await operate(app.env, ['backup', '--to', backups], EARLY);
    await work();
    const first = await rowHashes(app.unit);
    const now = Math.ceil(new Date().getTime() / 1000);
    const later = `SET timestamp = ${now + 60}`;
    await onServer(
      `${app.env.DATABASE_URL}?multipleStatements=true`,
      `${later}; UPDATE patient SET is_deceased = 1`,
    );
    const second = await rowHashes(app.unit);
    expect(second).not.toEqual(first);
    for (const [seconds, wanted] of [
      [30, first],
      [90, second],
    ] as const) {
      const target = await elsewhere();
      const to = new Date((now + seconds) * 1000).toISOString().replace('.000', '');
      const args = ['restore', '--from', backups, '--to', to, '--binlogs', logs];
      const said = await operate(target, args, AFTERNOON);
      expect([said.code, said.text]).toEqual([0, expect.stringContaining('restored')]);
      expect(untouched(await lookInto(target, rowHashes))).toEqual(untouched(wanted));
    }
  });

  it('refuses a time without binary logs, and logs that do not go on from the backup', async () => {
    const { backups, elsewhere } = open.ward!;
    const target = await elsewhere();
    const to = ['--to', '2027-01-01 10:15:00'];
    const none = await operate(target, ['restore', '--from', backups, ...to], AFTERNOON);
    expect([none.code, none.text]).toEqual([1, expect.stringContaining('--binlogs')]);
    const other = await operate(
      target,
      ['restore', '--from', backups, ...to, '--binlogs', temporary()],
      AFTERNOON,
    );
    expect([other.code, await isEmpty(target, open.server!.url)]).toEqual([1, true]);
  });
});
