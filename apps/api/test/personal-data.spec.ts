import type { RouteName } from '@suian/contracts/routes';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { Log } from '../src/platform/logging/log.js';
import { useApp } from './app.js';
import { callsTo, finish, toBeCalled } from './calls.js';
import { describeOnEachDatabase } from './databases.js';
import { idNumber } from './discharge-forms.js';
import { allRows, Door } from './door.js';
import { buildWorld, soundBodies, VICTIM_WORDS, type RouteWithBody, type World } from './every-route.js';
import { RED } from './journey.js';
import { formsOf, overhear, type Overheard } from './traces.js';
import { json, NAMES, routeOf, send } from './wire.js';
import { API_KEY, PASSWORD } from './ward.js';

/** The second of the story: rung by a nurse, and nobody's namesake. */
const CALLED = {
  name: '慕容白露',
  phone: '13977045519',
  mrn: 'ZYH770456',
  birthOn: '1955-02-11',
  idNo: idNumber('1955-02-11', 78),
};
const SAID = {
  onTheCall: '半夜疼醒两回没敢动',
  inTheDraft: '先记一句膝盖发烫',
  note: '女儿晚上过来陪着',
  toPatient: '明早带着敷料来门诊',
};
const SEEDED = [...VICTIM_WORDS, ...Object.values(CALLED), ...Object.values(SAID)];
const HIDDEN = SEEDED.filter((word) => word !== CALLED.birthOn).flatMap(formsOf);

/** Shows somebody's data, so it leaves a row; the others show none, or are polls of what is new (decision 18). */
const READS: readonly RouteName[] = [
  ...([
    'listDischarges',
    'getEncounter',
    'listPatients',
    'getPatient',
    'revealPatient',
    'getTimeline',
  ] as const),
  ...(['listAccess', 'getResponse', 'listAlerts', 'getAlert', 'listWorklist', 'getCallDesk'] as const),
  ...(['listMessages', 'listRefusals', 'getRefusal', 'listWardRows'] as const),
  ...(['today', 'listMatters', 'getMatter', 'myConsents'] as const),
  ...(['exportMine', 'whoLooked', 'getTrend', 'myDiary', 'listMedications', 'listTierProposals'] as const),
];
/** Where the first page is of something else. */
const QUERIES: Partial<Record<RouteName, string>> = {
  listDischarges: '?list=all',
  listMessages: '?show=all',
  listWardRows: '?show=first',
  listWorklist: '?show=done',
};
const SHOWS_NOBODY: readonly RouteName[] = [
  // Counts and the names of columns.
  ...(['listWardLists', 'getWardList'] as const),
  // Systems, times and counts.
  ...(['listKeys', 'getIntakeMonitor'] as const),
  ...(['mySession', 'listStaff', 'listPathways', 'streamEvents', 'listEvents', 'demoClock'] as const),
];

