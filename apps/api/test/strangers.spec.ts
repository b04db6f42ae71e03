import type { ErrorCode } from '@suian/contracts/errors';
import { may, ROLES, type Role } from '@suian/contracts/permissions';
import { ROUTES, type Access, type RouteName } from '@suian/contracts/routes';
import { hashToken } from '../src/platform/crypto.js';
import { Env } from '../src/platform/config/env.js';
import { useApp } from './app.js';
import { describeOnOneDatabase } from './databases.js';
import {
  buildWorld,
  neededQuery,
  soundBodies,
  soundBytes,
  VICTIM,
  VICTIM_WORDS,
  type RouteWithBody,
  type World,
} from './every-route.js';
import { bindPatient, type BoundPatient } from './journey.js';
import type { Phone, StaffDesk } from './people.js';
import { json, NAMES, pathOf, refusalOf, routeOf, rowCounts, send } from './wire.js';
import { API_KEY, PASSWORD } from './ward.js';

/**
 * What a stranger with the right role gets for the victim's object.
 * object: the code of "there is none" · list: an answer without the victim · organization: shared by one hospital's
 * wards, a code for the others · self: about the caller · seat: the code for somebody else's seat · nobody: open.
 */
type Owner =
  { kind: 'object' | 'organization' | 'seat'; code: ErrorCode } | { kind: 'list' | 'self' | 'nobody' };

const object = (code: ErrorCode): Owner => ({ kind: 'object', code });
const seat: Owner = { kind: 'seat', code: 'seat.not-found' };
const [list, self, nobody]: Owner[] = [{ kind: 'list' }, { kind: 'self' }, { kind: 'nobody' }];

/** Every route of the table; one that is missing here fails. */
const MATRIX: Record<RouteName, Owner> = {
  signIn: nobody!,
  mySession: self!,
  signOut: self!,
  listStaff: list!,
  listKeys: list!,
  makeKey: self!,
  revokeKey: object('key.not-found'),
  // Times and counts of the hospital's systems; nothing of a patient.
  getIntakeMonitor: list!,
  registerDischarge: object('department.not-found'),
  listDischarges: list!,
  getEncounter: object('encounter.not-found'),
  assignDepartment: object('encounter.not-found'),
  issueCode: object('encounter.not-found'),
  voidCode: object('binding.code-not-found'),
  listPathways: list!,
  startPlan: object('encounter.not-found'),
  confirmPlan: object('plan.not-found'),
  resumePlan: object('plan.not-found'),
  listTierProposals: list!,
  decideTier: object('tier.proposal-not-found'),
  undoTier: object('tier.proposal-not-found'),
  putFact: object('patient.not-found'),
  putPortrait: object('patient.not-found'),
  endPortrait: object('patient.not-found'),
  setPlanOwner: object('plan.not-found'),
  listPatients: list!,
  getPatient: object('patient.not-found'),
  revealPatient: object('patient.not-found'),
  getTimeline: object('patient.not-found'),
  listAccess: object('patient.not-found'),
  unmergePatient: object('patient.not-found'),
  confirmSeat: object('patient.not-found'),
  getResponse: object('response.not-found'),
  getTrend: object('patient.not-found'),
  setLimit: object('patient.not-found'),
  listMedications: object('patient.not-found'),
  addMedication: object('patient.not-found'),
  changeMedication: object('patient.not-found'),
  stopMedication: object('patient.not-found'),
  markMedication: object('patient.not-found'),
  strikeMedication: object('patient.not-found'),
  listAlerts: list!,
  getAlert: object('alert.not-found'),
  claimAlert: object('alert.not-found'),
  releaseAlert: object('alert.not-found'),
  addAlertNote: object('alert.not-found'),
  disposeAlert: object('alert.not-found'),
  undoAlert: object('alert.not-found'),
  streamEvents: list!,
  listEvents: list!,
  listWorklist: list!,
  getCallDesk: object('call.not-found'),
  claimCall: object('call.not-found'),
  saveCallDraft: object('call.not-found'),
  finishCall: object('call.not-found'),
  postponeCall: object('call.not-found'),
  listMessages: list!,
  settleMessage: object('message.not-found'),
  releaseSending: self!,
  // Nobody knows the department of a unit that was refused.
  listRefusals: { kind: 'organization', code: 'intake.refusal-not-found' },
  settleRefusal: { kind: 'organization', code: 'intake.refusal-not-found' },
  // What it says is for the ward it names.
  getRefusal: object('intake.refusal-not-found'),
  replayRefusal: object('intake.refusal-not-found'),
  uploadWardList: object('department.not-found'),
  listWardLists: list!,
  getWardList: object('ward-list.not-found'),
  listWardRows: object('ward-list.not-found'),
  mapWardList: object('ward-list.not-found'),
  startWardList: object('ward-list.not-found'),
  takeFhir: self!,
  takeHl7: self!,
  takeObservations: self!,
  patientSignIn: nobody!,
  patientSignOut: self!,
  previewCode: self!,
  checkCode: self!,
  bind: self!,
  today: seat,
  submitResponse: object('task.not-found'),
  recordEntry: object('seat.not-found'),
  myDiary: seat,
  markMistake: object('diary.entry-not-found'),
  listMatters: seat,
  getMatter: object('alert.not-found'),
  myConsents: seat,
  decideConsent: object('seat.not-found'),
  unbind: object('seat.not-found'),
  exportMine: seat,
  whoLooked: seat,
  demoClock: nobody!,
  moveDemoClock: nobody!,
};

