import type { MakeKeyRequest } from '@suian/contracts/keys';
import { useApp } from '../../../test/app.js';
import { bundleOf } from '../../../test/bundles.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { allRows } from '../../../test/door.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { json, pathOf, refusalOf, rowCounts, send } from '../../../test/wire.js';

describeOnEachDatabase('keys of other systems', (engine) => {
  const app = useApp(engine);
  let admin: StaffDesk;
  let count = 0;

  beforeAll(async () => {
    admin = await app.staff('admin');
  });

  const make = (change: Partial<MakeKeyRequest> = {}) => {
    count += 1;
    return admin.call('makeKey', { body: { name: `系统 ${count}`, scopes: ['intake.fhir'], ...change } });
  };
  const sendWith = (key: string) => {
    count += 1;
    const body = JSON.stringify(bundleOf({ mrn: `K${count}` }));
    const headers = json({ Authorization: `Bearer ${key}` });
    return send(app.baseUrl, { method: 'POST', path: pathOf('takeFhir'), headers, body });
  };
  const rowOf = async (id: string) =>
    (await admin.call('listKeys', {})).rows.find((row) => row.id === id) ?? null;
  const audited = (action: string, keyId: string) =>
    app.unit.read(async (tx) => {
      const sql = 'SELECT actor_role AS role, shown FROM audit_entry WHERE action = ?';
      const rows = await tx.query<{ role: string; shown: string }[]>(sql, [action]);
      return rows.filter(({ shown }) => shown.includes(keyId)).map(({ role }) => role);
    });

  it('tells the secret once, keeps only its hash, and says who made it', async () => {
    const headers = json({ Cookie: admin.cookie });
    const body = JSON.stringify({ name: ' 集成平台 ', scopes: ['intake.hl7', 'intake.fhir'] });
    const reply = await send(app.baseUrl, { method: 'POST', path: pathOf('makeKey'), headers, body });
    expect(reply.headers['cache-control']).toBe('no-store');
    const { key, row } = JSON.parse(reply.text) as Awaited<ReturnType<typeof make>>;
    expect(key).toMatch(/^sk_[\w-]{43}$/);
    expect(row).toEqual({
      id: row.id,
      name: '集成平台',
      scopes: ['intake.hl7', 'intake.fhir'],
      prefix: key.slice(0, 7),
      madeBy: '管理员',
      madeAt: app.clock.now().toISOString(),
      lastUsedAt: null,
      revokedBy: null,
      revokedAt: null,
      revokedReason: null,
    });
    expect((await admin.call('listKeys', {})).rows[0]).toEqual(row);
    expect(JSON.stringify(await allRows(app))).not.toContain(key.slice(8));
    expect(await audited('key.made', row.id)).toEqual(['admin']);
  });

  it('opens what it was made for and nothing else', async () => {
    const { key } = await make({ scopes: ['intake.observations', 'intake.hl7'] });
    await sendWith(key);
    const before = await rowCounts(app);
    expect(refusalOf(await sendWith(key))).toMatchObject({
      code: 'key.out-of-scope',
      facts: { scope: 'intake.fhir' },
    });
    expect(await rowCounts(app)).toEqual(before);
    expect((await sendWith((await make()).key)).status).toBe(200);
  });

  it('says when it was last used, to the minute', async () => {
    const { key, row } = await make();
    const first = app.clock.now().toISOString();
    await sendWith(key);
    expect(await rowOf(row.id)).toMatchObject({ lastUsedAt: first });
    app.clock.set(new Date(app.clock.now().getTime() + 59_000));
    await sendWith(key);
    expect(await rowOf(row.id)).toMatchObject({ lastUsedAt: first });
    app.clock.set(new Date(app.clock.now().getTime() + 1_000));
    await Promise.all([sendWith(key), sendWith(key)]);
    expect(await rowOf(row.id)).toMatchObject({ lastUsedAt: app.clock.now().toISOString() });
  });

  it('stops at once when it is revoked; the first reason stays', async () => {
    const { key, row } = await make();
    expect((await sendWith(key)).status).toBe(200);
    const params = { keyId: row.id };
    const revoked = await admin.call('revokeKey', { params, body: { reason: '供应商换人' } });
    expect(refusalOf(await sendWith(key)).code).toBe('session.expired');
    expect(revoked).toMatchObject({
      revokedBy: '管理员',
      revokedAt: app.clock.now().toISOString(),
      revokedReason: '供应商换人',
    });
    expect(await admin.call('revokeKey', { params, body: { reason: '再按一次' } })).toEqual(revoked);
    expect((await admin.call('listKeys', {})).rows.at(-1)).toEqual(revoked);
    expect(await audited('key.revoked', row.id)).toEqual(['admin']);
    expect(JSON.stringify(await allRows(app))).not.toContain('供应商换人');
  });

  it('makes one key of two requests with one name, and frees the name with the key', async () => {
    const name = '检验科系统';
    const twice = await Promise.allSettled([make({ name }), make({ name })]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(make({ name }))).toMatchObject({ code: 'key.name-taken' });
    const { rows } = await admin.call('listKeys', {});
    const [only, ...more] = rows.filter((row) => row.name === name);
    expect(more).toEqual([]);
    await admin.call('revokeKey', { params: { keyId: only!.id }, body: { reason: '没收到密钥' } });
    expect((await make({ name })).row.name).toBe(name);
  });

  it.each([
    ['without a scope', { scopes: [] }, 'body.scopes', 'too-few'],
    ['for a scope there is not', { scopes: ['intake.all'] }, 'body.scopes.0', 'not-allowed'],
    ['of blanks', { name: '  ' }, 'body.name', 'too-short'],
    ['with a long name', { name: '长'.repeat(81) }, 'body.name', 'too-long'],
  ])('makes none %s', async (_, change, path, what) => {
    const before = await rowCounts(app);
    const problem = await problemOf(make(change as Partial<MakeKeyRequest>));
    expect(problem).toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ path, what })],
    });
    expect(await rowCounts(app)).toEqual(before);
  });

  it('a key of the first start opens everything, and only an administrator sees keys', async () => {
    expect((await sendWith(API_KEY)).status).toBe(200);
    const { rows } = await admin.call('listKeys', {});
    expect(rows.find(({ name }) => name === 'HIS')).toMatchObject({
      scopes: ['intake.fhir', 'intake.hl7', 'intake.observations'],
      prefix: 'sk_',
      madeBy: null,
      lastUsedAt: app.clock.now().toISOString(),
    });
    for (const username of ['nurse', 'doctor', 'supervisor']) {
      const desk = await app.staff(username);
      expect(await problemOf(desk.call('listKeys', {}))).toMatchObject({ code: 'permission.denied' });
    }
  });
});