describeOnEachDatabase('personal data, after the whole story', (engine) => {
  const lines: string[] = [];
  const app = useApp(engine, new Log('debug', { write: (line: string) => void lines.push(line) }));
  let heard: Overheard;
  let world: World;
  let storyUrls: string[] = [];
  let secrets: string[] = [];

  beforeAll(async () => {
    heard = overhear(app.app.getHttpServer());
    world = await buildWorld(app);
    await callThem();
    await workOnTheAlert();
    await letTheMessageGo();
    await lookAtEverything();
    await goAway();
    storyUrls = [...heard.urls];
    await stumble();
    secrets = [...HIDDEN, PASSWORD, API_KEY, world.victim.bearer(), world.nurse.cookie.split('=')[1]!];
  }, 120_000);

  async function callThem(): Promise<void> {
    const { nurse } = world;
    const { call, patientId } = await toBeCalled(app, nurse, { patient: CALLED });
    const params = { callId: call.id };
    const claimed = await nurse.call('claimCall', { params, body: { version: call.version } });
    const draft = { ...soundBodies(world).saveCallDraft, said: SAID.inTheDraft, version: claimed.version };
    await nurse.call('saveCallDraft', { params, body: draft });
    const [row] = await callsTo(nurse, patientId);
    const done = await finish(nurse, row!, { answers: RED, said: SAID.onTheCall, oralConsent: true });
    expect(done.alerts).toHaveLength(1);
  }

  async function workOnTheAlert(): Promise<void> {
    const { nurse, ids } = world;
    const params = { alertId: ids.alertId };
    const { version } = await nurse.call('getAlert', { params });
    const claimed = await nurse.call('claimAlert', { params, body: { version } });
    const undone = await nurse.call('undoAlert', { params, body: { version: claimed.version } });
    await nurse.call('claimAlert', { params, body: { version: undone.version } });
    const call = { kind: 'call' as const, reached: true, text: SAID.note };
    const noted = await nurse.call('addAlertNote', { params, body: call }, { idempotencyKey: 'note-1' });
    const body = { outcome: 'advised-by-phone' as const, note: SAID.note, toPatient: SAID.toPatient };
    const dispose = { params, body: { ...body, version: noted.version } };
    await nurse.call('disposeAlert', dispose, { idempotencyKey: 'dispose-1' });
  }

  async function letTheMessageGo(): Promise<void> {
    app.clock.set('2026-10-23T00:00:00.000Z');
    await app.drain();
    const [row] = await app.unit.read((tx) =>
      rowsOf<{ state: string }>(tx, 'SELECT state FROM message WHERE id = ?', [world.ids.messageId]),
    );
    expect(row!.state).toBe('accepted');
  }

  /** Asks every route that reads, as one who has not looked before. */
  async function lookAtEverything(): Promise<void> {
    const door = new Door(world, (await app.staff('supervisor')).cookie, (await app.staff('admin')).cookie);
    for (const name of [...READS, 'listEvents' as const]) {
      expect([name, (await read(door, name)).status]).toEqual([name, 200]);
    }
  }

  const read = (door: Door, name: RouteName, headers: Record<string, string> = {}) => {
    const body = routeOf(name).body && JSON.stringify(soundBodies(world)[name as RouteWithBody]);
    return door.ask(name, body ? { body, headers: json(headers) } : { headers });
  };

  async function goAway(): Promise<void> {
    const { victim, seatId } = world;
    const withdrawn = { purpose: 'follow-up' as const, granted: false, noticeVersion: NOTICE_VERSION };
    await victim.call('decideConsent', { body: { seat: seatId, ...withdrawn } });
    await app.drain();
  }

  /** Every field that takes a text is given somebody's name or number where it does not belong. */
  async function stumble(): Promise<void> {
    const door = new Door(world, (await app.staff('supervisor')).cookie, (await app.staff('admin')).cookie);
    for (const name of NAMES.filter((each) => routeOf(each).body) as RouteWithBody[]) {
      const sound = soundBodies(world)[name] as Record<string, unknown>;
      for (const field of [...Object.keys(sound), VICTIM_WORDS[0]!]) {
        const body = JSON.stringify({ ...sound, [field]: { [VICTIM_WORDS[0]!]: VICTIM_WORDS } });
        if (field !== VICTIM_WORDS[0]) await door.ask(name, { body, headers: json(door.keyed(name, sound)) });
        await door.ask(name, { body: body.slice(0, -2), headers: json(door.keyed(name, sound)) });
      }
    }
    const body = JSON.stringify({ username: VICTIM_WORDS[0], password: VICTIM_WORDS[1] });
    await door.ask('signIn', { body, headers: json() });
    for (const id of VICTIM_WORDS) {
      await send(app.baseUrl, { method: 'GET', path: `/api/v1/patients/${encodeURIComponent(id)}` });
      await door.ask('listAlerts', { query: `?departmentId=${encodeURIComponent(id)}` });
    }
    await world.victim.call('unbind', { params: { seatId: world.seatId } });
    jest.spyOn(app.unit, 'run').mockRejectedValueOnce(new Error(`broken at ${VICTIM_WORDS[0]}`));
    expect((await read(door, 'listPatients')).status).toBe(500);
  }

  const foundIn = (text: string) => secrets.filter((secret) => text.includes(secret));

  it('no line of the log', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(foundIn(lines.join('\n'))).toEqual([]);
  });

  it('no address', () => {
    expect(storyUrls.length).toBeGreaterThan(50);
    expect(foundIn(storyUrls.join('\n'))).toEqual([]);
  });

  it('no refusal', () => {
    expect(heard.refusals.length).toBeGreaterThan(100);
    expect(foundIn(heard.refusals.join('\n'))).toEqual([]);
  });

  it('no figure', async () => {
    const { status, text } = await send(app.baseUrl, { method: 'GET', path: '/metrics' });
    expect(status).toBe(200);
    expect(foundIn(text)).toEqual([]);
  });

  it('no row of any table but under seal: jobs, messages, events, kept answers, the audit', async () => {
    const all = await allRows(app);
    for (const table of [
      'job',
      'message',
      'event',
      'idempotency_key',
      'audit_entry',
      'nurse_task',
      'call_attempt',
    ])
      expect([table, all[table]!.length > 0]).toEqual([table, true]);
    for (const [table, rows] of Object.entries(all)) {
      // The number of a stay is asked for by the desk and kept plain; it is nobody's name.
      const kept = (rows as Record<string, unknown>[]).map(
        ({ visit_no: _no, identity_key: _key, ...row }) => row,
      );
      expect([table, foundIn(JSON.stringify(kept))]).toEqual([table, []]);
    }
  });

  it('every route that reads is known as showing somebody, or as showing nobody', () => {
    const reads = NAMES.filter((name) => routeOf(name).method === 'GET');
    const known = [...READS, ...SHOWS_NOBODY].filter((name) => routeOf(name).method === 'GET');
    expect([...reads].sort()).toEqual(known.sort());
  });
});

