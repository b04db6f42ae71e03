import fs from 'node:fs';
import path from 'node:path';
import { ROUTES, type RouteName } from '@suian/contracts/routes';
import { Env } from '../src/platform/config/env.js';
import type { Clock } from '../src/platform/clock.js';
import { DemoClock } from '../src/platform/demo/demo-clock.js';
import { DemoController } from '../src/platform/demo/demo.controller.js';
import { cellsOf, readAccessTable, scopesOf, type AccessCell } from './access-table.js';
import { APPID, useApp } from './app.js';
import { Callers, isOwn } from './callers.js';
import { describeOnOneDatabase } from './databases.js';
import {
  buildWorld,
  neededQuery,
  soundBodies,
  soundBytes,
  VICTIM_WORDS,
  type ParamName,
  type RouteWithBody,
  type World,
} from './every-route.js';
import { PREPARE, unassignedStay, type Asked } from './fresh-objects.js';
import { loginCode } from './people.js';
import { json, NAMES, pathOf, routeOf, rowCounts, send, type RawAnswer } from './wire.js';
import { servedRoutes } from './served-routes.js';
import { PASSWORD, TEST_WARD } from './ward.js';

const TABLE = readAccessTable();
/** Lists in which the victim stands on the first page. */
const LISTED: Partial<Record<RouteName, ParamName>> = { listWorklist: 'callId', listAlerts: 'alertId' };
const ELSEWHERE = TABLE.filter(({ route }) => route.includes(' '));

describe('docs/security/access.csv', () => {
  it.each(NAMES)('judges %s for every caller and scope, each once', (name) => {
    const told = cellsOf(name, TABLE).map(({ caller, scope }) => `${caller}, ${scope}`);
    const asked = [...scopesOf(name)].flatMap(([caller, scopes]) =>
      scopes.map((each) => `${caller}, ${each}`),
    );
    expect(told.sort()).toEqual(asked.sort());
  });

  it('has no route that is not there, no other verdict, and says why', () => {
    const known: string[] = [...NAMES, ...ELSEWHERE.map(({ route }) => route)];
    expect(TABLE.filter(({ route }) => !known.includes(route))).toEqual([]);
    for (const row of TABLE) {
      expect(row).toMatchObject({
        verdict: expect.stringMatching(/^(2xx|302|401|403|404|409)$/),
        why: expect.stringMatching(/\S{2}/),
      });
    }
  });

  it('is in the order of its routes', () => {
    const routes = TABLE.filter((row) => !ELSEWHERE.includes(row)).map(({ route }) => route);
    expect(routes).toEqual([...routes].sort());
  });
});

describeOnOneDatabase('access', (engine) => {
  const app = useApp(engine);
  let world: World;
  let callers: Callers;

  beforeAll(async () => {
    world = await buildWorld(app);
    callers = new Callers(app, world);
    await callers.arrive();
  }, 60_000);

  /** The clock of a demo, which the other tests set for themselves. */
  const inDemo = () => {
    const controller = app.app.get(DemoController, { strict: false }) as unknown as { clock: Clock };
    return jest.replaceProperty(controller, 'clock', new DemoClock(app.system, app.unit));
  };

  /** The victim's object in every cell that is refused; an untouched one where a change is granted. */
  const objectFor = async (name: RouteName, cell: AccessCell): Promise<Asked> => {
    if (cell.scope === 'no department' && cell.verdict !== '403') {
      return { ids: await unassignedStay(world) };
    }
    if (cell.verdict !== '2xx') return {};
    return (await PREPARE[name]?.({ world, who: callers.of(name, cell) })) ?? {};
  };

  const ask = async (
    name: RouteName,
    cell: AccessCell,
    { ids, body, headers }: Asked,
  ): Promise<RawAnswer> => {
    const route = routeOf(name);
    const sound = route.body && (body ?? soundBodies(world)[name as RouteWithBody]);
    const key = (sound as { submissionId?: string } | undefined)?.submissionId ?? 'a-stranger-s-key-1';
    const all = {
      ...(route.idempotency === 'required' ? { 'Idempotency-Key': key } : {}),
      ...callers.of(name, cell).headers,
      ...headers,
    };
    const bytes = soundBytes(name);
    return send(app.baseUrl, {
      method: route.method,
      path: pathOf(name, { ...world.ids, ...ids }, queryOf(name, world)),
      headers: sound ? json(all) : bytes ? { 'Content-Type': bytes.type, ...all } : all,
      ...(sound ? { body: JSON.stringify(await seated(name, sound)) } : bytes ? { body: bytes.data } : {}),
    });
  };
  const seated = async (name: RouteName, body: object): Promise<object> => {
    if (name === 'signIn') return { username: 'colleague', password: PASSWORD };
    if (name === 'moveDemoClock') return { to: app.system.now().toISOString() };
    if (name === 'patientSignIn') return { code: await loginCode({ simUrl: app.simUrl, appid: APPID }, 6) };
    return body;
  };

  const expectNothingForeign = (cell: AccessCell, text: string, shared: readonly ParamName[]) => {
    const ids = Object.entries(world.ids).filter(([name]) => !shared.includes(name as ParamName));
    for (const word of [...VICTIM_WORDS, ...ids.map(([, id]) => id)]) {
      expect([cell, text.includes(word) ? word : null]).toEqual([cell, null]);
    }
  };

  it.each(NAMES)('%s: every cell of the table holds', async (name) => {
    const cells = cellsOf(name, TABLE);
    if (ROUTES[name].access === 'demo') inDemo();
    const got: Record<string, string> = {};
    const walk = async (cell: AccessCell, asked: Asked) => {
      const { status, text } = await ask(name, cell, asked);
      got[`${cell.caller}, ${cell.scope}`] = verdictOf(status);
      if (!isOwn(cell)) expectNothingForeign(cell, text, sharedOf(name));
      if (isOwn(cell) && cell.verdict === '2xx') expectOwn(name, text, { ...world.ids, ...asked.ids });
    };
    const refused: [AccessCell, Asked][] = [];
    for (const cell of cells.filter(({ verdict }) => verdict !== '2xx')) {
      refused.push([cell, await objectFor(name, cell)]);
    }
    const before = await rowCounts(app);
    for (const [cell, asked] of refused) await walk(cell, asked);
    expect(await rowCounts(app)).toEqual(before);
    for (const cell of cells.filter(({ verdict }) => verdict === '2xx')) {
      await walk(cell, await objectFor(name, cell));
    }
    expect(got).toEqual(
      Object.fromEntries(cells.map(({ caller, scope, verdict }) => [`${caller}, ${scope}`, verdict])),
    );
  });

  /** The one who may reads what was asked for: a refusal of all would hold, too. */
  const expectOwn = (name: RouteName, text: string, ids: Record<string, string>) => {
    const param = /:(\w+)/.exec(ROUTES[name].path)?.[1];
    if (name in LISTED) expect(text).toContain(ids[LISTED[name] as ParamName]);
    const isOfOthers = ['getTimeline', 'listAccess', 'listWardRows'].includes(name);
    const shows = ROUTES[name].method === 'GET' && param && !isOfOthers;
    if (shows) expect(text).toContain(ids[param]);
  };
});

