import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWechatSim, type WechatSim } from '@suian/wechat-sim/start';
import { FOLLOW_UP_TEMPLATE_ID as TEMPLATE } from '@suian/wechat-sim/templates';
import { createWechatClient, type WechatClient } from '../src/client.js';
import { WechatError } from '../src/errors.js';
import type { SubscribeMessage } from '../src/subscribe-send.js';
import { createMemoryTokenCache, type TokenCache } from '../src/token-cache.js';

const APP = { appid: 'wx-first', secret: 'first-secret' };
const SEND = '/cgi-bin/message/subscribe/send';
const FIELDS = {
  thing3: '出院随访',
  thing8: '江岚市第二人民医院',
  thing12: '骨科三病区',
  time5: '2026年8月1日 15:01',
  thing7: '点开填一下',
};

describe('a subscription message', () => {
  let sim: WechatSim;
  let tokens: TokenCache;
  let openid: string;

  beforeEach(async () => {
    tokens = createMemoryTokenCache();
    sim = await startWechatSim({ apps: [APP], faults: true });
    const { code } = (await post('/sim/api/phones/1/login', { appid: APP.appid })) as { code: string };
    openid = (await clientOf().codeToSession(code)).openid;
  });
  afterEach(() => sim.close());

  function clientOf(options: { baseUrl?: string; timeoutMs?: number } = {}): WechatClient {
    return createWechatClient({ ...APP, baseUrl: sim.url, tokens, now: Date.now, ...options });
  }

  async function post(path: string, body: object): Promise<unknown> {
    const reply = await fetch(sim.url + path, { method: 'POST', body: JSON.stringify(body) });
    return reply.status === 204 ? null : reply.json();
  }

  const allow = () =>
    post('/sim/api/phones/1/subscribe', {
      appid: APP.appid,
      templateIds: [TEMPLATE],
      choices: { [TEMPLATE]: 'accept' },
    });
  const fault = (body: object) => post('/sim/api/faults', { route: SEND, ...body });
  const message = (change: Partial<SubscribeMessage> = {}): SubscribeMessage => ({
    openid,
    templateId: TEMPLATE,
    page: 'pages/today/index',
    fields: FIELDS,
    miniprogramState: 'formal',
    lang: 'zh_CN',
    ...change,
  });

  async function arrived(): Promise<{ msgid: string }[]> {
    const reply = await fetch(`${sim.url}/sim/api/messages`);
    return ((await reply.json()) as { messages: { msgid: string }[] }).messages;
  }

  async function failureOf(call: Promise<unknown>): Promise<WechatError> {
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WechatError);
    return error as WechatError;
  }

  it("answers the message's number with all its digits", async () => {
    await allow();
    const msgid = await clientOf().subscribeSend(message());
    expect(msgid).toMatch(/^\d{19}$/);
    expect((await arrived()).map((each) => each.msgid)).toEqual([msgid]);
  });

  it.each<[string, Partial<SubscribeMessage>, string, number]>([
    ['an unknown user', { openid: 'oNobody' }, 'bad-openid', 40003],
    ['an unknown template', { templateId: 'x' }, 'bad-template', 40037],
    ['a page with a slash', { page: '/pages/today/index' }, 'bad-page', 41030],
    ['a field too long', { fields: { ...FIELDS, thing7: '长'.repeat(21) } }, 'content-refused', 47003],
    ['nobody having allowed it', {}, 'no-grant', 43101],
  ])('says what is wrong with %s', async (_name, change, what, errcode) => {
    const failure = await failureOf(clientOf().subscribeSend(message(change)));
    expect(failure).toMatchObject({ what, errcode, route: SEND, retriable: false });
  });

  it.each([
    [43107, 'banned', false],
    [43108, 'busy-user', true],
    [45168, 'content-refused', false],
    [45009, 'rate-limited', true],
    [45011, 'rate-limited', true],
    [-1, 'unavailable', true],
    [48001, 'unexpected', false],
  ])('reads WeChat number %d as %s', async (errcode, what, retriable) => {
    await fault({ errcode });
    expect(await failureOf(clientOf().subscribeSend(message()))).toMatchObject({ what, errcode, retriable });
  });

  it.each([
    ['a connection cut after it was taken', { after: true, cut: true }],
    ['silence after it was taken', { after: true, delayMs: 60_000 }],
    ["a proxy's page after it was taken", { after: true, html: true }],
    ['an empty 500 after it was taken', { after: true, status: 500 }],
    ['an empty 504 after it was taken', { after: true, status: 504 }],
  ])('knows nothing after %s, and asks nobody to send it again', async (_name, trouble) => {
    await allow();
    await fault(trouble);
    const failure = await failureOf(clientOf({ timeoutMs: 300 }).subscribeSend(message()));
    expect(failure).toMatchObject({ what: 'no-receipt', errcode: null, retriable: false });
    expect(await arrived()).toHaveLength(1);
  });

  it.each([429, 503])('knows that nothing was taken by an answer of %d', async (status) => {
    await fault({ status });
    const failure = await failureOf(clientOf().subscribeSend(message()));
    expect(failure).toMatchObject({ what: 'unavailable', retriable: true });
    expect(await arrived()).toEqual([]);
  });

  it('knows that nothing left where nobody listens', async () => {
    await tokens.save(APP.appid, { accessToken: 'kept', refreshAt: Date.now() + 3_600_000 });
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const failure = await failureOf(clientOf({ baseUrl }).subscribeSend(message()));
    expect(failure).toMatchObject({ what: 'unavailable', route: SEND, retriable: true });
  });

  it('knows that nothing left where no token could be had', async () => {
    await fault({ route: '/cgi-bin/stable_token', cut: true });
    tokens = createMemoryTokenCache();
    const failure = await failureOf(clientOf().subscribeSend(message()));
    expect(failure).toMatchObject({ what: 'unavailable', route: '/cgi-bin/stable_token' });
  });

  it.each([40001, 40014, 42001])('is sent once with a new token after %d', async (errcode) => {
    await allow();
    await fault({ errcode });
    await clientOf().subscribeSend(message());
    expect(await arrived()).toHaveLength(1);
  });

  it('puts neither the token nor the user into an error', async () => {
    await fault({ cut: true });
    const failure = await failureOf(clientOf().subscribeSend(message()));
    const written = `${failure.message} ${failure.stack ?? ''} ${JSON.stringify(failure)}`;
    expect(written).not.toContain(openid);
    expect(written).not.toContain((await tokens.find(APP.appid))!.accessToken);
    expect(failure.cause).toBeUndefined();
  });

  it('reads keys and labels of the templates', async () => {
    const [template, ...others] = await clientOf().messageTemplates();
    expect(others).toEqual([]);
    expect(template).toMatchObject({ id: TEMPLATE, title: '随访提醒', kind: 'one-time' });
    expect(template!.fields).toContainEqual({ key: 'time5', label: '截止时间', choices: [] });
  });
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
