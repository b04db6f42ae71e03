import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLLOW_UP_TEMPLATE_ID as TEMPLATE } from '../src/templates.js';
import { APP, Desk, OTHER_APP, type Answer } from './harness.js';

const PAGE = 'pages/today/index';
const DATA = {
  thing3: { value: '出院随访' },
  thing8: { value: '江岚市第二人民医院' },
  thing12: { value: '骨科三病区' },
  time5: { value: '2026年8月1日 15:01' },
  thing7: { value: '点开填一下，几分钟就好' },
};

describe('subscription messages', () => {
  const desk = new Desk();
  let openid: string;

  beforeEach(async () => {
    await desk.open({ apps: [{ ...APP, pages: [PAGE] }, OTHER_APP], faults: true });
    openid = String((await desk.session(await desk.login(1))).body.openid);
  });
  afterEach(() => desk.close());

  const choose = (choices: Record<string, string> | undefined, fields: object = {}, phone = 1) =>
    desk.ask('POST', `/sim/api/phones/${phone}/subscribe`, {
      appid: APP.appid,
      templateIds: [TEMPLATE],
      choices,
      ...fields,
    });
  const send = async (fields: object = {}, token?: string): Promise<Answer> =>
    desk.ask('POST', `/cgi-bin/message/subscribe/send?access_token=${token ?? (await desk.token())}`, {
      touser: openid,
      template_id: TEMPLATE,
      page: PAGE,
      data: DATA,
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      ...fields,
    });
  const messages = async () => (await desk.ask('GET', '/sim/api/messages')).body.messages as object[];
  const textOf = (answer: Answer) => new TextDecoder().decode(answer.bytes);

  it('one accept is one message: the second is refused with 43101', async () => {
    expect((await choose({ [TEMPLATE]: 'accept' })).body).toEqual({ result: { [TEMPLATE]: 'accept' } });
    const sent = await send();
    expect(textOf(sent)).toMatch(/^\{"errcode":0,"errmsg":"ok","msgid":\d{19}\}$/);
    expect((await send()).body.errcode).toBe(43101);
    expect(await messages()).toEqual([
      {
        msgid: /"msgid":(\d+)/.exec(textOf(sent))![1],
        appid: APP.appid,
        phone: 1,
        openid,
        templateId: TEMPLATE,
        page: PAGE,
        data: expect.objectContaining({ thing3: '出院随访' }),
        at: '2026-11-21T04:00:00.000Z',
      },
    ]);
  });

  it('a refusal gives nothing; two accepts give two; another phone has its own', async () => {
    await choose({ [TEMPLATE]: 'reject' });
    expect((await send()).body.errcode).toBe(43101);
    await choose({ [TEMPLATE]: 'accept' });
    await choose({ [TEMPLATE]: 'accept' });
    await choose({ [TEMPLATE]: 'accept' }, {}, 2);
    expect((await send()).body.errcode).toBe(0);
    expect((await send()).body.errcode).toBe(0);
    expect((await send()).body.errcode).toBe(43101);
  });

  it.each([
    ['an unknown user', { touser: 'oNobody' }, 40003],
    ['an unknown template', { template_id: 'x' }, 40037],
    ['a page with a slash', { page: `/${PAGE}` }, 41030],
    ['an unpublished page', { page: 'pages/new/index' }, 41030],
    ['no state', { miniprogram_state: undefined }, 40097],
    ['no language', { lang: undefined }, 40097],
    ['no data', { data: undefined }, 47003],
    ['a missing field', { data: { ...DATA, thing3: undefined } }, 47003],
    ['a field of another template', { data: { ...DATA, thing9: { value: 'x' } } }, 47003],
    ['an empty field', { data: { ...DATA, thing7: { value: ' ' } } }, 47003],
    ['a thing of 21 characters', { data: { ...DATA, thing7: { value: '长'.repeat(21) } } }, 47003],
    ['a time that is none', { data: { ...DATA, time5: { value: '明天上午' } } }, 47003],
  ])('refuses %s and keeps the grant', async (_name, fields, errcode) => {
    await choose({ [TEMPLATE]: 'accept' });
    const refused = await send(fields);
    expect([refused.status, refused.body.errcode]).toEqual([200, errcode]);
    expect(await messages()).toEqual([]);
    expect((await send()).body.errcode).toBe(0);
  });

  it('names the field that breaks a rule', async () => {
    const refused = await send({ data: { ...DATA, thing12: { value: '' } } });
    expect(refused.body.errmsg).toMatch(/data\.thing12\.value/);
  });

  it("refuses a stranger's token and another app's", async () => {
    await choose({ [TEMPLATE]: 'accept' });
    expect((await send({}, 'made-up')).body.errcode).toBe(40001);
    expect((await send({}, await desk.token(OTHER_APP))).body.errcode).toBe(40003);
  });

  it('refuses a second send to a user while the first is under way', async () => {
    await desk.close();
    await desk.open({ limits: { sendMilliseconds: 100 } });
    await choose({ [TEMPLATE]: 'accept' });
    await choose({ [TEMPLATE]: 'accept' });
    const token = await desk.token();
    const both = await Promise.all([send({}, token), send({}, token)]);
    expect(both.map(({ body }) => body.errcode).sort()).toEqual([0, 43108]);
    expect(await messages()).toHaveLength(1);
  });

  it('can take a message and lose the answer', async () => {
    await choose({ [TEMPLATE]: 'accept' });
    const fault = { route: '/cgi-bin/message/subscribe/send', after: true, cut: true };
    await desk.ask('POST', '/sim/api/faults', fault);
    await expect(send()).rejects.toThrow();
    expect(await messages()).toHaveLength(1);
  });

  it('lists the templates with their keys and labels', async () => {
    const { body } = await desk.ask('GET', `/wxaapi/newtmpl/gettemplate?access_token=${await desk.token()}`);
    expect(body).toMatchObject({ errcode: 0, data: [{ priTmplId: TEMPLATE, type: 2 }] });
    expect(JSON.stringify(body)).toContain('随访项目:{{thing3.DATA}}');
  });

  describe('the popup', () => {
    it('waits for a person who looks at the phone', async () => {
      await desk.ask('GET', '/sim/api/phones/1/popups');
      const asked = choose(undefined);
      const popups = await standing();
      expect(popups).toEqual([{ id: 1, templates: [{ id: TEMPLATE, title: '随访提醒' }] }]);
      expect((await desk.ask('GET', '/sim/api/phones/2/popups')).body.popups).toEqual([]);
      const choices = { [TEMPLATE]: 'accept' };
      expect((await desk.ask('POST', '/sim/api/phones/1/popups/1', { choices })).status).toBe(200);
      expect((await asked).body).toEqual({ result: choices });
      expect((await desk.ask('POST', '/sim/api/phones/1/popups/1', { choices })).status).toBe(404);
      expect((await send()).body.errcode).toBe(0);
    });

    it('cannot show where nobody looks', async () => {
      expect(await choose(undefined)).toMatchObject({ status: 409, body: { errCode: 10005 } });
    });

    it.each([
      ['no template', { templateIds: [] }, 10001],
      ['an unknown template', { templateIds: ['x'] }, 20001],
      ['four templates', { templateIds: ['a', 'b', 'c', 'd'] }, 20003],
    ])('fails with %s', async (_name, fields, errCode) => {
      expect(await choose({}, fields)).toMatchObject({ status: 409, body: { errCode } });
    });

    it('shows one of two templates with the same title', async () => {
      await desk.close();
      const fields = [{ key: 'thing1', label: '项目' }];
      const templates = ['a', 'b'].map((id) => ({ id, title: '随访提醒', fields }));
      await desk.open({ apps: [{ ...APP, templates }] });
      const answer = await choose({ a: 'accept', b: 'accept' }, { templateIds: ['a', 'b'] });
      expect(answer.body).toEqual({ result: { a: 'accept', b: 'filter' } });
    });

    async function standing(): Promise<unknown[]> {
      for (;;) {
        const { popups } = (await desk.ask('GET', '/sim/api/phones/1/popups')).body as { popups: unknown[] };
        if (popups.length > 0) return popups;
      }
    }
  });

  it('the phone shows what it received', async () => {
    await choose({ [TEMPLATE]: 'accept' });
    await send();
    const { messages: shown } = (await desk.ask('GET', '/sim/api/phones/1/messages')).body;
    expect(shown).toMatchObject([
      {
        title: '随访提醒',
        page: PAGE,
        lines: expect.arrayContaining([{ label: '科室', text: '骨科三病区' }]),
      },
    ]);
    expect((await desk.ask('GET', '/sim/api/phones/2/messages')).body).toEqual({ messages: [] });
  });

  it('messages and grants outlive the process', async () => {
    await desk.close();
    const folder = mkdtempSync(join(tmpdir(), 'wechat-sim-'));
    const file = join(folder, 'sim.db');
    await desk.open({ file });
    await choose({ [TEMPLATE]: 'accept' });
    await choose({ [TEMPLATE]: 'accept' });
    await send();
    await desk.close();
    await desk.open({ file });
    expect(await messages()).toHaveLength(1);
    expect((await send()).body.errcode).toBe(0);
    expect((await send()).body.errcode).toBe(43101);
    await desk.close();
    rmSync(folder, { recursive: true });
  });
});
