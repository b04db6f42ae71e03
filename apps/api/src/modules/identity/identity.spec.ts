import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { API_KEY, PASSWORD } from '../../../test/ward.js';
import { SessionReader } from '../../platform/auth/actors.js';
import { hashToken } from '../../platform/crypto.js';
import { PatientAccountRow, PatientSessionRow } from './persistence/patient-account.entity.js';
import { StaffSessionRow } from './persistence/staff.entity.js';

describeOnEachDatabase('signing in to the console', (engine) => {
  const app = useApp(engine);

  /** A sign-in from an address of its own, so that tests do not lock each other out. */
  const trySignIn = async (username: string, password: string, remoteAddress: string) => {
    const payload = { username, password };
    const reply = await app.app.inject({ method: 'POST', url: '/api/v1/session', payload, remoteAddress });
    return {
      status: reply.statusCode,
      body: reply.json(),
      cookie: String(reply.headers['set-cookie'] ?? ''),
    };
  };
  const session = async (cookie: string) => {
    const reply = await app.app.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie } });
    return { status: reply.statusCode, body: reply.json() };
  };
  const signedIn = async (username = 'nurse', address = '10.0.0.1') =>
    (await trySignIn(username, PASSWORD, address)).cookie.split(';')[0]!;
  const audited = (action: string) =>
    app.unit.read((tx) =>
      tx.query<object[]>('SELECT * FROM audit_entry WHERE action = ? ORDER BY sequence', [action]),
    );

  it('shows a nurse her name, her hospital and only her departments', async () => {
    const { status, body } = await trySignIn('nurse', PASSWORD, '10.0.0.1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: '何佳敏',
      role: 'nurse',
      organization: { name: '江岚市第二人民医院', zone: 'Asia/Shanghai', offsetMinutes: 480 },
      departments: [{ name: '骨科三病区', wardPhone: '07000123456', cover: { offsetMinutes: 480 } }],
      isDemo: true,
    });
  });

  it('sets a cookie that no script and no other site can use, and keeps only its hash', async () => {
    const { cookie } = await trySignIn('nurse', PASSWORD, '10.0.0.1');
    expect(cookie).toMatch(/^suian_session=[\w-]{43}; /);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    const token = /suian_session=([\w-]+)/.exec(cookie)![1]!;
    const kept = await app.unit.read((tx) => tx.find(StaffSessionRow));
    expect(kept.map((row) => row.tokenHash)).toContain(hashToken(token));
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const wrong = await trySignIn('doctor', 'not it', '10.0.1.1');
    const unknown = await trySignIn('no-such-person', 'not it', '10.0.1.1');
    const chinese = await trySignIn('王护士', 'not it', '10.0.1.1');
    expect(wrong).toMatchObject({
      status: 401,
      body: { code: 'session.wrong-password', facts: { triesLeft: 4 } },
    });
    expect(unknown).toEqual(wrong);
    expect(chinese).toEqual(wrong);
    expect((await audited('session.refused')).at(-1)).toMatchObject({
      actor_name: '梁志远',
      address: '10.0.1.1',
    });
  });

  it('locks one address out for 15 minutes after five wrong tries, known name or not', async () => {
    for (const username of ['colleague', 'nobody']) {
      const from = '10.0.2.1';
      for (let left = 4; left >= 0; left -= 1) {
        expect((await trySignIn(username, 'wrong', from)).body.facts).toEqual({ triesLeft: left });
      }
      const locked = await trySignIn(username, PASSWORD, from);
      const opens = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString();
      expect(locked).toMatchObject({
        status: 429,
        body: { code: 'session.locked', facts: { lockedUntil: opens } },
      });
    }
    expect((await trySignIn('colleague', PASSWORD, '10.0.2.2')).status).toBe(200);
    app.system.forward({ minutes: 15 });
    expect((await trySignIn('colleague', PASSWORD, '10.0.2.1')).status).toBe(200);
  });

  it('counts guesses that are made at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => trySignIn('admin', 'guess', '10.0.3.1')),
    );
    const locked = replies.filter((reply) => reply.body.code === 'session.locked');
    // MariaDB runs as many as it has connections side by side.
    expect(locked.length).toBeGreaterThanOrEqual(engine === 'sqlite' ? 15 : 4);
  });

  it('forgets wrong tries after a right one', async () => {
    for (let tries = 0; tries < 4; tries += 1) await trySignIn('elsewhere', 'wrong', '10.0.4.1');
    expect((await trySignIn('elsewhere', PASSWORD, '10.0.4.1')).status).toBe(200);
    expect((await trySignIn('elsewhere', 'wrong', '10.0.4.1')).body.facts).toEqual({ triesLeft: 4 });
  });

  it('slows an account down that is attacked from everywhere, and never locks its owner out', async () => {
    for (let tries = 0; tries < 50; tries += 1) await trySignIn('stranger', 'wrong', `10.1.${tries}.1`);
    const slowed = await trySignIn('stranger', PASSWORD, '10.2.0.1');
    const retryAt = new Date(app.clock.now().getTime() + 1000).toISOString();
    expect(slowed).toMatchObject({ status: 429, body: { code: 'session.slow-down', facts: { retryAt } } });
    app.system.forward({ seconds: 1 });
    expect((await trySignIn('stranger', PASSWORD, '10.2.0.1')).status).toBe(200);
  });

  it('ends a session after 30 idle minutes, and one in use after 12 hours', async () => {
    const idle = await signedIn();
    app.system.forward({ minutes: 30 });
    expect((await session(idle)).body.code).toBe('session.expired');
    const used = await signedIn();
    for (let quarters = 1; quarters < 48; quarters += 1) {
      app.system.forward({ minutes: 15 });
      expect((await session(used)).status).toBe(200);
    }
    app.system.forward({ minutes: 15 });
    expect((await session(used)).status).toBe(401);
  });

  it('is not touched by the hospital clock', async () => {
    const cookie = await signedIn();
    app.clock.forward({ days: 3 });
    expect((await session(cookie)).status).toBe(200);
  });

  it('writes "last seen" at most once a minute', async () => {
    const cookie = await signedIn('supervisor');
    const seenAt = async () => {
      const tokenHash = hashToken(cookie.slice('suian_session='.length));
      return (await app.unit.read((tx) => tx.findOneByOrFail(StaffSessionRow, { tokenHash }))).seenAt;
    };
    const first = await seenAt();
    app.system.forward({ seconds: 59 });
    await session(cookie);
    expect(await seenAt()).toEqual(first);
    app.system.forward({ seconds: 1 });
    await session(cookie);
    expect(await seenAt()).toEqual(app.system.now());
  });

  it('ends with signing out, both written to the audit trail', async () => {
    const cookie = await signedIn();
    const out = await app.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect(out.json()).toEqual({ done: true });
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await session(cookie)).body.code).toBe('session.expired');
    expect((await audited('session.started')).at(-1)).toMatchObject({
      actor_name: '何佳敏',
      actor_role: 'nurse',
    });
    expect((await audited('session.ended')).at(-1)).toMatchObject({ actor_name: '何佳敏', patient_id: null });
  });

  it('shows the staff of the own organization a page at a time, to those who may', async () => {
    const desk = await app.staff('supervisor');
    const first = await desk.call('listStaff', { query: { limit: 4 } });
    const rest = await desk.call('listStaff', { query: { limit: 4, after: first.next! } });
    const names = [...first.rows, ...rest.rows].map((row) => row.username);
    expect(names).toEqual(['admin', 'colleague', 'doctor', 'elsewhere', 'nurse', 'supervisor']);
    expect(rest.next).toBeNull();
    expect(rest.rows.at(-1)).toMatchObject({ departments: ['骨科三病区', '普外科二病区'], isActive: true });
    const nurse = await app.staff('nurse');
    await expect(nurse.call('listStaff', {})).rejects.toMatchObject({
      problem: { code: 'permission.denied' },
    });
  });
});