describe('outside the table of routes', () => {
  const app = useApp('sqlite');
  const hasPages = fs.existsSync(path.join(__dirname, '../../console/dist/index.html'));
  const elsewhere = (route: string) => route.replace('GET ', '').replace(':token', 'abc').replace('*', '');
  const headersOf: Record<string, Record<string, string>> = {
    'with the token': { Authorization: 'Bearer figures', 'X-Forwarded-For': '10.0.0.1' },
    'wrong token': { Authorization: 'Bearer other' },
    'from elsewhere': { 'X-Forwarded-For': '10.0.0.1' },
  };

  it.each(ELSEWHERE.map((row) => [`${row.route}, ${row.caller}`, row] as const))('%s', async (_, row) => {
    jest.replaceProperty(app.app.get(Env), 'METRICS_TOKEN', 'figures');
    const headers = { Accept: 'text/html', ...headersOf[row.caller] };
    const { status, text } = await send(app.baseUrl, { method: 'GET', path: elsewhere(row.route), headers });
    const isUnbuilt = row.route === 'GET /*' && !hasPages;
    expect(verdictOf(status)).toBe(isUnbuilt ? '404' : row.verdict);
    for (const { name } of TEST_WARD.organizations.flatMap(({ staff }) => staff))
      expect(text).not.toContain(name);
  });

  it('is nothing that the table does not judge', () => {
    const judged = ELSEWHERE.map(({ route }) => route.replace('/*', '*'));
    const outside = servedRoutes(app).filter(
      (each) => each.startsWith('GET ') && !each.includes(' /api/v1/'),
    );
    // A file of the built pages is a route of its own.
    const isFile = (route: string) => /\.\w+$/.test(route) && !route.includes('/api/');
    expect(outside.filter((route) => !isFile(route) && !judged.includes(route))).toEqual([]);
  });
});

function verdictOf(status: number): string {
  return status >= 200 && status < 300 ? '2xx' : `${status}`;
}

/** Refused units belong to a hospital, not to a ward; its own are shown in all of its wards. */
function sharedOf(name: RouteName): ParamName[] {
  if (name === 'listRefusals') return ['refusalId'];
  // To an administrator they are his own.
  return name === 'listKeys' ? ['keyId'] : [];
}

/** What shows the most: all news, all messages, the calls that were made today. */
function queryOf(name: RouteName, world: World): string {
  const { seatId } = world;
  if (name === 'listEvents') return '?since=0';
  if (name === 'listMessages') return '?show=all';
  if (name === 'listWorklist') return '?show=done';
  const asksForSeat = ['SeatQuery', 'MatterQuery', 'MyDiaryQuery'].includes(routeOf(name).query ?? '');
  return asksForSeat ? `?seat=${seatId}` : neededQuery(name, world);
}
