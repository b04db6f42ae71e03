import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { checkShape } from '../src/platform/http/validation.js';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { useApp, type TestApp } from './app.js';
import { Chance } from './chance.js';
import { describeOnOneDatabase } from './databases.js';
import { Door } from './door.js';
import { buildWorld, soundBodies, type RouteWithBody, type World } from './every-route.js';
import { fuzzRequest, type FuzzRequest } from './fuzz-requests.js';
import type { StaffDesk } from './people.js';
import { pathOf, refusalOf, routeOf, rowCounts, send, type RawAnswer } from './wire.js';

/** `npm run test:fuzz` sends ten thousand; every test run a few hundred of the same. */
const COUNT = Number(process.env.SUIAN_FUZZ ?? 600);
const SEED = 20261122;
const AT_ONCE = 5;
/** A stop this long is noticed by everybody who is served; the full run is held to it. */
const STALL_MS = 200;
const GENEROUS_MS = 2000;
const FULL = 10_000;
const ENDS_A_SESSION = ['signOut', 'patientSignOut', 'unbind'];
/** What may grow without anything having been granted: tries that are counted, units kept for a person, and their news. */
const COUNTED = ['sign_in_attempt', 'intake_refusal', 'event', 'audit_entry'];
/** What is on record although it was refused. */
const REFUSED_ON_RECORD = ['session.refused', 'patient.look-alikes-shown', 'binding-code.check-failed'];

describeOnOneDatabase(`${COUNT} malformed requests`, (engine) => {
  const app = useApp(engine);
  let world: World;
  let door: Door;
  let supervisor: StaffDesk;

  beforeAll(async () => {
    world = await buildWorld(app);
    supervisor = await app.staff('supervisor');
    door = new Door(world, supervisor.cookie, (await app.staff('admin')).cookie);
  }, 60_000);

  const ask = ({ name, id, query, body, headers }: FuzzRequest): Promise<RawAnswer> => {
    const ids = ENDS_A_SESSION.includes(name) ? {} : world.ids;
    const credentials = name === 'signOut' || name === 'patientSignOut' ? {} : door.credentials(name);
    const path = pathOf(name, ids, query).replace(/[0-9a-z]{26}/, (right) => id ?? right);
    const request = { method: routeOf(name).method, path, headers: { ...credentials, ...headers } };
    return send(app.baseUrl, body === undefined ? request : { ...request, body });
  };
  /** A machine with other work stands still once; a request that stops the server does it each time it is sent. */
  const timeAgain = async (first: number, stall: IntervalHistogram, requests: readonly FuzzRequest[]) => {
    let shortest = first;
    for (let times = 0; shortest > STALL_MS && times < 3; times += 1) {
      stall.reset();
      await Promise.all(requests.map(ask));
      shortest = Math.min(shortest, stall.max / 1e6);
    }
    return shortest;
  };
  const sound = (name: FuzzRequest['name']) =>
    routeOf(name).body ? (soundBodies(world)[name as RouteWithBody] as object) : null;

  it(
    'break nothing, save nothing that is not right, show no insides and stop nobody',
    async () => {
      const chance = new Chance(SEED);
      const figures = new Figures();
      const stall = monitorEventLoopDelay({ resolution: 5 });
      stall.enable();
      for (let sent = 0; sent < COUNT; sent += AT_ONCE) {
        const requests = Array.from({ length: Math.min(AT_ONCE, COUNT - sent) }, () =>
          fuzzRequest(chance, sound),
        );
        if (sent % 500 === 0) await stayAwake(world, supervisor);
        const before = await rowCounts(app, COUNTED);
        const records = await actions(app);
        stall.reset();
        const answers = await Promise.all(requests.map(ask));
        const stoodStill = stall.max / 1e6;
        const granted = requests.filter((request, at) => judge(request, answers[at]!, figures));
        if (granted.length === 0) {
          figures.roundsOfNothing += 1;
          expect([sent, await rowCounts(app, COUNTED)]).toEqual([sent, before]);
          const since = (await actions(app)).slice(records.length);
          expect(REFUSED_ON_RECORD).toEqual(expect.arrayContaining(since));
        }
        figures.stalled(await timeAgain(stoodStill, stall, requests), requests);
      }
      figures.tell(engine);
      expect(figures.longestMs).toBeLessThan(COUNT >= FULL ? STALL_MS : GENEROUS_MS);
      expect(figures.refused).toBeGreaterThan(COUNT / 2);
    },
    COUNT * 100 + 60_000,
  );
});

/** True where it was granted: then it was right after all. Every refusal has the form of one and is our own doing. */
function judge(request: FuzzRequest, answer: RawAnswer, figures: Figures): boolean {
  figures.answered(answer.status);
  if (answer.status >= 400 || answer.status < 200) {
    expect([request.name, request.what, refusalOf(answer).status]).toEqual([
      request.name,
      request.what,
      answer.status,
    ]);
    return false;
  }
  const { body } = routeOf(request.name);
  if (body) expect(() => checkShape('body', body, JSON.parse(String(request.body)))).not.toThrow();
  return true;
}

/** Sessions sleep after half an hour, and who signs in too often has to wait a minute. */
async function stayAwake({ app, nurse }: World, supervisor: StaffDesk): Promise<void> {
  app.system.forward({ minutes: 1 });
  await nurse.call('mySession', {});
  await supervisor.call('mySession', {});
}

/** What the audit has, in order. */
async function actions({ unit }: Pick<TestApp, 'unit'>): Promise<string[]> {
  const rows = await unit.read((tx) =>
    rowsOf<{ action: string }>(tx, 'SELECT action FROM audit_entry ORDER BY sequence'),
  );
  return rows.map(({ action }) => action);
}

/** What came of it, for whoever runs the whole of it. */
class Figures {
  refused = 0;
  granted = 0;
  longestMs = 0;
  /** Rounds in which nothing was right: their tables are compared. */
  roundsOfNothing = 0;
  private readonly statuses = new Map<number, number>();
  private longest = '';

  answered(status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status < 400) this.granted += 1;
    else this.refused += 1;
  }

  /** Of a round: the server, the tests and their database share one loop, so this is more than the server's own. */
  stalled(ms: number, requests: readonly FuzzRequest[]): void {
    if (ms <= this.longestMs) return;
    this.longestMs = ms;
    this.longest = requests.map(({ name, what }) => `${name} (${what})`).join(', ');
  }

  tell(engine: string): void {
    if (COUNT < FULL) return;
    const statuses = [...this.statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`);
    process.stdout.write(
      [
        `${engine}: ${this.granted + this.refused} sent, ${this.granted} of them right, ${this.refused} refused`,
        `  ${this.roundsOfNothing} rounds of ${AT_ONCE} in which nothing was right, and nothing was saved`,
        `  by status ${statuses.join(', ')}`,
        `  longest stall ${this.longestMs.toFixed(1)} ms, at ${this.longest}`,
        '',
      ].join('\n'),
    );
  }
}