describeOnEachDatabase('signing in to the mini-program and by key', (engine) => {
  const app = useApp(engine);

  it('gives a phone a bearer for 30 days, of which only the hash is kept', async () => {
    const phone = app.phone(1);
    const { token, seats } = await phone.signIn();
    expect(seats).toEqual([]);
    await expect(phone.call('previewCode', { body: { scene: 'x' } })).rejects.toMatchObject({
      problem: { code: 'binding.code-not-found' },
    });
    const kept = await app.unit.read(async (tx) => [
      await tx.find(PatientSessionRow),
      await tx.find(PatientAccountRow),
    ]);
    expect(JSON.stringify(kept)).toContain(hashToken(token));
    expect(JSON.stringify(kept)).not.toContain(token);
    app.system.forward({ hours: 30 * 24 });
    await expect(phone.call('previewCode', { body: { scene: 'x' } })).rejects.toMatchObject({
      problem: { code: 'session.expired' },
    });
  });

  it('knows a phone again, whatever sessions it had', async () => {
    await app.phone(2).signIn();
    await Promise.all([app.phone(2).signIn(), app.phone(2).signIn()]);
    const twins = await Promise.all([app.phone(3).signIn(), app.phone(3).signIn()]);
    expect(new Set(twins.map(({ token }) => token)).size).toBe(2);
    expect(await app.unit.read((tx) => tx.count(PatientAccountRow))).toBe(3);
  });

  it('refuses a wx.login code that WeChat does not know', async () => {
    await expect(app.phone(4).call('patientSignIn', { body: { code: 'made-up' } })).rejects.toMatchObject({
      problem: { code: 'wechat.code-refused' },
    });
  });

  it('signs a phone out', async () => {
    const phone = app.phone(5);
    await phone.signIn();
    expect(await phone.call('patientSignOut', {})).toEqual({ done: true });
    await expect(phone.call('patientSignOut', {})).rejects.toMatchObject({
      problem: { code: 'session.expired' },
    });
  });

  it('knows another system by its key, and nobody by anything else', async () => {
    const reader = app.app.get(SessionReader, { strict: false });
    const from = { address: '10.0.0.1', requestId: 'r' };
    expect(await reader.integration(API_KEY, from)).toMatchObject({
      kind: 'integration',
      name: 'HIS',
      zone: 'Asia/Shanghai',
    });
    expect(await reader.integration(`${API_KEY}x`, from)).toBeNull();
    expect(await reader.staff(API_KEY, from)).toBeNull();
    expect(await reader.patient(API_KEY, from)).toBeNull();
  });
});
