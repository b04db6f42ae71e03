import { codeText } from '../src/code-picture.js';
import { APP, Desk } from './harness.js';

const PAGE = 'pages/bind/index';
const EVERY_CHARACTER_1 = '0123456789abcdefghijABCDEFGHIJ!#';
const EVERY_CHARACTER_2 = "$&'()*+,/:;=?@-._~klmnopqrstuvwx";

describe('POST /wxa/getwxacodeunlimit', () => {
  const desk = new Desk();
  beforeEach(() => desk.open({ apps: [{ ...APP, pages: [PAGE] }] }));
  afterEach(() => desk.close());

  it('answers a PNG of the width asked for, and JSON only for refusals', async () => {
    const made = await desk.makeCode({ scene: 'abc', page: PAGE, width: 600 });
    expect(made.type).toBe('image/png');
    expect(Buffer.from(made.bytes.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.from(made.bytes).readUInt32BE(16)).toBe(600);
    const refused = await desk.makeCode({ scene: '' });
    expect(refused.status).toBe(200);
    expect(refused.type).toMatch(/^application\/json/);
  });

  it('takes every character of the alphabet and exactly 32 of them', async () => {
    expect((await desk.makeCode({ scene: EVERY_CHARACTER_1 })).type).toBe('image/png');
    expect((await desk.makeCode({ scene: EVERY_CHARACTER_2 })).type).toBe('image/png');
  });

  it('asks for 430 pixels and a published release page unless told', async () => {
    const made = await desk.makeCode({ scene: 'abc' });
    expect(Buffer.from(made.bytes).readUInt32BE(16)).toBe(430);
    expect((await desk.makeCode({ scene: 'abc', page: 'pages/new/index' })).body.errcode).toBe(41030);
    const unchecked = { scene: 'abc', page: 'pages/new/index', check_path: false };
    expect((await desk.makeCode(unchecked)).type).toBe('image/png');
  });

  it.each([
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['no scene', {}, 40169],
    ['a scene that is a number', { scene: 7 }, 40169],
    ['url-encoded text', { scene: 'a%20b' }, 40129],
    ['Chinese characters', { scene: '随安' }, 40129],
    ['a line break at the end', { scene: 'abc\n' }, 40129],
    ['a page with a leading slash', { scene: 'a', page: `/${PAGE}` }, 41030],
    ['a leading slash even unchecked', { scene: 'a', page: `/${PAGE}`, check_path: false }, 41030],
    ['a page with a query', { scene: 'a', page: `${PAGE}?x=1` }, 41030],
    ['an unknown version', { scene: 'a', env_version: 'formal' }, 40097],
    ['279 pixels', { scene: 'a', width: 279 }, 40097],
    ['half a pixel', { scene: 'a', width: 430.5 }, 40097],
    ['1281 pixels', { scene: 'a', width: 1281 }, 40097],
    ['text that is no JSON', 'scene=a', 47001],
  ])('refuses %s', async (_name, body, errcode) => {
    expect((await desk.makeCode(body)).body.errcode).toBe(errcode);
  });

  it('tells a missing, an invented and an expired token apart', async () => {
    const token = await desk.token();
    expect((await desk.ask('POST', '/wxa/getwxacodeunlimit', { scene: 'a' })).body.errcode).toBe(41001);
    expect((await desk.makeCode({ scene: 'a' }, 'invented')).body.errcode).toBe(40001);
    desk.passSeconds(7200);
    expect((await desk.makeCode({ scene: 'a' }, token)).body.errcode).toBe(42001);
  });

  it('refuses calls above the minute quota with 45009', async () => {
    await desk.close();
    await desk.open({ limits: { codesPerMinute: 1 } });
    await desk.makeCode({ scene: 'a' });
    expect((await desk.makeCode({ scene: 'b' })).body.errcode).toBe(45009);
  });

  it('refuses GET with 43002', async () => {
    expect((await desk.ask('GET', '/wxa/getwxacodeunlimit')).body.errcode).toBe(43002);
  });

  it('points an ordinary scanner at the public address, and at page and scene where there is none', () => {
    const code = { scene: 'a/b', page: PAGE };
    expect(codeText('http://127.0.0.1:8080/', code)).toBe('http://127.0.0.1:8080/b/a%2Fb');
    expect(codeText(undefined, code)).toBe('pages/bind/index?scene=a%2Fb');
  });
});
