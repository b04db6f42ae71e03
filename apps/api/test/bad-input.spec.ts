import type { IntakeReport } from '@suian/contracts/intake';
import { API_PREFIX, ROUTES, type RouteName } from '@suian/contracts/routes';
import { useApp } from './app.js';
import { badBodies, BROKEN_TEXT, NO_DATES, propertiesOf } from './bad-shapes.js';
import { bundleOf } from './bundles.js';
import { describeOnOneDatabase } from './databases.js';
import { Door } from './door.js';
import {
  buildWorld,
  neededQuery,
  soundBodies,
  soundBytes,
  TAKES_BUNDLE,
  type RouteWithBody,
  type World,
} from './every-route.js';
import { json, NAMES, NOBODYS_ID, pathOf, refusalOf, routeOf, rowCounts, send } from './wire.js';

const WITH_BODY = NAMES.filter((name) => routeOf(name).body) as RouteWithBody[];
const WITH_BYTES = NAMES.filter((name) => routeOf(name).raw);
const WITH_PARAMS = NAMES.filter((name) => ROUTES[name].path.includes(':'));
const GETS = NAMES.filter((name) => ROUTES[name].method === 'GET');
const PAGED = GETS.filter((name) => 'after' in propertiesOf(routeOf(name).query));

describeOnOneDatabase('bad input', (engine) => {
  const app = useApp(engine);
  let world: World;
  let door: Door;
  let supervisor = '';
  let admin = '';

  beforeAll(async () => {
    world = await buildWorld(app);
    supervisor = (await app.staff('supervisor')).cookie;
    admin = (await app.staff('admin')).cookie;
    door = new Door(world, supervisor, admin);
  }, 60_000);
  // A minute later nobody is calling too often.
  beforeEach(async () => {
    app.system.forward({ minutes: 1 });
    await door.keepSignedIn();
  });

  const ask: Door['ask'] = (name, request) => door.ask(name, request);
  const keyed = (name: RouteName, body: unknown) => door.keyed(name, body);
  const post = (name: RouteName, body: unknown, headers: Record<string, string> = {}) =>
    ask(name, { body: JSON.stringify(body), headers: json({ ...keyed(name, body), ...headers }) });
  const postText = (name: RouteName, body: string | Buffer, headers: Record<string, string> = {}) =>
    ask(name, { body, headers: json({ ...keyed(name, null), ...headers }) });
  /** Runs it and holds that no table has a row more or less. A tried sign-in is counted on purpose. */
  const savingNothing = async (work: () => Promise<void>) => {
    const before = await rowCounts(app, ['sign_in_attempt']);
    await work();
    expect(await rowCounts(app, ['sign_in_attempt'])).toEqual(before);
  };
  const codeOf = async (answer: ReturnType<typeof send>) => refusalOf(await answer).code;

  describe('as a body', () => {
    it.each(WITH_BODY)('%s: what is no JSON object is refused', (name) =>
      savingNothing(async () => {
        for (const text of ['{"a":', '{a:1}', '\u0000', 'NaN', '{"a":1}}', '']) {
          expect(await codeOf(postText(name, text))).toBe('request.malformed');
        }
        expect(await codeOf(postText(name, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])))).toBe('request.malformed');
        for (const text of ['null', '[]', '[{}]', '"text"', '7', 'true', '1e308']) {
          const { code, errors } = refusalOf(await postText(name, text));
          expect([text, code, errors[0]?.path]).toEqual([text, 'request.invalid', 'body']);
        }
        expect(await codeOf(ask(name, { headers: keyed(name, null) }))).toBe('request.invalid');
      }),
    );

    it.each(WITH_BODY)('%s: only JSON is read', (name) =>
      savingNothing(async () => {
        const body = JSON.stringify(soundBodies(world)[name]);
        const form = new URLSearchParams(
          Object.entries(soundBodies(world)[name]) as [string, string][],
        ).toString();
        const types = [
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/xml',
          'multipart/form-data; boundary=x',
        ];
        for (const type of [...types, 'json', 'application/jsonx', 'text/json;application/json']) {
          const sent = type.includes('urlencoded') ? form : body;
          const answer = postText(name, sent, { 'Content-Type': type });
          expect([type, await codeOf(answer)]).toEqual([type, 'request.not-json']);
        }
        expect(await codeOf(ask(name, { body, headers: keyed(name, null) }))).toBe('request.not-json');
        const zipped = postText(name, Buffer.from('1f8b0800000000000003', 'hex'), {
          'Content-Encoding': 'gzip',
        });
        expect(await codeOf(zipped)).toMatch(/^request\.(malformed|not-json)$/);
      }),
    );

    it.each(WITH_BODY)('%s: more than the limit is not read, whether its length is said or not', (name) =>
      savingNothing(async () => {
        const limit = routeOf(name).bodyLimit ?? 65_536;
        const body = JSON.stringify(soundBodies(world)[name]).padEnd(limit + 1);
        expect(await codeOf(postText(name, body))).toBe('request.too-large');
        const headers = json(keyed(name, null));
        expect(await codeOf(ask(name, { body, headers, isChunked: true }))).toBe('request.too-large');
      }),
    );

    it.each(WITH_BODY.filter((name) => !TAKES_BUNDLE.includes(name)))(
      '%s: every field that is wrong is named',
      (name) =>
        savingNothing(async () => {
          for (const { what, place, body } of badBodies(routeOf(name).body!, soundBodies(world)[name])) {
            const { code, errors } = refusalOf(await post(name, body));
            const told = { code, isNamed: errors.some(({ path }) => path.startsWith(place)) };
            expect({ what, place, ...told }).toEqual({ what, place, code: 'request.invalid', isNamed: true });
          }
          const unknown = refusalOf(await post(name, { ...soundBodies(world)[name], x: 1 }));
          expect(unknown).toMatchObject({
            code: 'request.invalid',
            errors: [{ path: 'body.x', what: 'unknown-field' }],
          });
        }),
    );

    it('a body with thousands of faults is told of the first twenty', async () => {
      const consents = Array.from({ length: 20_000 }, () => 0);
      const { code, errors } = refusalOf(await post('bind', { ...soundBodies(world).bind, consents }));
      expect([code, errors.length]).toEqual(['request.invalid', 20]);
      expect(new Set(errors.map(({ path }) => path)).size).toBe(20);
    });

    it.each(WITH_BODY)('%s: keys of the language itself, depth and size are no way in', (name) =>
      savingNothing(async () => {
        const sound = JSON.stringify(soundBodies(world)[name]).slice(1, -1);
        const tail = sound ? `,${sound}}` : '}';
        for (const key of ['__proto__', '\\u005f_proto__']) {
          expect(await codeOf(postText(name, `{"${key}":{"role":"admin"}${tail}`))).toBe('request.malformed');
        }
        expect(await codeOf(postText(name, `{"constructor":{"prototype":{"a":1}}${tail}`))).toBe(
          'request.malformed',
        );
        const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
        for (const depth of [1000, 30_000]) {
          expect(await codeOf(postText(name, `{"x":${nested(depth)}${tail}`))).toBe('request.invalid');
        }
        const many = Array.from({ length: 3000 }, (_, index) => `"x${index}":1`).join();
        if (!TAKES_BUNDLE.includes(name))
          expect(await codeOf(postText(name, `{${many}${tail}`))).toBe('request.invalid');
        expect(({} as { role?: string }).role).toBeUndefined();
      }),
    );

    it('a Bundle with broken text, numbers or kinds is judged, and keeps no other patient out', async () => {
      const odd: unknown[] = [
        ...BROKEN_TEXT.map(([, text]) => text),
        1e308,
        -1,
        null,
        [],
        {},
        [[]],
        true,
        '',
        '长'.repeat(5000),
        '0000-01-01',
        '9999-99-99',
        '😷',
      ];
      for (const [index, value] of odd.entries()) {
        for (const field of [
          'name',
          'birthDate',
          'mrn',
          'visitNo',
          'department',
          'end',
          'operationOn',
          'phone',
          'idNo',
          'deceased',
        ]) {
          const mrn = `${field}-${index}`;
          const sound = bundleOf({ mrn: `${mrn}-B`, key: 'b', name: '井然' });
          const bad = bundleOf({ mrn, key: 'a', [field]: value });
          const reply = await post('takeFhir', { ...bad, entry: [...bad.entry, ...sound.entry] });
          expect([field, value, reply.status]).toEqual([field, value, 200]);
          expect((JSON.parse(reply.text) as IntakeReport).patients.length).toBeGreaterThan(0);
        }
        const kinds = [
          { resourceType: 'Bundle', entry: value },
          { resourceType: 'Bundle', entry: [value] },
          { resourceType: 'Bundle', entry: [{ resource: value }] },
        ];
        for (const bundle of kinds)
          expect(await codeOf(post('takeFhir', bundle))).toBe('intake.nothing-sound');
      }
    });

    it('integers no column holds change nothing', () =>
      savingNothing(async () => {
        for (const name of ['claimAlert', 'releaseAlert', 'disposeAlert', 'confirmPlan'] as const) {
          for (const version of [1e308, -1e308, 2 ** 53, 2 ** 31, -1, 0]) {
            const reply = await post(name, { ...soundBodies(world)[name], version });
            expect(refusalOf(reply).code).toBe(
              name === 'releaseAlert' ? 'alert.not-claimed' : 'row.changed-meanwhile',
            );
          }
        }
      }));

    it.each([
      '😷👨‍👩‍👧‍👦',
      '\u202eمريض\u202c',
      '𠮷野',
      'a\u0301\ufeff\u200b',
      "'; DROP TABLE patient; --",
      '<script>',
    ])('a note of %s is kept as it was written', async (text) => {
      const before = await world.nurse.call('getAlert', { params: { alertId: world.ids.alertId } });
      if (!before.claimedBy) await post('claimAlert', { version: before.version });
      expect((await post('addAlertNote', { kind: 'note', text })).status).toBe(200);
      const { notes } = await world.nurse.call('getAlert', { params: { alertId: world.ids.alertId } });
      expect(notes.map((note) => note.text)).toContain(text);
    });

    it.each([
      ['a key of the language', { constructor: 'x' }],
      ['another one', { toString: ['x'] }],
      ['a number no scale has', { pain: 1e308 }],
      ['text for a number', { temperature: '38.6' }],
      ['a question that is not asked', { 无: 'x' }],
      ['two of a choice', { fever: ['none', 'measured'] }],
      ['a choice that is not offered', { wound: ['__proto__'] }],
      ['a very long answer', { note: '长'.repeat(10_000) }],
      ...BROKEN_TEXT.map(([what, note]) => [what, { note }] as const),
    ] as const)('an answer with %s is kept whole or refused by its name', async (_, odd) => {
      const before = await rowCounts(app);
      const sound = soundBodies(world).submitResponse;
      const reply = await post('submitResponse', { ...sound, answers: { ...sound.answers, ...odd } });
      if (reply.status === 200) return;
      const { code, errors } = refusalOf(reply);
      expect(code).toMatch(/^(response\.malformed|request\.invalid)$/);
      expect(errors[0]?.path).toMatch(/^body\.answers\./);
      expect(await rowCounts(app)).toEqual(before);
    });
  });

  describe('as bytes', () => {
    const take = (name: RouteName, body: Buffer | string, type: string, isChunked = false) => {
      const query = neededQuery(name, world);
      return ask(name, { body, query, isChunked, headers: { 'Content-Type': type } });
    };

    it.each(WITH_BYTES)('%s: only its own types are read, and something must be there', (name) =>
      savingNothing(async () => {
        const { type, data } = soundBytes(name)!;
        const types = ['application/json', 'application/xml', 'multipart/form-data; boundary=x', 'x'];
        for (const other of types.filter((each) => !routeOf(name).raw!.includes(each)))
          expect([other, await codeOf(take(name, data, other))]).toEqual([other, 'request.wrong-type']);
        const { code, errors } = refusalOf(await take(name, '', type));
        expect([code, errors[0]]).toEqual(['request.invalid', { path: 'body', what: 'missing' }]);
        expect(await codeOf(ask(name, { query: neededQuery(name, world) }))).toBe('request.invalid');
      }),
    );

    it.each(WITH_BYTES)('%s: more than the limit is not read, whether its length is said or not', (name) =>
      savingNothing(async () => {
        const { type } = soundBytes(name)!;
        const tooMuch = Buffer.alloc((routeOf(name).bodyLimit ?? 65_536) + 1, 0x41);
        expect(await codeOf(take(name, tooMuch, type))).toBe('request.too-large');
        expect(await codeOf(take(name, tooMuch, type, true))).toBe('request.too-large');
      }),
    );
  });

  describe('as an address', () => {
    it.each(WITH_PARAMS)('%s: an id of a wrong shape is refused, one that nobody has is not found', (name) =>
      savingNothing(async () => {
        const body = routeOf(name).body && JSON.stringify(soundBodies(world)[name as RouteWithBody]);
        const sent = body ? { body, headers: json(keyed(name, JSON.parse(body))) } : {};
        const at = (id: string) => {
          const path = pathOf(name).replace(NOBODYS_ID, id);
          return ask(name, { ...sent, path });
        };
        const upper = NOBODYS_ID.toUpperCase();
        for (const id of [
          'x',
          upper,
          `${NOBODYS_ID}0`,
          '%00',
          '%F0%9F%98%B7',
          "1'%20OR%20'1'='1",
          '%2e%2e%2f',
          'null',
        ]) {
          expect([id, await codeOf(at(id))]).toEqual([id, 'request.invalid']);
        }
        for (const id of ['%zz', '%', '%c0%af', 'x'.repeat(300), 'x'.repeat(10_000)]) {
          expect(await codeOf(at(id))).toMatch(/^(request\.(malformed|invalid)|route\.not-found)$/);
        }
        expect(await codeOf(at(NOBODYS_ID))).toMatch(/not-found$/);
      }),
    );

    it.each(GETS)('%s: a query that is wrong is refused by its name', async (name) => {
      const query = propertiesOf(routeOf(name).query);
      const bad: [string, string][] = [
        ['x=1', 'query.x'],
        ['__proto__=1', 'query.__proto__'],
        ['constructor=1', 'query.constructor'],
      ];
      if ('limit' in query)
        for (const value of ['0', '101', 'abc', '1.5', '-1', '1e308', '', 'NaN'])
          bad.push([`limit=${value}`, 'query.limit']);
      if ('limit' in query) bad.push(['limit=1&limit=2', 'query.limit'], ['limit[]=1', 'query.limit[]']);
      if ('after' in query)
        for (const value of ['garbage', '%00', 'WzFd.', 'x'.repeat(201)])
          bad.push([`after=${value}`, 'query.after']);
      for (const id of ['departmentId', 'seat'])
        if (id in query) bad.push([`${id}=1`, `query.${id}`], [`${id}=`, `query.${id}`]);
      if ('on' in query)
        for (const date of NO_DATES) bad.push([`on=${encodeURIComponent(date)}`, 'query.on']);
      for (const word of ['show', 'list', 'severity', 'kind'])
        if (word in query) bad.push([`${word}=constructor`, `query.${word}`]);
      if ('since' in query)
        for (const value of ['-1', 'abc', '1.5']) bad.push([`since=${value}`, 'query.since']);
      if ('q' in query)
        bad.push([`q=${'x'.repeat(41)}`, 'query.q'], ['q=a%00b', 'query.q'], ['q=a&q=b', 'query.q']);
      for (const [text, place] of bad) {
        const { code, errors } = refusalOf(await ask(name, { query: `?${text}` }));
        expect([text, code, errors[0]?.path]).toEqual([text, 'request.invalid', place]);
      }
    });

    it.each(GETS)('%s: an odd query never breaks anything', async (name) => {
      for (const query of [
        '?%zz',
        '?=',
        '?&&&',
        '?q=%ff',
        `?x=${'x'.repeat(9000)}`,
        `?${'a&'.repeat(2000)}`,
        '?since=9007199254740993',
        '?q=%25_',
        '?q=%F0%9F%98%B7',
        '?on=0001-01-01',
        '?on=9999-12-31',
        '?on=0000-01-01',
      ]) {
        const reply = await ask(name, { query });
        if (reply.status !== 200) refusalOf(reply);
      }
    });

    it.each(PAGED)('%s: a cursor made by hand is refused or ends somewhere', async (name) => {
      const parts = [
        1,
        -1,
        1e308,
        1.5,
        '',
        'x',
        '\u0000',
        '\ud800',
        '2026-02-30',
        NOBODYS_ID,
        '王',
        null,
        '9'.repeat(99),
      ];
      for (const part of parts) {
        for (const length of [0, 1, 2, 3, 4]) {
          const after = Buffer.from(JSON.stringify(Array.from({ length }, () => part))).toString('base64url');
          const reply = await ask(name, { query: `?after=${after}` });
          if (reply.status !== 200) expect(refusalOf(reply)).toMatchObject({ code: 'request.invalid' });
        }
      }
    });

    it('a path or method outside the table is not found', async () => {
      const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
      for (const path of new Set(NAMES.map((name) => ROUTES[name].path))) {
        const taken: string[] = NAMES.filter((name) => ROUTES[name].path === path).map(
          (name) => ROUTES[name].method,
        );
        const name = NAMES.find((each) => ROUTES[each].path === path)!;
        for (const method of methods.filter((each) => !taken.includes(each))) {
          const reply = await ask(name, { method });
          // /patients/search read as a patient's address names no patient.
          const isId = method === 'GET' && path === '/patients/search';
          expect([method, path, reply.status]).toEqual([method, path, isId ? 422 : 404]);
          if (method !== 'HEAD')
            expect(refusalOf(reply).code).toBe(isId ? 'request.invalid' : 'route.not-found');
        }
      }
      for (const path of ['/', '/x', '/session/', '//session', '/patients/..%2f..', '/%2e%2e/session']) {
        const reply = await send(app.baseUrl, { method: 'GET', path: `${API_PREFIX}${path}` });
        expect([path, refusalOf(reply).code]).toEqual([
          path,
          expect.stringMatching(/route\.not-found|session\.missing/),
        ]);
      }
    });

    it('a request line or header beyond all measure is refused like anything else', async () => {
      const far = await send(app.baseUrl, { method: 'GET', path: `/api/v1/session?x=${'x'.repeat(20_000)}` });
      expect(refusalOf(far).code).toBe('request.too-large');
      const heavy = {
        method: 'GET',
        path: '/api/v1/session',
        headers: { Cookie: `a=${'x'.repeat(20_000)}` },
      };
      expect(await codeOf(send(app.baseUrl, heavy))).toBe('request.too-large');
    });
  });
});
