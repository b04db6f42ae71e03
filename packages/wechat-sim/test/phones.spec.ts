import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, Desk, OTHER_APP } from './harness.js';

const PAGE = 'pages/bind/index';

describe('the phones on the desk', () => {
  const desk = new Desk();
  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('are nine, all with network', async () => {
    const { phones } = (await desk.ask('GET', '/sim/api/phones')).body;
    expect(phones).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((phone) => ({ phone, online: true })));
    expect((await desk.ask('GET', '/sim/api/phones/10/network')).status).toBe(404);
  });

  it('can each be taken off the network, and then cannot log in', async () => {
    expect((await desk.ask('PUT', '/sim/api/phones/2/network', { online: false })).body).toEqual({
      online: false,
    });
    expect((await desk.ask('GET', '/sim/api/phones/2/network')).body).toEqual({ online: false });
    expect((await desk.ask('GET', '/sim/api/phones/1/network')).body).toEqual({ online: true });
    expect((await desk.ask('POST', '/sim/api/phones/2/login', { appid: APP.appid })).status).toBe(503);
    await desk.ask('PUT', '/sim/api/phones/2/network', { online: true });
    expect((await desk.ask('POST', '/sim/api/phones/2/login', { appid: APP.appid })).status).toBe(200);
  });

  it('refuse a network switch that says neither', async () => {
    expect((await desk.ask('PUT', '/sim/api/phones/2/network', {})).status).toBe(400);
  });

  it('see the papers newest first, and one paper for one scene', async () => {
    await desk.makeCode({ scene: 'first', page: PAGE });
    desk.passSeconds(1);
    await desk.makeCode({ scene: 'second', page: PAGE }, await desk.token(OTHER_APP));
    desk.passSeconds(1);
    await desk.makeCode({ scene: 'first', page: PAGE });
    const { codes } = (await desk.ask('GET', '/sim/api/codes')).body;
    expect(codes).toEqual([
      { id: '1', appid: APP.appid, scene: 'first', page: PAGE, madeAt: '2026-11-21T04:00:02.000Z' },
      { id: '2', appid: OTHER_APP.appid, scene: 'second', page: PAGE, madeAt: '2026-11-21T04:00:01.000Z' },
    ]);
  });

  it('open the page with the scene url-encoded when they scan a paper', async () => {
    await desk.makeCode({ scene: 'a/b=c', page: PAGE });
    const scanned = await desk.ask('POST', '/sim/api/phones/1/scan', { codeId: '1' });
    expect(scanned.body).toEqual({ appid: APP.appid, path: PAGE, query: { scene: 'a%2Fb%3Dc' } });
    expect((await desk.ask('POST', '/sim/api/phones/1/scan', { codeId: '2' })).status).toBe(404);
  });

  it('show the picture of a paper', async () => {
    await desk.makeCode({ scene: 'abc', page: PAGE });
    expect((await desk.ask('GET', '/sim/api/codes/1/picture')).type).toBe('image/png');
    expect((await desk.ask('GET', '/sim/api/codes/9/picture')).status).toBe(404);
  });

  it('leave no refused code on the desk', async () => {
    await desk.makeCode({ scene: '随安', page: PAGE });
    expect((await desk.ask('GET', '/sim/api/codes')).body).toEqual({ codes: [] });
  });

  it('take no faults unless the simulator was started for tests', async () => {
    expect((await desk.ask('POST', '/sim/api/faults', { route: '/sns/jscode2session' })).status).toBe(404);
  });
});

describe('a simulator with a file', () => {
  const desk = new Desk();
  const folder = mkdtempSync(join(tmpdir(), 'wechat-sim-'));
  const file = join(folder, 'deeper', 'sim.db');
  afterEach(() => desk.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('remembers tokens, login codes, papers and networks after a restart', async () => {
    await desk.open({ file });
    const token = await desk.token();
    const usedCode = await desk.login(3);
    const { openid } = (await desk.session(usedCode)).body;
    const openCode = await desk.login(3);
    await desk.makeCode({ scene: 'kept', page: PAGE });
    await desk.ask('PUT', '/sim/api/phones/4/network', { online: false });
    await desk.close();
    await desk.open({ file });
    expect(await desk.token()).toBe(token);
    expect((await desk.session(usedCode)).body.errcode).toBe(40163);
    expect((await desk.session(openCode)).body.openid).toBe(openid);
    expect((await desk.ask('GET', '/sim/api/codes')).body.codes).toHaveLength(1);
    expect((await desk.ask('GET', '/sim/api/phones/4/network')).body).toEqual({ online: false });
  });
});
