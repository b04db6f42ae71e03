import { APP, Desk, OTHER_APP } from './harness.js';

describe('POST /cgi-bin/stable_token', () => {
  const desk = new Desk();
  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('answers a long token for two hours, without an errcode', async () => {
    const answer = await desk.stableToken();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ access_token: expect.any(String), expires_in: 7200 });
    expect(String(answer.body.access_token)).toHaveLength(512);
  });

  it('repeats the same token until five minutes before its end', async () => {
    const first = await desk.token();
    desk.passSeconds(7200 - 301);
    const again = await desk.stableToken();
    expect(again.body).toEqual({ access_token: first, expires_in: 301 });
  });

  it('swaps the token five minutes before its end and accepts both until then', async () => {
    const old = await desk.token();
    desk.passSeconds(7200 - 300);
    const next = await desk.stableToken();
    expect(next.body.access_token).not.toBe(old);
    expect(next.body.expires_in).toBe(7200);
    expect((await desk.makeCode({ scene: 'a' }, old)).type).toBe('image/png');
    expect((await desk.makeCode({ scene: 'a' }, String(next.body.access_token))).type).toBe('image/png');
  });

  it('keeps the tokens of two apps apart', async () => {
    expect(await desk.token(OTHER_APP)).not.toBe(await desk.token());
  });

  it('ends the old token at once when a refresh is forced', async () => {
    const old = await desk.token();
    const forced = await desk.token({ force_refresh: true });
    expect(forced).not.toBe(old);
    expect((await desk.makeCode({ scene: 'a' }, old)).body.errcode).toBe(40001);
    expect(await desk.token()).toBe(forced);
  });

  it('does not refresh when forced again within 30 seconds', async () => {
    const first = await desk.token({ force_refresh: true });
    desk.passSeconds(29);
    expect(await desk.token({ force_refresh: true })).toBe(first);
    desk.passSeconds(1);
    expect(await desk.token({ force_refresh: true })).not.toBe(first);
  });

  it('refuses the 21st forced refresh of a day with 45009, and allows it on the next day in Beijing', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      expect((await desk.stableToken({ force_refresh: true })).body.errcode).toBeUndefined();
      desk.passSeconds(30);
    }
    expect((await desk.stableToken({ force_refresh: true })).body.errcode).toBe(45009);
    desk.passSeconds(12 * 3600);
    expect((await desk.stableToken({ force_refresh: true })).body.errcode).toBeUndefined();
  });

  it('refuses calls above the minute quota with 45011 until the next minute', async () => {
    await desk.close();
    await desk.open({ limits: { stableTokenPerMinute: 2 } });
    await desk.token();
    await desk.token();
    expect((await desk.stableToken()).body.errcode).toBe(45011);
    desk.passSeconds(60);
    expect((await desk.stableToken()).body.errcode).toBeUndefined();
  });

  it.each([
    ['an unknown appid', { appid: 'wx-nobody' }, 40013],
    ['a wrong secret', { secret: 'guess' }, 40125],
    ["another app's secret", { secret: OTHER_APP.secret }, 40125],
    ['no appid', { appid: '' }, 41002],
    ['no secret', { secret: undefined }, 41004],
    ['another grant type', { grant_type: 'authorization_code' }, 40002],
  ])('refuses %s with HTTP 200 and its number', async (_name, fields, errcode) => {
    const answer = await desk.stableToken(fields);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ errcode, errmsg: expect.stringMatching(/ rid: /) });
  });

  it('refuses GET with 43002 and text that is no JSON with 47001', async () => {
    expect((await desk.ask('GET', '/cgi-bin/stable_token')).body.errcode).toBe(43002);
    expect((await desk.ask('POST', '/cgi-bin/stable_token', `appid=${APP.appid}`)).body.errcode).toBe(47001);
  });

  it('answers an unknown WeChat address with 40066', async () => {
    expect((await desk.ask('GET', '/cgi-bin/nothing')).body.errcode).toBe(40066);
  });
});
