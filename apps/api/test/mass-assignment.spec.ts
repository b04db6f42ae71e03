import { useApp } from './app.js';
import { resolve } from './bad-shapes.js';
import { describeOnOneDatabase } from './databases.js';
import { buildWorld, soundBodies, TAKES_BUNDLE, type RouteWithBody, type World } from './every-route.js';
import { FORBIDDEN, LANGUAGE_KEYS, objectsIn, withField } from './forbidden-fields.js';
import { allRows, Door } from './door.js';
import { json, NAMES, refusalOf, routeOf } from './wire.js';

const WITH_BODY = NAMES.filter((name) => routeOf(name).body) as RouteWithBody[];
const FIELDS = Object.entries(FORBIDDEN);

describe('the forbidden fields', () => {
  it('are at least thirty', () => {
    expect(FIELDS.length + LANGUAGE_KEYS.length).toBeGreaterThanOrEqual(30);
  });

  it('would be noticed: no body of a form of ours takes what it does not name', () => {
    const open = WITH_BODY.filter((name) => !TAKES_BUNDLE.includes(name)).filter((name) => {
      const { additionalProperties } = resolve({ $ref: `#/definitions/${routeOf(name).body}` });
      return additionalProperties !== false;
    });
    expect(open).toEqual([]);
  });
});

describeOnOneDatabase('mass assignment', (engine) => {
  const app = useApp(engine);
  let world: World;
  let door: Door;

  beforeAll(async () => {
    world = await buildWorld(app);
    door = new Door(world, (await app.staff('supervisor')).cookie, (await app.staff('admin')).cookie);
  }, 60_000);
  beforeEach(() => door.keepSignedIn());

  const changingNothing = async (work: () => Promise<void>) => {
    const before = await allRows(app, ['sign_in_attempt']);
    await work();
    expect(await allRows(app, ['sign_in_attempt'])).toEqual(before);
  };
  const post = (name: RouteWithBody, body: string) =>
    door.ask(name, { body, headers: json(door.keyed(name, JSON.parse(body))) });

  it.each(WITH_BODY.filter((name) => !TAKES_BUNDLE.includes(name)))(
    '%s: a field of our rows is refused by its name, at any depth',
    (name) =>
      changingNothing(async () => {
        app.system.forward({ minutes: 1 });
        const sound = soundBodies(world)[name];
        for (const { path, fields } of objectsIn(routeOf(name).body!)) {
          for (const [field, value] of FIELDS.filter(([each]) => !fields.includes(each))) {
            const body = withField(sound, path, field, value);
            if (body === null) continue;
            const { code, errors } = refusalOf(await post(name, body));
            const place = ['body', ...path, field].join('.');
            expect([field, code, errors]).toEqual([
              field,
              'request.invalid',
              expect.arrayContaining([{ path: place, what: 'unknown-field' }]),
            ]);
          }
        }
      }),
  );

  it.each(WITH_BODY)('%s: a key of the language is refused, at any depth', (name) =>
    changingNothing(async () => {
      const sound = soundBodies(world)[name];
      for (const { path } of objectsIn(routeOf(name).body!)) {
        for (const key of LANGUAGE_KEYS) {
          const body = withField(sound, path, key, { prototype: { role: 'admin' }, role: 'admin' });
          // A bundle may say what it likes about a prototype: it is no field of ours.
          if (body === null || (TAKES_BUNDLE.includes(name) && key === 'prototype')) continue;
          expect([key, refusalOf(await post(name, body)).code]).toEqual([
            key,
            expect.stringMatching(/^request\.(malformed|invalid)$/),
          ]);
        }
      }
      expect(({} as { role?: string }).role).toBeUndefined();
    }),
  );

  it.each(NAMES)('%s: an address takes none of them either', (name) =>
    changingNothing(async () => {
      const sound = routeOf(name).body && JSON.stringify(soundBodies(world)[name as RouteWithBody]);
      const known = door.queryFields(name);
      for (const [field, value] of FIELDS.filter(([each]) => !known.includes(each))) {
        const query = `?${field}=${encodeURIComponent(String(value))}`;
        const headers = sound ? json(door.keyed(name, JSON.parse(sound))) : {};
        const reply = await door.ask(name, { query, headers, ...(sound ? { body: sound } : {}) });
        expect([field, refusalOf(reply).code]).toEqual([field, 'request.invalid']);
      }
    }),
  );

  it('submitResponse: answers take no field that is no question', () =>
    changingNothing(async () => {
      const sound = soundBodies(world).submitResponse;
      for (const [field, value] of FIELDS) {
        const body = { ...sound, answers: { ...sound.answers, [field]: value } };
        const { code } = refusalOf(await post('submitResponse', JSON.stringify(body)));
        expect([field, code]).toEqual([
          field,
          expect.stringMatching(/^(response\.malformed|request\.invalid)$/),
        ]);
      }
    }));

  it('takeFhir: a bundle sets nothing but what it says of its patient', async () => {
    const sound = soundBodies(world).takeFhir;
    for (const { resource } of sound.entry as { resource: object }[]) {
      const fields = FIELDS.filter(([field]) => !(field in resource));
      Object.assign(resource, Object.fromEntries(fields));
    }
    const reply = await post(
      'takeFhir',
      JSON.stringify({ ...sound, organizationId: FORBIDDEN['organizationId'] }),
    );
    expect(reply.status).toBe(200);
    const report = JSON.parse(reply.text) as { patients: { id: string }[] };
    const page = await world.nurse.call('listDischarges', { query: { list: 'no-department' } });
    const row = page.rows.find(({ patient }) => patient.id === report.patients[0]!.id);
    // Of the sender's hospital, of no department, begun anew.
    expect(row).toMatchObject({ departmentId: null, departmentName: null });
    const text = JSON.stringify(await allRows(app));
    for (const value of Object.values(FORBIDDEN)) {
      if (typeof value === 'string' && value.startsWith('01j0')) expect(text).not.toContain(value);
    }
  });
});
