import { APP, Desk, OTHER_APP } from './harness.js';

describe('GET /sns/jscode2session', () => {
  const desk = new Desk();
  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('answers the openid and a session key as plain text, without an errcode', async () => {
    const answer = await desk.session(await desk.login(1));
    expect(answer.type).toMatch(/^text\/plain/);
    expect(answer.body).toEqual({
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      session_key: expect.any(String),
    });
    expect(Buffer.from(String(answer.body.session_key), 'base64')).toHaveLength(16);
  });

  it('knows the same phone again and tells phones and apps apart', async () => {
    const first = (await desk.session(await desk.login(1))).body.openid;
    const again = (await desk.session(await desk.login(1))).body.openid;
    const otherPhone = (await desk.session(await desk.login(2))).body.openid;
    const code = await desk.login(1, OTHER_APP.appid);
    const otherApp = (await desk.session(code, OTHER_APP)).body.openid;
    expect(again).toBe(first);
    expect(new Set([first, otherPhone, otherApp]).size).toBe(3);
  });

  it('takes a code once: the second time 40163', async () => {
    const code = await desk.login(1);
    await desk.session(code);
    expect((await desk.session(code)).body.errcode).toBe(40163);
  });

  it('takes a code for five minutes: then 40029', async () => {
    const early = await desk.login(1);
    const late = await desk.login(1);
    desk.passSeconds(299);
    expect((await desk.session(early)).body.openid).toBeDefined();
    desk.passSeconds(1);
    expect((await desk.session(late)).body.errcode).toBe(40029);
  });

  it('does not use up a code when the secret is wrong', async () => {
    const code = await desk.login(1);
    expect((await desk.session(code, { secret: 'guess' })).body.errcode).toBe(40125);
    expect((await desk.session(code)).body.openid).toBeDefined();
  });

  it("refuses another app's code with 40029", async () => {
    expect((await desk.session(await desk.login(1, OTHER_APP.appid))).body.errcode).toBe(40029);
  });

  it.each([
    ['an invented code', { js_code: 'invented' }, 40029],
    ['no code', { js_code: '' }, 41008],
    ['an unknown appid', { appid: 'wx-nobody' }, 40013],
    ['no appid', { appid: '' }, 41002],
    ['no secret', { secret: '' }, 41004],
    ['another grant type', { grant_type: 'client_credential' }, 40002],
  ])('refuses %s', async (_name, fields: Record<string, string>, errcode) => {
    const answer = await desk.session(await desk.login(1), fields);
    expect(answer.status).toBe(200);
    expect(answer.body.errcode).toBe(errcode);
  });

  it('gives a phone no code for an app WeChat does not know', async () => {
    const answer = await desk.ask('POST', '/sim/api/phones/1/login', { appid: `${APP.appid}-else` });
    expect(answer.status).toBe(404);
  });
});
