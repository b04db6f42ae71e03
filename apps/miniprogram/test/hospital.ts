import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createApiClient } from '@suian/api-client/call';
import { fetchTransport, openClient, staffClient, type StaffClient } from '@suian/testkit/builders/clients';
import { aDischarge, type DischargeParts } from '@suian/testkit/builders/discharge';
import { demoFirstStart } from '@suian/testkit/demo-ward/first-start';
import { forwardTo } from '@suian/testkit/weapp-harness/forward';
import { openWeapp, type Weapp } from '@suian/testkit/weapp-harness/open-weapp';

const ROOT = path.resolve(__dirname, '../../..');
const DIST = path.resolve(__dirname, '../dist/weapp');
const APPID = 'wxdemo0000000001';
const SECRET = 'walk';
/** What the simulator's apps have built in. */
const TASK_TEMPLATE = 'simFollowUpDue0000000000000000000000000001A';

export interface Paper {
  /** What the round code on the paper carries. */
  scene: string;
  /** Last four digits of the registered telephone. */
  last4: string;
  encounterId: string;
}

/** The built product and its simulated WeChat on an empty database, with a nurse at her desk. */
export interface Hospital {
  nurse: StaffClient;
  /** Sets the ward's clock on to the next such wall time in Shanghai. */
  clockTo(time: string): Promise<void>;
  /** Discharges somebody who was operated on yesterday, and prints the paper. */
  discharge(patient?: DischargeParts['patient']): Promise<Paper>;
  /** A phone with WeChat number 1 to 9 on it; its owner may change. */
  phone(wechat: () => number): Weapp;
  /** The server forgets the phone's session, as it does after its time. */
  endSession(phone: Weapp): Promise<void>;
  daysLater(days: number): Promise<void>;
  close(): Promise<void>;
}

/** `20318`: covered by day, answered at night. `30411`: nobody answers at night. */
export async function openHospital(username: '20318' | '30411'): Promise<Hospital> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-walk-'));
  const firstStart = path.join(folder, 'first-start.json');
  await fs.writeFile(firstStart, JSON.stringify(demoFirstStart()));
  const [sim, { port: simPort }] = await launch('packages/wechat-sim/dist/main.js', {
    SIM_PORT: '0',
    SIM_APPS: `${APPID}:${SECRET}`,
  });
  const simUrl = `http://127.0.0.1:${simPort}`;
  const [api, { port }] = await launch('apps/api/dist/main.js', {
    PORT: '0',
    SUIAN_DEMO: '1',
    DATA_DIR: folder,
    SIM_URL: simUrl,
    WECHAT_BASE_URL: simUrl,
    WECHAT_APPID: APPID,
    WECHAT_SECRET: SECRET,
    WECHAT_TASK_TEMPLATE: TASK_TEMPLATE,
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    FIRST_START_FILE: firstStart,
    LOG_LEVEL: 'error',
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  const nurse = await staffClient(baseUrl, username, `demo-ward-${username}`);
  const phones: Weapp[] = [];
  return {
    nurse,
    clockTo: (time) => clockTo(baseUrl, time),
    discharge: (patient) => discharge({ baseUrl, simUrl }, nurse, patient),
    phone: (wechat) => {
      const login = () => loginCode(simUrl, wechat());
      const phone = openWeapp({ dist: DIST, request: forwardTo(baseUrl), login });
      phones.push(phone);
      return phone;
    },
    endSession: (phone) => endSession(baseUrl, phone),
    daysLater: (days) => daysLater(baseUrl, days),
    close: async () => {
      for (const phone of phones) phone.close();
      await Promise.all([end(api), end(sim)]);
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

async function discharge(
  { baseUrl, simUrl }: { baseUrl: string; simUrl: string },
  nurse: StaffClient,
  patient: DischargeParts['patient'],
): Promise<Paper> {
  const today = await hospitalDay(baseUrl);
  const yesterday = dayBefore(today);
  const departmentId = wardOf(nurse);
  const encounter = {
    dischargedOn: today,
    admittedOn: yesterday,
    operation: { name: '左膝关节置换', on: yesterday },
  };
  const body = aDischarge({ departmentId, encounter, ...(patient ? { patient } : {}) });
  const registered = await nurse.call('registerDischarge', { body });
  const encounterId = registered.encounter.id;
  await nurse.call('issueCode', { params: { encounterId }, body: {} });
  const { codes } = (await (await fetch(`${simUrl}/sim/api/codes`)).json()) as { codes: { scene: string }[] };
  return { scene: codes[0]!.scene, last4: body.patient.phone!.slice(-4), encounterId };
}

/** Of her wards the surgical one: who is sent home here was operated on. */
function wardOf({ session: { departments } }: StaffClient): string {
  const ward = departments.find(({ name }) => name === '骨科三病区') ?? departments[0];
  return ward!.id;
}

async function hospitalNow(baseUrl: string): Promise<Date> {
  const { now } = await openClient(baseUrl).call('demoClock', {});
  return new Date(now);
}

const IN_SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

async function hospitalDay(baseUrl: string): Promise<string> {
  const now = await hospitalNow(baseUrl);
  return new Date(now.getTime() + IN_SHANGHAI_MS).toISOString().slice(0, 10);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

async function clockTo(baseUrl: string, time: string): Promise<void> {
  const now = await hospitalNow(baseUrl);
  const wanted = new Date(`${await hospitalDay(baseUrl)}T${time}:00+08:00`);
  const to = wanted > now ? wanted : new Date(wanted.getTime() + DAY_MS);
  await openClient(baseUrl).call('moveDemoClock', { body: { to: to.toISOString() } });
}

async function daysLater(baseUrl: string, days: number): Promise<void> {
  const to = new Date((await hospitalNow(baseUrl)).getTime() + days * DAY_MS);
  await openClient(baseUrl).call('moveDemoClock', { body: { to: to.toISOString() } });
}

async function endSession(baseUrl: string, phone: Weapp): Promise<void> {
  const sealed = JSON.parse(phone.device.storage.get('sealed:session') ?? '""') as string;
  const { token } = JSON.parse(sealed) as { token: string };
  const bearer = { Authorization: `Bearer ${token}` };
  await createApiClient(fetchTransport(baseUrl), () => bearer).call('patientSignOut', {});
}

async function loginCode(simUrl: string, wechat: number): Promise<string> {
  const reply = await fetch(`${simUrl}/sim/api/phones/${wechat}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appid: APPID }),
  });
  const { code } = (await reply.json()) as { code: string };
  return code;
}

function launch(file: string, env: Record<string, string>): Promise<[ChildProcess, { port: number }]> {
  const child = fork(path.join(ROOT, file), {
    env: { PATH: process.env['PATH'] ?? '', ...env } as Record<string, string> as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve([child, ready as { port: number }]));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
