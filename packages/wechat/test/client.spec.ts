import { createWechatClient, type WechatClient } from '../src/client.js';
import { WechatError } from '../src/errors.js';
import { createMemoryTokenCache, type TokenCache } from '../src/token-cache.js';
import { startWechatSim, type WechatSim } from '@suian/wechat-sim/start';

const APP = { appid: 'wx-first', secret: 'first-secret' };
const CODE = {
  scene: 'abc',
  page: 'pages/bind/index',
  envVersion: 'release',
  checkPath: true,
  width: 430,
} as const;
const START = Date.parse('2026-11-21T04:00:00Z');

describe('the WeChat client against the simulator', () => {
  let sim: WechatSim;
  let elapsed: number;
  let tokens: TokenCache;
  let asked: string[];
  const now = (): number => START + elapsed;

  beforeEach(async () => {
    elapsed = 0;
    asked = [];
    tokens = createMemoryTokenCache();
    sim = await startWechatSim({ apps: [{ ...APP, pages: [CODE.page] }], now, faults: true });
  });
  afterEach(() => sim.close());

  function clientOf(options: { secret?: string; timeoutMs?: number } = {}): WechatClient {
    const spying: typeof fetch = (input, init) => {
      asked.push(new URL(String(input)).pathname);
      return fetch(input, init);
    };
    return createWechatClient({ ...APP, baseUrl: sim.url, tokens, now, fetch: spying, ...options });
  }

  async function login(): Promise<string> {
    const response = await fetch(`${sim.url}/sim/api/phones/1/login`, {
      method: 'POST',
      body: JSON.stringify({ appid: APP.appid }),
    });
    return ((await response.json()) as { code: string }).code;
  }

  async function fault(body: object): Promise<void> {
    await fetch(`${sim.url}/sim/api/faults`, { method: 'POST', body: JSON.stringify(body) });
  }

  async function failureOf(call: Promise<unknown>): Promise<WechatError> {
    const error: unknown = await call.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(WechatError);
    return error as WechatError;
  }

  const tokenCalls = (): number => asked.filter((path) => path === '/cgi-bin/stable_token').length;

  describe('codeToSession', () => {
    it('says who the phone is', async () => {
      const session = await clientOf().codeToSession(await login());
      expect(session).toEqual({ openid: expect.stringMatching(/^o/), sessionKey: expect.any(String) });
    });

    it('tells a used code from a bad one', async () => {
      const client = clientOf();
      const code = await login();
      await client.codeToSession(code);
      expect(await failureOf(client.codeToSession(code))).toMatchObject({
        what: 'code-used',
        errcode: 40163,
      });
      expect(await failureOf(client.codeToSession('invented'))).toMatchObject({
        what: 'bad-code',
        errcode: 40029,
        retriable: false,
      });
    });

    it('says the secret is wrong and asks nobody to retry', async () => {
      const failure = await failureOf(clientOf({ secret: 'guess' }).codeToSession(await login()));
      expect(failure).toMatchObject({ what: 'bad-secret', errcode: 40125, retriable: false });
    });

    it.each([
      [40226, 'blocked-user', false],
      [45011, 'rate-limited', true],
      [45009, 'rate-limited', true],
      [40001, 'bad-secret', false],
      [40164, 'unexpected', false],
      [-1, 'unavailable', true],
    ])('reads WeChat number %d as %s', async (errcode, what, retriable) => {
      await fault({ route: '/sns/jscode2session', errcode });
      const failure = await failureOf(clientOf().codeToSession(await login()));
      expect(failure).toMatchObject({ errcode, what, retriable });
    });

    it.each([
      ["a proxy's page", { html: true }],
      ["a proxy's page with status 200", { html: true, status: 200 }],
      ['an empty 500', { status: 500 }],
      ['a cut connection', { cut: true }],
      ['silence', { delayMs: 60_000 }],
    ])('calls %s unavailable and worth another try', async (_name, trouble) => {
      await fault({ route: '/sns/jscode2session', ...trouble });
      const failure = await failureOf(clientOf({ timeoutMs: 200 }).codeToSession(await login()));
      expect(failure).toMatchObject({ what: 'unavailable', errcode: null, retriable: true });
    });

    it('takes errcode 0 for success, and an answer without an openid for unexpected', async () => {
      await fault({ route: '/sns/jscode2session', errcode: 0 });
      const failure = await failureOf(clientOf().codeToSession(await login()));
      expect(failure).toMatchObject({ what: 'unexpected', errcode: null });
    });

    it('puts neither the secret nor the code into an error', async () => {
      await fault({ route: '/sns/jscode2session', cut: true });
      const code = await login();
      const failure = await failureOf(clientOf().codeToSession(code));
      const written = `${failure.message} ${failure.stack ?? ''} ${JSON.stringify(failure)}`;
      expect(written).not.toContain(APP.secret);
      expect(written).not.toContain(code);
      expect(failure.cause).toBeUndefined();
    });
  });

  describe('unlimitedCode', () => {
    it('answers the picture', async () => {
      const { image, contentType } = await clientOf().unlimitedCode(CODE);
      expect(contentType).toBe('image/png');
      expect(Buffer.from(image.subarray(1, 4)).toString()).toBe('PNG');
    });

    it('refuses a scene WeChat would refuse before asking it', async () => {
      const failure = await failureOf(clientOf().unlimitedCode({ ...CODE, scene: 'a%20b' }));
      expect(failure).toMatchObject({ what: 'bad-scene', errcode: null });
      expect(asked).toEqual([]);
    });

    it('says which page or scene WeChat refused', async () => {
      const client = clientOf();
      const page = await failureOf(client.unlimitedCode({ ...CODE, page: 'pages/new/index' }));
      expect(page).toMatchObject({ what: 'bad-page', errcode: 41030 });
      await fault({ route: '/wxa/getwxacodeunlimit', errcode: 40129 });
      expect(await failureOf(client.unlimitedCode(CODE))).toMatchObject({
        what: 'bad-scene',
        errcode: 40129,
      });
    });

    it('makes a code for an unpublished page when told not to check', async () => {
      const made = await clientOf().unlimitedCode({ ...CODE, page: 'pages/new/index', checkPath: false });
      expect(made.contentType).toBe('image/png');
    });
  });

  describe('the access token', () => {
    it('is asked for once by many callers at the same time', async () => {
      const client = clientOf();
      await Promise.all([1, 2, 3, 4, 5].map(() => client.unlimitedCode(CODE)));
      expect(tokenCalls()).toBe(1);
    });

    it('is kept until five minutes before its end, then asked for again', async () => {
      const client = clientOf();
      await client.unlimitedCode(CODE);
      elapsed = (7200 - 300) * 1000 - 1;
      await client.unlimitedCode(CODE);
      expect(tokenCalls()).toBe(1);
      elapsed += 1;
      await client.unlimitedCode(CODE);
      expect(tokenCalls()).toBe(2);
    });

    it('is shared through the cache', async () => {
      await clientOf().unlimitedCode(CODE);
      await clientOf().unlimitedCode(CODE);
      expect(tokenCalls()).toBe(1);
    });

    it('is dropped and asked for again when WeChat no longer knows it', async () => {
      await tokens.save(APP.appid, { accessToken: 'forgotten', refreshAt: START + 3_600_000 });
      await clientOf().unlimitedCode(CODE);
      expect(asked).toEqual(['/wxa/getwxacodeunlimit', '/cgi-bin/stable_token', '/wxa/getwxacodeunlimit']);
    });

    it.each([40001, 40014, 42001])('is tried a second time after %d and not a third', async (errcode) => {
      await fault({ route: '/wxa/getwxacodeunlimit', errcode, times: 2 });
      const client = clientOf();
      expect(await failureOf(client.unlimitedCode(CODE))).toMatchObject({ what: 'token', errcode });
      expect(asked.filter((path) => path === '/wxa/getwxacodeunlimit')).toHaveLength(2);
      expect((await client.unlimitedCode(CODE)).contentType).toBe('image/png');
    });

    it('is asked for again after a failed try', async () => {
      await fault({ route: '/cgi-bin/stable_token', cut: true });
      const client = clientOf();
      expect(await failureOf(client.unlimitedCode(CODE))).toMatchObject({
        what: 'unavailable',
        route: '/cgi-bin/stable_token',
      });
      expect((await client.unlimitedCode(CODE)).contentType).toBe('image/png');
    });

    it('cannot be had with a wrong secret', async () => {
      const failure = await failureOf(clientOf({ secret: 'guess' }).unlimitedCode(CODE));
      expect(failure).toMatchObject({ what: 'bad-secret', errcode: 40125, route: '/cgi-bin/stable_token' });
      expect(failure.message).not.toContain('guess');
    });

    it('is not forgotten when another caller has already replaced it', async () => {
      await tokens.save(APP.appid, { accessToken: 'newer', refreshAt: START + 1 });
      await tokens.drop(APP.appid, 'older');
      expect(await tokens.find(APP.appid)).toMatchObject({ accessToken: 'newer' });
    });
  });
});