const GUARDED = NAMES.filter((name) => !['open', 'demo'].includes(ROUTES[name].access));
const STAFF = NAMES.filter((name) => ROUTES[name].access === 'staff');
const PATIENT = NAMES.filter((name) => ROUTES[name].access === 'patient');
const GARBAGE = 'k3vJx0fWmZ2yTq8s7LrN5bPdHcGaEuYiOoXwVtSrQ1A';
const USERNAMES: Record<Role, string> = {
  nurse: 'nurse',
  doctor: 'doctor',
  supervisor: 'supervisor',
  admin: 'admin',
};

describeOnOneDatabase('strangers', (engine) => {
  const app = useApp(engine);
  let world: World;
  let other: BoundPatient;
  let unbound: Phone;
  const desks: Partial<Record<string, StaffDesk>> = {};

  beforeAll(async () => {
    world = await buildWorld(app);
    other = await bindPatient(app, world.nurse);
    unbound = app.phone(8);
    await unbound.signIn();
    for (const name of ['elsewhere', 'stranger', ...Object.values(USERNAMES)])
      desks[name] = await app.staff(name);
  }, 60_000);

  const cookieOf = (username: string) => ({ Cookie: desks[username]!.cookie });
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  /** A request for the victim's object, right in every way but who sends it. */
  const ask = (name: RouteName, headers: Record<string, string>, query = '', change: object = {}) => {
    const { method, body, idempotency } = routeOf(name);
    const sound = body && { ...soundBodies(world)[name as RouteWithBody], ...change };
    const key = (sound as { submissionId?: string } | undefined)?.submissionId ?? 'a-stranger-s-key-1';
    const keyed: Record<string, string> = idempotency === 'required' ? { 'Idempotency-Key': key } : {};
    const bytes = soundBytes(name);
    const plain = bytes ? { 'Content-Type': bytes.type, ...headers } : headers;
    const all = sound ? json({ ...keyed, ...headers }) : plain;
    const path = pathOf(name, world.ids, query || neededQuery(name, world));
    return send(app.baseUrl, {
      method,
      path,
      headers: all,
      ...(sound ? { body: JSON.stringify(sound) } : bytes ? { body: bytes.data } : {}),
    });
  };
  const expectNothingOfTheVictim = (text: string) => {
    for (const word of VICTIM_WORDS) expect(text).not.toContain(word);
  };
  const codeOf = async (answer: ReturnType<typeof ask>) => {
    const reply = await answer;
    expectNothingOfTheVictim(reply.text);
    return refusalOf(reply).code;
  };

  it('the matrix has every route and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...NAMES].sort());
  });

  it.each(GUARDED)('%s: nobody and somebody with a made-up secret are not let in', async (name) => {
    expect(await codeOf(ask(name, {}))).toBe('session.missing');
    const made = ROUTES[name].access === 'staff' ? { Cookie: `suian_session=${GARBAGE}` } : bearer(GARBAGE);
    expect(await codeOf(ask(name, made))).toBe('session.expired');
    for (const odd of [
      { Authorization: 'Basic bnVyc2U6bnVyc2U=' },
      { Cookie: 'suian_session=' },
      bearer(''),
    ]) {
      expect(await codeOf(ask(name, odd))).toBe('session.missing');
    }
  });

  it.each(GUARDED)('%s: the right secret of another kind of caller opens nothing', async (name) => {
    const secrets: Record<'staff' | 'patient' | 'integration', string> = {
      staff: desks['nurse']!.cookie.split('=')[1]!,
      patient: world.victim.bearer(),
      integration: API_KEY,
    };
    const access: Access = ROUTES[name].access;
    for (const [kind, secret] of Object.entries(secrets)) {
      const carried = [{ Cookie: `suian_session=${secret}` }, bearer(secret), bearer(hashToken(secret))];
      const own = kind !== access ? null : access === 'staff' ? carried[0] : carried[1];
      for (const headers of carried.filter((each) => each !== own)) {
        expect(await codeOf(ask(name, headers))).toMatch(/^session\.(missing|expired)$/);
      }
    }
  });

  it.each(STAFF.filter((name) => routeOf(name).may))('%s: a role that may not is refused', async (name) => {
    const permission = routeOf(name).may!;
    const refused = ROLES.filter((role) => !may(role, permission));
    expect(refused.length).toBeGreaterThan(0);
    for (const role of refused)
      expect(await codeOf(ask(name, cookieOf(USERNAMES[role])))).toBe('permission.denied');
  });

  it.each(STAFF)('%s: a colleague elsewhere and one of another hospital learn nothing', async (name) => {
    const owner = MATRIX[name];
    const { may: permission } = routeOf(name);
    if (name === 'signOut' || (permission && !may('nurse', permission))) return;
    for (const username of ['elsewhere', 'stranger']) {
      const before = await rowCounts(app);
      const reply = await ask(name, cookieOf(username));
      expectNothingOfTheVictim(reply.text);
      const isShared = owner.kind === 'organization' && username === 'elsewhere';
      if ('code' in owner && !isShared && name !== 'listRefusals') {
        expect(refusalOf(reply).code).toBe(owner.code);
        expect(await rowCounts(app)).toEqual(before);
      } else if (!isShared) {
        expect(reply.status).toBe(200);
        for (const id of Object.values(world.ids)) expect(reply.text).not.toContain(id);
      }
    }
  });

  it.each(STAFF)('%s: an administrator sees no patient', async (name) => {
    if (name === 'signOut') return;
    const reply = await ask(name, cookieOf('admin'), name === 'listEvents' ? '?since=0' : '');
    expectNothingOfTheVictim(reply.text);
    // Keys are his own business.
    const { keyId: _own, ...foreign } = world.ids;
    for (const id of Object.values(foreign)) expect(reply.text).not.toContain(id);
    const { may: permission } = routeOf(name);
    const isHis = permission !== undefined && may('admin', permission);
    if (ROUTES[name].path.includes(':') && !isHis) expect(reply.status).toBe(403);
  });

  it('the news of a ward are not heard in another, by polling from the first', async () => {
    for (const username of ['elsewhere', 'stranger', 'admin']) {
      const { text } = await ask('listEvents', cookieOf(username), '?since=0');
      for (const id of Object.values(world.ids)) expect(text).not.toContain(id);
    }
  });

  it.each<RouteName>(['listDischarges', 'listPatients', 'listAlerts'])(
    '%s: a department of others cannot be asked for',
    async (name) => {
      for (const username of ['elsewhere', 'stranger']) {
        const { departmentId } = world;
        const inQuery = ask(name, cookieOf(username), `?departmentId=${departmentId}`);
        const answer = routeOf(name).body ? ask(name, cookieOf(username), '', { departmentId }) : inQuery;
        expect(await codeOf(answer)).toBe('department.not-found');
      }
    },
  );

  it('whoever knows a name or a number by heart does not find it elsewhere', async () => {
    for (const word of VICTIM_WORDS) {
      const own = await ask('listPatients', cookieOf('nurse'), '', { q: word });
      const isSearchable = word === VICTIM.name || word === VICTIM.phone || word === VICTIM.mrn;
      if (isSearchable) expect(own.text).toContain(world.ids.patientId);
      for (const username of ['elsewhere', 'stranger']) {
        const { status, text } = await ask('listPatients', cookieOf(username), '', { q: word });
        expect([status, JSON.parse(text)]).toEqual([200, { rows: [], next: null }]);
      }
    }
  });

  it('a nurse cannot give a stay, a plan or an answer what belongs to another hospital', async () => {
    const stranger = (await desks['stranger']!.call('mySession', {})).departments[0]!;
    const { rows } = await desks['stranger']!.call('listPathways', {});
    const post = (path: string, body: object, headers: Record<string, string>) =>
      send(app.baseUrl, { method: 'POST', path, headers: json(headers), body: JSON.stringify(body) });
    const { ids } = world;
    const move = post(pathOf('assignDepartment', ids), { departmentId: stranger.id }, cookieOf('nurse'));
    expect(refusalOf(await move).code).toBe('department.not-found');
    const start = post(pathOf('startPlan', ids), { pathwayId: rows[0]!.id }, cookieOf('nurse'));
    expect(refusalOf(await start).code).toMatch(/^(pathway\.not-found|plan\.already-started)$/);
  });

  it.each(PATIENT)('%s: another account, bound or not, gets nothing of the victim', async (name) => {
    const owner = MATRIX[name];
    if (!('code' in owner)) return;
    const before = await rowCounts(app);
    for (const token of [other.phone.bearer(), unbound.bearer()]) {
      const query = owner.kind === 'seat' ? `?seat=${world.seatId}` : '';
      expect(await codeOf(ask(name, bearer(token), query))).toBe(owner.code);
    }
    if (owner.kind === 'seat')
      expect(await codeOf(ask(name, bearer(unbound.bearer())))).toBe('seat.not-found');
    expect(await rowCounts(app)).toEqual(before);
  });

  it.each(PATIENT.filter((name) => MATRIX[name].kind === 'seat'))(
    '%s: with a seat of one’s own, only one’s own is shown',
    async (name) => {
      const reply = await ask(name, bearer(other.phone.bearer()));
      expect(reply.status).toBe(200);
      expectNothingOfTheVictim(reply.text);
      for (const id of [world.seatId, ...Object.values(world.ids)]) expect(reply.text).not.toContain(id);
    },
  );

  it.each([...STAFF.filter((name) => ROUTES[name].method !== 'GET'), 'signIn' as const])(
    '%s: a page from elsewhere changes nothing, whoever is signed in',
    async (name) => {
      const before = await rowCounts(app);
      for (const origin of [
        'https://evil.example',
        'null',
        `${app.baseUrl}.evil.example`,
        'http://127.0.0.1:1',
      ]) {
        expect(await codeOf(ask(name, { ...cookieOf('nurse'), Origin: origin }))).toBe(
          'request.origin-refused',
        );
      }
      expect(await rowCounts(app)).toEqual(before);
    },
  );

  it('the page of the product itself is let through', async () => {
    const headers = { ...cookieOf('nurse'), Origin: app.baseUrl };
    expect((await ask('revealPatient', headers)).status).toBe(200);
  });

  it('the cookie is out of reach of scripts, other sites and sub-domains', async () => {
    const body = JSON.stringify({ username: 'colleague', password: PASSWORD });
    const signedIn = await send(app.baseUrl, {
      method: 'POST',
      path: pathOf('signIn'),
      headers: json(),
      body,
    });
    const [cookie, ...more] = signedIn.headers['set-cookie']!;
    expect(more).toEqual([]);
    const [pair, ...flags] = cookie!.split('; ');
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(signedIn.text).not.toContain(pair!.split('=')[1]!);
    const out = await ask('signOut', { Cookie: pair! });
    expect(out.headers['set-cookie']![0]).toContain(
      'suian_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    );
    expect(await codeOf(ask('mySession', { Cookie: pair! }))).toBe('session.expired');
  });

  it.each(NAMES.filter((name) => ROUTES[name].access === 'demo'))(
    '%s: is not there outside a demo',
    async (name) => {
      const demo = jest.replaceProperty(app.app.get(Env), 'SUIAN_DEMO', false);
      expect(await codeOf(ask(name, cookieOf('nurse')))).toBe('route.not-found');
      demo.restore();
    },
  );
});