describeOnEachDatabase('the audit', (engine) => {
  const app = useApp(engine);
  let world: World;

  beforeAll(async () => {
    world = await buildWorld(app);
  }, 60_000);

  const entries = (after: number) =>
    app.unit.read((tx) =>
      rowsOf<{ sequence: number; actor_id: string; patient_id: string | null; shown: string }>(
        tx,
        'SELECT sequence, actor_id, patient_id, shown FROM audit_entry WHERE sequence > ? ORDER BY sequence',
        [after],
      ),
    );

  it.each(READS)('%s: whoever looks is on record, with what was shown', async (name) => {
    const door = new Door(world, (await app.staff('supervisor')).cookie, (await app.staff('admin')).cookie);
    const looker = await app.staff(name === 'listMessages' ? 'supervisor' : 'colleague');
    const { staffId } = await looker.call('mySession', {});
    const last = (await entries(0)).at(-1)!.sequence;
    const isStaff = routeOf(name).access === 'staff';
    const body = routeOf(name).body && JSON.stringify(soundBodies(world)[name as RouteWithBody]);
    const headers: Record<string, string> = isStaff ? { Cookie: looker.cookie } : {};
    const query = QUERIES[name] ?? '';
    const reply = await door.ask(name, body ? { body, headers: json(headers) } : { headers, query });
    expect(reply.status).toBe(200);
    const rows = await entries(last);
    if (isStaff) expect(rows.map(({ actor_id: by }) => by)).toContain(staffId);
    const ids = Object.values(world.ids);
    const named = rows.filter(
      ({ patient_id: id, shown }) =>
        ids.includes(id ?? '') || ids.some((each) => JSON.stringify(shown).includes(each)),
    );
    expect([name, named.length > 0]).toEqual([name, true]);
  });
});
